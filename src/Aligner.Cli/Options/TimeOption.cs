using System.CommandLine.Parsing;
using System.Globalization;

namespace Aligner.Cli.Options;

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
