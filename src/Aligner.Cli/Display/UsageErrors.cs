using System.CommandLine;

namespace Aligner.Cli.Display;

/// <summary>Says what is wrong with a command line, and what was meant where that can be told.</summary>
internal static class UsageErrors
{
    public static int Print(ParseResult result, TextWriter error)
    {
        var command = result.CommandResult.Command;
        foreach (var message in Messages(result, command))
            error.WriteLine(message);
        error.WriteLine($"Try '{(command is RootCommand ? "aligner" : $"aligner {command.Name}")} --help'.");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Messages(ParseResult result, Command command)
    {
        if (result.UnmatchedTokens.Count == 0)
            return result.Errors.Select(error => error.Message);

        var names = command.Subcommands.Where(subcommand => !subcommand.Hidden).Select(subcommand => subcommand.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        return result.UnmatchedTokens.Select(token =>
        {
            var nearest = Nearest.To(token, names);
            return $"'{token}' is not {(command is RootCommand ? "a command" : $"an option of {command.Name}")}{(nearest is null ? $"; choose from {string.Join(", ", names)}" : $"; did you mean {nearest}?")}";
        });
    }
}
