using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>A time as subtitles write it: hours or none, a point or a comma, two digits after it, three, or a dozen.</summary>
/// <param name="Value">To the millisecond; digits beyond are cut off.</param>
/// <param name="HasHours">Whether hours are written.</param>
/// <param name="FractionMark">The mark before the fraction; null where there is none.</param>
/// <param name="FractionDigits">The digits after it.</param>
internal readonly partial record struct WrittenTime(TimeSpan Value, bool HasHours, char? FractionMark, int FractionDigits)
{
    /// <summary>One time within a longer pattern.</summary>
    public const string Pattern = @"(?:[0-9]{1,3}[:：])?[0-9]{1,3}[:：][0-9]{1,2}(?:\s?[.,:;，．]\s?[0-9]+(?:\.[0-9]+)?)?";

    private const int Milliseconds = 3;

    /// <summary>Null where the text is no time, or has more than 59 minutes beside hours, or more than 59 seconds.</summary>
    public static WrittenTime? Parse(ReadOnlySpan<char> text)
    {
        var match = TimePattern().Match(text.Trim().ToString());
        if (!match.Success)
            return null;

        var (hours, minutes, seconds) = (Field(match, "hours"), Field(match, "minutes"), Field(match, "seconds"));
        if (seconds > 59 || (match.Groups["hours"].Success && minutes > 59))
            return null;

        var fraction = match.Groups["fraction"].Value;
        var milliseconds = int.Parse(fraction.PadRight(Milliseconds, '0').AsSpan(0, Milliseconds), CultureInfo.InvariantCulture);
        return new WrittenTime(
            TimeSpan.FromMilliseconds((((((hours * 60L) + minutes) * 60) + seconds) * 1000) + milliseconds),
            match.Groups["hours"].Success,
            match.Groups["mark"].Success ? match.Groups["mark"].Value[0] : null,
            fraction.Length + match.Groups["rest"].Length);
    }

    private static int Field(Match match, string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<hours>[0-9]{1,3})[:：])?(?<minutes>[0-9]{1,3})[:：](?<seconds>[0-9]{1,2})(?:\s?(?<mark>[.,:;，．])\s?(?<fraction>[0-9]+)(?<rest>\.[0-9]+)?)?$")]
    private static partial Regex TimePattern();
}
