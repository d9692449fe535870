using System.CommandLine;
using System.Globalization;

namespace Aligner.Cli.Options;

/// <summary>An option that takes a whole number within bounds.</summary>
internal static class WholeOption
{
    public static Option<int> Make(string name, string description, int least, int most, int usual)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = FormattableString.Invariant($"{least}..{most}"),
            DefaultValueFactory = _ => usual,
            CustomParser = result => TryParse(result.Tokens[0].Value, least, most, out var number) ? number : usual,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TryParse(token.Value, least, most, out _))
            {
                result.AddError(FormattableString.Invariant(
                    $"'{token.Value}' is not a number that {name} takes; expected {least} to {most}"));
            }
        });
        return option;
    }

    private static bool TryParse(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
