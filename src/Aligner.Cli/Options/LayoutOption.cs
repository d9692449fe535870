using System.CommandLine;
using Aligner.Transcripts.Layouts;

namespace Aligner.Cli.Options;

/// <summary>The option that says which layout transcripts are in.</summary>
internal static class LayoutOption
{
    private const string Name = "--layout-hint";

    public static Option<LayoutHint?> Make()
    {
        var option = new Option<LayoutHint?>(Name)
        {
            Description = $"The layout of the transcripts, where the one found is not right: {string.Join(", ", LayoutHint.Names)}, or a pattern such as '{{name}} ({{time}}): {{text}}'.",
            HelpName = "name|pattern",
            CustomParser = result =>
            {
                var hint = LayoutHint.Parse(result.Tokens[0].Value);
                if (hint is null)
                    result.AddError($"'{result.Tokens[0].Value}' is not a value of {Name}; choose from {string.Join(", ", LayoutHint.Names)}, or give a pattern of {{time}}, {{name}} and {{text}}");
                return hint;
            },
        };
        option.CompletionSources.Add([.. LayoutHint.Names]);
        return option;
    }
}
