using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Running;

namespace Aligner.Cli.Options;

/// <summary>Options that take a list of names, separated by commas or given several times.</summary>
internal static class CommaList
{
    /// <param name="name">The option's.</param>
    /// <param name="kind">What each name is of, for the message: “corpus format”.</param>
    /// <param name="values">The values by name, in the order in which help and messages list them.</param>
    public static Option<T[]> Option<T>(string name, string kind, IReadOnlyList<(string Name, T Value)> values)
    {
        var option = new Option<T[]>(name)
        {
            HelpName = string.Join(',', values.Select(value => value.Name)),
            AllowMultipleArgumentsPerToken = false,
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = result =>
                [.. Names(result).SelectMany(name => values.Where(value => Is(value.Name, name))).Select(value => value.Value).Distinct()],
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !Names(result).Any())
                result.AddError($"'{string.Join(' ', result.Tokens.Select(token => token.Value))}' names no {kind}; choose from {string.Join(", ", values.Select(value => value.Name))}");
            foreach (var name in Names(result).Where(name => !values.Any(value => Is(value.Name, name))))
                result.AddError($"'{name}' is not a {kind}{Nearest.Choices(name, values.Select(value => value.Name))}");
        });
        option.CompletionSources.Add([.. values.Select(value => value.Name)]);
        return option;
    }

    private static IEnumerable<string> Names(SymbolResult result) =>
        result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool Is(string name, string given) => name.Equals(given, StringComparison.OrdinalIgnoreCase);
}
