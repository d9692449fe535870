using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>A time, or a range of times, that stands somewhere in a line.</summary>
/// <param name="Index">Where the time with its brackets, asterisks and link begins.</param>
/// <param name="Length">The length of all that.</param>
/// <param name="Written">The stretch of the digits alone.</param>
/// <param name="Range">What was read.</param>
/// <param name="IsWrapped">Whether it stands in brackets, asterisks or a link.</param>
/// <param name="HasDate">Whether a date stands before it: a clock's time, as logs have it too.</param>
/// <param name="IsShort">Whether it is two fields of digits and nothing else, which scores, verses and clocks are too.</param>
internal sealed record TimeHit(int Index, int Length, (int Index, int Length) Written, TimeRange Range, bool IsWrapped, bool HasDate,
    bool IsShort)
{
    public int End => Index + Length;
}

/// <summary>
/// Finds times in every shape that transcripts write them: m:ss, h:mm:ss, with fractions or frames, 0分05秒, 00'05", 1m20s,
/// the time of a day after a date, in digits of either width; alone or as a range; in brackets, bold or a link.
/// </summary>
internal static partial class TimeFinder
{
    // Where nothing tells how many frames a second has.
    private const int FramesPerSecond = 25;
    private const string Openings = "[(（【〔<〈{*_`\"“~";
    private const string Closings = "])）】〕>〉}*_`\"”~";

    public static List<TimeHit> All(string line)
    {
        var text = HalfWidth(line);
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return [];
        var found = OneTime().Matches(text).Where(match => IsTime(text, match)).ToList();
        var hits = new List<TimeHit>();
        for (var i = 0; i < found.Count; i++)
        {
            var isRange = i + 1 < found.Count && Dash().IsMatch(text[EndOf(found[i])..found[i + 1].Index]);
            if (Hit(text, found[i], isRange ? found[i + 1] : null) is { } hit)
                hits.Add(hit);
            i += isRange ? 1 : 0;
        }
        return hits;
    }

    /// <summary>The time that the text is as a whole; null where it is none.</summary>
    public static TimeRange? Parse(string text) =>
        All(text.Trim()) is [var only] && only.Index == 0 && only.End == text.Trim().Length ? only.Range : null;

    private static string HalfWidth(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E'))
            return text;
        return string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = from[i] is (>= '０' and <= '９') or '：' or '．' or '；' ? (char)(from[i] - '\uFEE0') : from[i];
        });
    }

    private static int EndOf(Match match) => match.Index + match.Length;

    /// <summary>Whether the digits are no part of something longer: a range of pages, a ratio, a version.</summary>
    private static bool IsTime(string text, Match match)
    {
        var after = text.AsSpan(EndOf(match));
        if (after is [':' or ';', >= '0' and <= '9', ..] or ['.' or ',', >= '0' and <= '9', ..]
            && !OneTime().IsMatch(text[(EndOf(match) + 1)..]))
        {
            return false;
        }

        if (after is ['-' or '–' or '—', >= '0' and <= '9', ..] && !StartsWithTime().IsMatch(after[1..]))
            return false;
        return Value(match) is not null;
    }

    private static TimeHit? Hit(string text, Match first, Match? second)
    {
        var start = Value(first)!.Value;
        var end = second is null ? null : Value(second);
        var (from, to) = (first.Index, EndOf(second ?? first));
        var (index, length) = Widen(text, from, to);
        var isWrapped = index < from && index + length > to;
        if (first.Groups["bare"].Success && !isWrapped && second is null)
            return null;
        return new TimeHit(index, length, (from, to - from), new TimeRange(start, end > start ? end : null), isWrapped,
            first.Groups["date"].Success, IsShort(first) && second is null);
    }

    private static bool IsShort(Match match) => !match.Groups["h"].Success && !match.Groups["frac"].Success && match.Value.Contains(':');

    /// <summary>Takes in what encloses the time on both sides, and the address of a link.</summary>
    private static (int Index, int Length) Widen(string text, int from, int to)
    {
        var (start, end) = (from, to);
        while (start > 0 && IsSign(text[start - 1]))
            start--;
        start = start > 0 && Openings.Contains(text[start - 1]) ? start : from;
        while (start > 0 && Openings.Contains(text[start - 1]))
            start--;
        while (end < text.Length && Closings.Contains(text[end]))
            end++;
        if (start < from && end > to && LinkAddress().Match(text, end) is { Success: true } link)
            end += link.Length;
        return (start, end - start);
    }

    /// <summary>A sign such as ▶ may stand in the brackets before the time.</summary>
    private static bool IsSign(char c) => c == ' ' || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol;

    private static TimeSpan? Value(Match match)
    {
        var (hours, minutes, seconds) = (Field(match, "h"), Field(match, "m"), Field(match, "s"));
        if ((match.Groups["m"].Success && seconds > 59) || (match.Groups["h"].Success && minutes > 59))
            return null;
        if (match.Groups["half"] is { Success: true, Value: ['p' or 'P' or '下', ..] } && hours < 12)
            hours += 12;
        var milliseconds = match.Groups["f"].Success
            ? Field(match, "f") * 1000 / FramesPerSecond
            : int.Parse(match.Groups["frac"].Value.PadRight(3, '0').AsSpan(0, 3), CultureInfo.InvariantCulture);
        return TimeSpan.FromMilliseconds((((((hours * 60L) + minutes) * 60) + seconds) * 1000) + milliseconds);
    }

    private static int Field(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    private const string Fraction = @"(?:[.,](?<frac>[0-9]{1,6})(?![0-9]|:[0-9]))?";

    private const string Clock =
        @"(?<h>[0-9]{1,2})[:;](?<m>[0-9]{2})[:;](?<s>[0-9]{2})[:;](?<f>[0-9]{2})|" +
        @"(?<h>[0-9]{1,3}):(?<m>[0-9]{1,2}):(?<s>[0-9]{2})" + Fraction + "|" +
        @"(?<m>[0-9]{1,3}):(?<s>[0-9])\.(?<frac>[0-9]{2,6})(?![0-9]|:[0-9])|" +
        @"(?<m>[0-9]{1,3}):(?<s>[0-9]{2})" + Fraction;

    private const string Chinese =
        @"(?:(?<h>[0-9]{1,2})\s?(?:[小]?[时時]|点|點)\s?)?(?<m>[0-9]{1,3})\s?分[钟鐘]?\s?(?<s>[0-9]{1,2})(?:\.(?<frac>[0-9]{1,3}))?\s?秒[钟鐘]?|" +
        @"(?:(?<h>[0-9]{1,2})\s?[小]?[时時]\s?)?(?<m>[0-9]{1,3})\s?分[钟鐘]?(?![0-9之])|(?<s>[0-9]{1,5})(?:\.(?<frac>[0-9]{1,3}))?\s?秒[钟鐘]?";

    private const string Units =
        @"(?:(?<h>[0-9]{1,2})\s?h(?:ours?|rs?)?,?\s?)?(?:(?<m>[0-9]{1,3})\s?m(?:in(?:ute)?s?)?,?\s?)?(?<s>[0-9]{1,5})(?:\.(?<frac>[0-9]{1,3}))?\s?s(?:ec(?:ond)?s?)?(?![A-Za-z])|" +
        @"(?:(?<h>[0-9]{1,2})[h°]\s?)?(?<m>[0-9]{1,3})\s?['′’]\s?(?<s>[0-9]{1,2})(?:\.(?<frac>[0-9]{1,3}))?(?:[""″”]|'')";

    // Seconds with a fraction are a time only in brackets or as a range.
    private const string Bare = @"(?<bare>(?<s>[0-9]{1,5})\.(?<frac>[0-9]{1,6}))";

    [GeneratedRegex(
        @"(?<![0-9:;./])(?:(?<date>(?:[0-9]{4}[-/.年]\s?[0-9]{1,2}[-/.月]\s?[0-9]{1,2}日?|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4})(?:T|,?\s{1,2}))?(?:(?<half>[上下]午)\s?)?" +
        "(?:" + Clock + ")Z?(?:\\s?(?<half>[AaPp]\\.?[Mm]\\b\\.?))?|" + Chinese + "|" + Units + "|" + Bare + ")")]
    private static partial Regex OneTime();

    [GeneratedRegex(@"^[0-9]{1,3}[:;][0-9]{2}|^[0-9]+\.[0-9]|^[0-9]+\s?[msh分秒]")]
    private static partial Regex StartsWithTime();

    [GeneratedRegex(@"^[\])）】]?\s*(?:-{1,2}>?|=>|→|–|—|~|～|,|至|到|to)\s*[\[(（【]?$")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\G(?:\((?:https?://|/|[#?])[^()\s]*\)|\{[^{}]*\})[*_]*")]
    private static partial Regex LinkAddress();
}
