using System.CommandLine;
using System.Globalization;

namespace Aligner.Cli.Options;

/// <summary>An option that takes a number of things, at least one.</summary>
internal static class CountOption
{
    /// <param name="name">The option's.</param>
    /// <param name="description">For help.</param>
    /// <param name="most">The largest number it takes.</param>
    public static Option<int> Make(string name, string description, int most = int.MaxValue)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "number",
            CustomParser = result => TryParse(result.Tokens[0].Value, most, out var count) ? count : 0,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TryParse(token.Value, most, out _))
                result.AddError($"'{token.Value}' is not a number that {name} takes; expected {(most == int.MaxValue ? "1 or more" : FormattableString.Invariant($"1 to {most}"))}");
        });
        return option;
    }

    private static bool TryParse(string text, int most, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0 && count <= most;
}
