using Aligner.Cli.Running;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Aligner.Cli.Options;

/// <summary>Options that take one of a few names.</summary>
internal static class Choice
{
    /// <param name="name">The option's.</param>
    /// <param name="values">The values by name; the first is the default.</param>
    /// <param name="description">For help.</param>
    public static Option<string> Option<T>(string name, IReadOnlyList<(string Name, T Value)> values, string description)
    {
        var names = values.Select(value => value.Name).ToArray();
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => names[0],
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !names.Contains(token.Value))
                result.AddError($"'{token.Value}' is not a value of {name}{Nearest.Choices(token.Value, names)}");
        });
        option.CompletionSources.Add(names);
        return option;
    }

    public static T Value<T>(IReadOnlyList<(string Name, T Value)> values, string name) => values.First(value => value.Name == name).Value;
}

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
