using System.CommandLine;
using System.Globalization;

namespace Aligner.Cli.Options;

/// <summary>An option that takes a number of seconds, which may be negative.</summary>
internal static class SecondsOption
{
    // A day: more is a slip of the hand.
    private const double Most = 86_400;

    public static Option<TimeSpan?> Make(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "seconds",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) <= Most)
                return TimeSpan.FromSeconds(seconds);
            result.AddError($"'{text}' is not a time; {name} takes seconds, as -3.2");
            return null;
        },
    };
}
