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

    /// <summary>Null where the text is not a time, or has more than 59 minutes beside hours, or more than 59 seconds.</summary>
    public static WrittenTime? Parse(ReadOnlySpan<char> text)
    {
        if (ParseUsual(text) is { } usual)
            return usual;
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

    /// <summary>What nearly all times are, 00:00:00,000, which need not be matched with all others.</summary>
    private static WrittenTime? ParseUsual(ReadOnlySpan<char> text)
    {
        if (text is not [_, _, ':', _, _, ':', _, _, ',' or '.', _, _, _])
            return null;
        var (hours, minutes, seconds, milliseconds) = (Digits(text[..2]), Digits(text[3..5]), Digits(text[6..8]), Digits(text[9..]));
        return hours >= 0 && minutes is >= 0 and <= 59 && seconds is >= 0 and <= 59 && milliseconds >= 0
            ? new WrittenTime(TimeSpan.FromMilliseconds((((((hours * 60L) + minutes) * 60) + seconds) * 1000) + milliseconds), true,
                text[8], Milliseconds)
            : null;
    }

    /// <summary>Less than zero where one is no digit.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var c in text)
            value = char.IsAsciiDigit(c) && value >= 0 ? (value * 10) + (c - '0') : -1;
        return value;
    }

    private static int Field(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<hours>[0-9]{1,3})[:：])?(?<minutes>[0-9]{1,3})[:：](?<seconds>[0-9]{1,2})(?:\s?(?<mark>[.,:;，．])\s?(?<fraction>[0-9]+)(?<rest>\.[0-9]+)?)?$")]
    private static partial Regex TimePattern();
}
