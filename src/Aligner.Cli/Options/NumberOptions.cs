using System.CommandLine;
using System.CommandLine.Parsing;
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

/// <summary>An option that takes a probability.</summary>
internal static class ScoreOption
{
    public static Option<double> Make(string name, string description)
    {
        var option = new Option<double>(name)
        {
            Description = description,
            HelpName = "0..1",
            CustomParser = result => TryParse(result.Tokens[0].Value, out var score) ? score : 0,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TryParse(token.Value, out _))
                result.AddError($"'{token.Value}' is not a score; {name} takes a number from 0 to 1");
        });
        return option;
    }

    private static bool TryParse(string text, out double score) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out score) && score is >= 0 and <= 1;
}

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

/// <summary>A point in time given on the command line, or by SOURCE_DATE_EPOCH (reproducible-builds.org).</summary>
internal static class TimeOption
{
    public static DateTimeOffset? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text == "now")
            return DateTimeOffset.UtcNow;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time;
        result.AddError($"'{text}' is not a time; expected one such as 2026-05-01T12:00:00Z, or now");
        return null;
    }

    public static DateTimeOffset? FromEnvironment(ArgumentResult result)
    {
        var text = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        if (string.IsNullOrEmpty(text))
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        }

        result.AddError($"SOURCE_DATE_EPOCH is '{text}'; expected seconds since 1970");
        return null;
    }
}

/// <summary>The option on how many threads work.</summary>
internal static class JobsOption
{
    private const int Most = 256;

    public static Option<int> Make()
    {
        var option = new Option<int>("--jobs")
        {
            Description = "So many documents are read and aligned at a time; the output is the same for any number. As many as there are "
                + "processors unless given.",
            HelpName = "number",
            CustomParser = result => TryParse(result.Tokens[0].Value, out var jobs) ? jobs : 1,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !TryParse(token.Value, out _))
                result.AddError($"'{token.Value}' is not a number that --jobs takes; expected 1 to {Most}");
        });
        return option;
    }

    public static int ValueOf(Option<int> option, ParseResult result) =>
        result.GetResult(option) is null ? Math.Min(Environment.ProcessorCount, Most) : result.GetValue(option);

    private static bool TryParse(string text, out int jobs) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out jobs) && jobs is > 0 and <= Most;
}

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
