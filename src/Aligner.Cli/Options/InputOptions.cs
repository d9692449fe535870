using Aligner.Cli.Running;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Layouts;
using System.CommandLine;

namespace Aligner.Cli.Options;

/// <summary>The option that says how large a source may be.</summary>
internal static class MaxSizeOption
{
    private const string Name = "--max-size";

    /// <summary>For commands that read sources.</summary>
    public static Option<SizeLimit> Make() =>
        Make("The largest source that is read, as it is and unpacked: 500K, 256M, 1G, which is the most. Corpora are streams and have no "
            + "limit.");

    /// <param name="description">For help.</param>
    public static Option<SizeLimit> Make(string description) => new(Name)
    {
        Description = description,
        HelpName = "size",
        DefaultValueFactory = _ => SizeLimit.Default,
        CustomParser = result =>
        {
            if (SizeLimit.Parse(result.Tokens[0].Value) is { } limit)
                return limit;
            result.AddError($"'{result.Tokens[0].Value}' is not a size; {Name} takes one as 500K, 256M or 1G, which is the most");
            return SizeLimit.Default;
        },
    };
}

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

/// <summary>The option that says which encoding sources are in.</summary>
internal static class EncodingOption
{
    private static readonly string[] Names = [.. SourceEncodings.All.Select(encoding => encoding.Name)];

    public static Option<SourceEncoding?> Make() =>
        Make("--encoding", $"The encoding of the sources ({string.Join(", ", Names)}); recognised by their bytes unless given.");

    /// <summary>The same for the files of one language in pairs.</summary>
    public static Option<SourceEncoding?> Make(string name, string description)
    {
        var option = new Option<SourceEncoding?>(name)
        {
            Description = description,
            HelpName = "name",
            CustomParser = result =>
            {
                var encoding = SourceEncodings.ByName(result.Tokens[0].Value);
                if (encoding is null)
                    result.AddError($"'{result.Tokens[0].Value}' is not a value of {name}{Nearest.Choices(result.Tokens[0].Value, Names)}");
                return encoding;
            },
        };
        option.CompletionSources.Add(Names);
        return option;
    }
}

/// <summary>The option that names parts of documents.</summary>
internal static class PartsOption
{
    private static readonly (string Name, Part Value)[] Names = [.. Enum.GetValues<Part>().Select(part => (FieldText.Name(part), part))];

    public static Option<Part[]> Make(string description)
    {
        var option = CommaList.Option("--part", "part", Names);
        option.Description = description;
        return option;
    }
}
