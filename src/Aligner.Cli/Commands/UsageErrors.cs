using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Running;

namespace Aligner.Cli.Commands;

/// <summary>Says what is wrong with a command line, and what was meant where that can be told.</summary>
internal static class UsageErrors
{
    public static int Print(IEnumerable<string> messages, ParseResult result, TextWriter error)
    {
        foreach (var message in messages.Distinct())
            error.WriteLine(message);
        error.WriteLine($"Try '{CommandList.PathOf(result.CommandResult.Command)} --help'.");
        return ExitCode.Usage;
    }

    public static IEnumerable<string> Messages(ParseResult result)
    {
        var command = result.CommandResult.Command;
        // What follows an unknown command is meant for that.
        if (result.UnmatchedTokens.Count > 0)
            return result.UnmatchedTokens.Take(command.Subcommands.Count > 0 ? 1 : int.MaxValue).Select(token => Unmatched(token, command));
        if (command.Subcommands.Count > 0)
            return [$"{CommandList.PathOf(command)} needs a command; choose from {string.Join(", ", Commands(command))}"];
        return result.Errors.Select(error => Missing(error.SymbolResult) ?? error.Message);
    }

    private static string Unmatched(string token, Command command)
    {
        if (command.Subcommands.Count == 0 && !token.StartsWith('-'))
            return $"'{token}' is too much; {CommandList.PathOf(command)} takes {Arguments(command)}";
        List<string> names = [.. Commands(command), .. command.Options.Select(option => option.Name)];
        var nearest = Nearest.To(token, names);
        var kind = command switch
        {
            RootCommand => "a command",
            { Subcommands.Count: > 0 } => $"a command of {command.Name}",
            _ => $"an option of {command.Name}",
        };
        var instead = nearest is not null ? $"; did you mean {nearest}?" : names.Count > 0
            ? $"; choose from {string.Join(", ", names)}" : "";
        return $"'{token}' is not {kind}{instead}";
    }

    private static IEnumerable<string> Commands(Command command) =>
        command.Subcommands.Where(subcommand => !subcommand.Hidden).Select(subcommand => subcommand.Name);

    private static string Arguments(Command command) =>
        command.Arguments.Count == 0 ? "no arguments" : string.Join(" and ", command.Arguments.Select(argument => $"one {argument.Name}"));

    /// <summary>What was left out; null where something else is wrong.</summary>
    private static string? Missing(SymbolResult? symbol) => symbol switch
    {
        OptionResult { IdentifierToken: null, Option: { Required: true } left } => $"{left.Name} is missing: {left.Description}",
        ArgumentResult { Tokens.Count: 0, Argument: { Arity.MinimumNumberOfValues: > 0 } argument } =>
            $"the {argument.Name} is missing: {argument.Description}",
        _ => null,
    };
}
