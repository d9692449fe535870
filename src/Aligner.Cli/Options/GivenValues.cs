using System.CommandLine;
using System.CommandLine.Parsing;

namespace Aligner.Cli.Options;

/// <summary>
/// What is wrong with the values of any command line, before a command looks at its own: one that is missing or empty, or two where one is
/// taken.
/// </summary>
internal static class GivenValues
{
    /// <summary>Makes the commands look at their values only where these can be read.</summary>
    public static void CheckFirst(Command command)
    {
        Action<CommandResult>[] own = [.. command.Validators];
        command.Validators.Clear();
        command.Validators.Add(result =>
        {
            if (AreFit(result))
                Array.ForEach(own, check => check(result));
        });
        foreach (var subcommand in command.Subcommands)
            CheckFirst(subcommand);
    }

    private static bool AreFit(CommandResult result)
    {
        var mistakes = result.Children.Select(Mistake).OfType<string>().ToList();
        mistakes.ForEach(result.AddError);
        return mistakes.Count == 0;
    }

    private static string? Mistake(SymbolResult given) => given switch
    {
        OptionResult { IdentifierToken: not null, Tokens.Count: 0 } option when TakesValue(option.Option) =>
            $"{option.Option.Name} needs a value",
        OptionResult option when IsRepeated(option) =>
            $"{option.Option.Name} is given {option.IdentifierTokenCount} times; it takes one value",
        OptionResult option => MistakeIn(option.Tokens, option.Option.Name, option.Option.Description),
        ArgumentResult argument => MistakeIn(argument.Tokens, $"the {argument.Argument.Name}", argument.Argument.Description),
        _ => null,
    };

    private static bool IsRepeated(OptionResult option) =>
        option.IdentifierTokenCount > 1 && option.Option.Arity.MaximumNumberOfValues == 1 && TakesValue(option.Option);

    private static bool TakesValue(Option option) => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);

    private static string? MistakeIn(IReadOnlyList<Token> values, string name, string? description)
    {
        if (values.Any(value => value.Value.Length == 0))
            return $"{name} is empty: {description}";
        return values.Any(value => value.Value.Contains('\0', StringComparison.Ordinal))
            ? $"{name} has the character U+0000, which no name has" : null;
    }
}
