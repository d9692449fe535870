using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Input.Files;
using Aligner.Cli.Running;

namespace Aligner.Cli.Options;

/// <summary>An input that begins with a dash and is not a file is a mistyped option.</summary>
internal static class OptionLikeInputs
{
    private const string EndOfOptions = "--";

    public static void Check(ArgumentResult result, Command command)
    {
        foreach (var token in result.Tokens.Select(token => token.Value).Where(IsOptionLike))
        {
            var nearest = Nearest.To(token, command.Options.SelectMany(option => option.Aliases.Append(option.Name)));
            result.AddError($"'{token}' is not an option{(nearest is null ? "" : $"; did you mean {nearest}?")}");
        }
    }

    /// <summary>
    /// An argument that was taken for an option, and that is the name of a file too: a pattern of the shell (<c>*</c>) in a folder of
    /// strangers may have put it there. Null where there is none.
    /// </summary>
    public static string? Ambiguous(string[] args, ParseResult result) => args
        .TakeWhile(arg => arg != EndOfOptions)
        .FirstOrDefault(arg => IsDashed(arg) && InputSystem.Exists(arg)
            && !result.Tokens.Any(token => token.Type == TokenType.Argument && token.Value == arg));

    private static bool IsDashed(string token) => token.StartsWith('-') && token != InputFile.StandardInput;

    private static bool IsOptionLike(string token) => IsDashed(token) && !InputSystem.Exists(token);
}
