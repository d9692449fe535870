using Aligner.Cli.Running;
using Aligner.Formats;
using System.CommandLine;

namespace Aligner.Cli.Options;

/// <summary>Options that name corpus formats.</summary>
internal static class FormatOption
{
    public static Option<CorpusFormat[]> MakeList(string name, IReadOnlyList<CorpusFormat> formats, string description)
    {
        var option = CommaList.Option(name, "corpus format", [.. formats.Select(format => (format.Name, format))]);
        option.Description = description;
        return option;
    }

    public static Option<CorpusFormat?> Make(string name, IReadOnlyList<CorpusFormat> formats, string description)
    {
        var names = formats.Select(format => format.Name).ToArray();
        var option = new Option<CorpusFormat?>(name)
        {
            Description = description,
            HelpName = string.Join('|', names),
            CustomParser = result =>
                formats.FirstOrDefault(format => format.Name.Equals(result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase)),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !names.Contains(token.Value, StringComparer.OrdinalIgnoreCase))
                result.AddError($"'{token.Value}' is not a format that {name} takes{Nearest.Choices(token.Value, names)}");
        });
        option.CompletionSources.Add(names);
        return option;
    }
}

/// <summary>The option that replaces what is otherwise kept.</summary>
internal static class ForceOption
{
    public static Option<bool> Make() =>
        new("--force") { Description = "Replace sources, workbooks that were edited, and corpora that could not be read without error." };
}
