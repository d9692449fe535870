using System.CommandLine;
using System.CommandLine.Parsing;
using Aligner.Cli.Display;
using Aligner.Cli.Input;

namespace Aligner.Cli.Commands;

/// <summary>An input that begins with a dash and is no file is a mistyped option.</summary>
internal static class OptionLikeInputs
{
    public static void Check(ArgumentResult result, Command command)
    {
        foreach (var token in result.Tokens.Select(token => token.Value).Where(IsOptionLike))
        {
            var nearest = Nearest.To(token, command.Options.SelectMany(option => option.Aliases.Append(option.Name)));
            result.AddError($"'{token}' is not an option{(nearest is null ? "" : $"; did you mean {nearest}?")}");
        }
    }

    private static bool IsOptionLike(string token) => token.StartsWith('-') && token != InputFile.StandardInput && !InputSystem.Exists(token);
}
