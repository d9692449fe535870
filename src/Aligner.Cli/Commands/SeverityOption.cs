using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Quality;

namespace Aligner.Cli.Commands;

/// <summary>The option that sets how much the findings of a check matter: numbers=off, AL1014=error.</summary>
internal static class SeverityOption
{
    private static readonly FindingSeverity[] Severities = Enum.GetValues<FindingSeverity>();

    public static Option<(CheckKind Kind, FindingSeverity Severity)[]> Make()
    {
        var option = new Option<(CheckKind, FindingSeverity)[]>("--severity")
        {
            Description = $"How much a check matters ({string.Join(", ", Severities.Select(severity => severity.Name()))}); several parted by commas. 'all' stands for every check.",
            HelpName = "check=severity",
            AllowMultipleArgumentsPerToken = false,
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = result => [.. Items(result).SelectMany(item => Parse(item).Rows)],
        };
        option.Validators.Add(result =>
        {
            foreach (var error in Items(result).Select(item => Parse(item).Error).OfType<string>())
                result.AddError(error);
        });
        option.CompletionSources.Add([.. Checks.All.SelectMany(kind => Severities.Select(severity => $"{kind.Name}={severity.Name()}"))]);
        return option;
    }

    private static IEnumerable<string> Items(SymbolResult result) =>
        result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static (IEnumerable<(CheckKind, FindingSeverity)> Rows, string? Error) Parse(string item)
    {
        if (item.Split('=') is not [var name, var severityName])
            return ([], $"'{item}' is not a check and its severity; expected one such as numbers=warning");
        if (name != "all" && Checks.Find(name) is null)
            return ([], $"'{name}' is not a check; choose from {string.Join(", ", Checks.All.Select(kind => kind.Name))}");
        if (Array.FindIndex(Severities, severity => severity.Name() == severityName) is not (>= 0 and var index))
            return ([], $"'{severityName}' is not a severity; choose from {string.Join(", ", Severities.Select(severity => severity.Name()))}");
        return (Checks.All.Where(kind => name == "all" || kind == Checks.Find(name)).Select(kind => (kind, Severities[index])), null);
    }
}
