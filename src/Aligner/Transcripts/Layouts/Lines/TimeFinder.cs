using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>A time, or a range of times, that stands somewhere in a line.</summary>
/// <param name="Index">Where the time with its brackets, asterisks and link begins.</param>
/// <param name="Length">The length of all that.</param>
/// <param name="Written">The stretch of the digits alone.</param>
/// <param name="Range">What was read.</param>
/// <param name="IsWrapped">Whether it stands in brackets, asterisks or a link.</param>
/// <param name="HasDate">Whether a date or the half of the day stands beside it: a clock's time, as logs and chats have it.</param>
/// <param name="IsShort">Whether it is two fields of digits and nothing else, which scores, verses and clocks are too.</param>
internal sealed record TimeHit(int Index, int Length, (int Index, int Length) Written, TimeRange Range, bool IsWrapped, bool HasDate,
    bool IsShort)
{
    public int End => Index + Length;

    /// <summary>Whether it is written with colons, not with units.</summary>
    public bool HasColons { get; init; }
}

/// <summary>
/// Finds times in every shape that transcripts write them: m:ss, h:mm:ss, with fractions or frames, 0分05秒, 00'05", 1m20s,
/// the time of a day after a date, in digits of either width; alone or as a range; in brackets, bold or a link.
/// </summary>
internal static partial class TimeFinder
{
    // Where nothing tells how many frames a second has.
    private const int FramesPerSecond = 25;
    private const int LongestDate = 60;
    private const string Openings = "[(（［【〔〖<〈「『{*_`\"“~|#\\";
    private const string Closings = "])）］】〕〗>〉」』}*_`\"”~|#\\";

    public static List<TimeHit> All(string line)
    {
        var text = HalfWidth(line);
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return [];
        // Dates begin with words too, and are looked for only where what stands before a time may be one.
        var plain = TimeWithoutDate().Matches(text);
        if (plain.Count == 0)
            return [];
        var times = MayBeDate().IsMatch(text[..plain[^1].Index]) ? OneTime().Matches(text) : plain;
        var found = times.Where(match => IsTime(text, match)).ToList();
        var hits = new List<TimeHit>();
        for (var i = 0; i < found.Count; i++)
        {
            var isRange = i + 1 < found.Count && IsRange(found[i], found[i + 1], text[EndOf(found[i])..found[i + 1].Index]);
            if (Hit(text, found[i], isRange ? found[i + 1] : null) is { } hit)
                hits.Add(hit);
            i += isRange ? 1 : 0;
        }
        return hits;
    }

    /// <summary>The time that the text is as a whole; null where it is none.</summary>
    public static TimeRange? Parse(string text) =>
        All(text.Trim()) is [var only] && only.Index == 0 && only.End == text.Trim().Length ? only.Range : null;

    /// <summary>Whether the line is the date of a day and nothing else.</summary>
    public static bool IsDate(string line) => line.Length <= LongestDate && DateAlone().IsMatch(line);

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

    /// <summary>
    /// White space parts the two times of a range only where both have frames or fractions, as editing programs write them.
    /// </summary>
    private static bool IsRange(Match first, Match second, string between) =>
        Dash().IsMatch(between) || (between.Length > 0 && string.IsNullOrWhiteSpace(between) && IsPrecise(first) && IsPrecise(second));

    private static bool IsPrecise(Match time) => time.Groups["f"].Success || time.Groups["frac"].Success;

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
            first.Groups["date"].Success || first.Groups["half"].Success, IsShort(first) && second is null)
        {
            HasColons = first.Value.Contains(':'),
        };
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
        // The time of a day has hours and minutes where it has two fields.
        if ((match.Groups["date"].Success || match.Groups["half"].Success) && !match.Groups["h"].Success)
            (hours, minutes, seconds) = (minutes, seconds, 0);
        if ((match.Groups["m"].Success && seconds > 59) || (match.Groups["h"].Success && minutes > 59))
            return null;
        hours = OfDay(hours, match.Groups["half"].Value);
        var milliseconds = match.Groups["ms"].Success ? Field(match, "ms") : match.Groups["f"].Success
            ? Field(match, "f") * 1000 / FramesPerSecond
            : int.Parse(match.Groups["frac"].Value.PadRight(3, '0').AsSpan(0, 3), CultureInfo.InvariantCulture);
        return TimeSpan.FromMilliseconds((((((hours * 60L) + minutes) * 60) + seconds) * 1000) + milliseconds);
    }

    /// <param name="hours">As written.</param>
    /// <param name="half">AM, p.m., 下午, 晚上; empty where nothing says the half of the day.</param>
    private static int OfDay(int hours, string half) => half switch
    {
        ['p' or 'P', ..] or "下午" or "晚上" or "傍晚" when hours < 12 => hours + 12,
        ['a' or 'A', ..] or "上午" or "凌晨" when hours == 12 => 0,
        _ => hours,
    };

    private static int Field(Match match, string name) =>
        match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;

    private const string Fraction = @"(?:[.,](?<frac>[0-9]{1,6})(?![0-9]|:[0-9]))?";

    private const string Clock =
        @"(?<h>[0-9]{1,2}):(?<m>[0-9]{2}):(?<s>[0-9]{2})-(?<frac>[0-9])(?=\#)|" +
        @"(?<h>[0-9]{1,2})[:;](?<m>[0-9]{2})[:;](?<s>[0-9]{2})[:;](?<f>[0-9]{2})|" +
        @"(?<h>[0-9]{1,3}):(?<m>[0-9]{1,2}):(?<s>[0-9]{2})" + Fraction + "|" +
        @"(?<m>[0-9]{1,3}):(?<s>[0-9])\.(?<frac>[0-9]{2,6})(?![0-9]|:[0-9])|" +
        @"(?<m>[0-9]{1,3}):(?<s>[0-9]{2})" + Fraction;

    private const string Chinese =
        @"(?:(?<h>[0-9]{1,2})\s?(?:[小]?[时時]|点|點)\s?)?(?<m>[0-9]{1,3})\s?分[钟鐘]?\s?(?<s>[0-9]{1,2})(?:\.(?<frac>[0-9]{1,3}))?\s?秒[钟鐘]?|" +
        @"(?:(?<h>[0-9]{1,2})\s?[小]?[时時]\s?)?(?<m>[0-9]{1,3})\s?分[钟鐘]?(?![0-9之])|(?<s>[0-9]{1,5})(?:\.(?<frac>[0-9]{1,3}))?\s?秒[钟鐘]?";

    private const string Units =
        @"(?:(?<h>[0-9]{1,2})\s?h(?:ours?|rs?)?,?\s?)?(?:(?<m>[0-9]{1,3})\s?m(?:in(?:ute)?s?)?,?\s?)?(?<s>[0-9]{1,5})(?:\.(?<frac>[0-9]{1,3}))?\s?s(?:ec(?:ond)?s?)?(?![A-Za-z])|" +
        @"(?<ms>[0-9]{1,8})\s?ms(?![A-Za-z])|" +
        @"(?:(?<h>[0-9]{1,2})[h°]\s?)?(?<m>[0-9]{1,3})\s?['′’]\s?(?<s>[0-9]{1,2})(?:\.(?<frac>[0-9]{1,3}))?(?:[""″”]|'')";

    // Seconds with a fraction are a time only in brackets or as a range.
    private const string Bare = @"(?<bare>(?<s>[0-9]{1,5})\.(?<frac>[0-9]{1,6}))";

    private const string Month = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*";

    private const string Weekday = @"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*|(?:星期|周|週|礼拜)[一二三四五六日天])";

    private const string Day =
        @"(?:[0-9]{4}[-/.年]\s?[0-9]{1,2}[-/.月]\s?[0-9]{1,2}日?|[0-9]{1,2}([/.])[0-9]{1,2}(?:\1[0-9]{2,4})?|[0-9]{1,2}月[0-9]{1,2}日|" +
        @"[0-9]{1,2}[- ]" + Month + @"\.?[- ,]\s?[0-9]{2,4}|(?<![A-Za-z])" + Month + @"\.?\s[0-9]{1,2}(?:st|nd|rd|th)?(?:,?\s[0-9]{4})?|" +
        @"(?<![A-Za-z])(?:Today|Yesterday)|[今昨前]天|" + Weekday + ")";

    [GeneratedRegex(@"^(?=.*(?:[0-9]{4}|[月周週期]|[A-Za-z]{3}))[-–—=\s]*(?:" + Weekday + @",?\s)?" + Day + @"(?:,?\s?[(（]?" + Weekday + @"[)）]?)?[-–—=\s]*$")]
    private static partial Regex DateAlone();

    private const string Date = "(?<date>(?:" + Weekday + @",?\s)?" + Day + @"(?:,?\s?[(（]?" + Weekday + @"[)）]?)?(?:T|,?\s{1,2}(?:at\s)?))";

    private const string Start = "(?<![0-9;./])(?<![0-9]:)(?:";

    private const string Rest =
        "(?:" + Clock + ")Z?(?:\\s?(?<half>[AaPp]\\.?[Mm]\\b\\.?))?|" + Chinese + "|" + Units + "|" + Bare + ")";

    [GeneratedRegex(Start + Date + @"?(?:(?<half>[上下]午|早上|晚上|凌晨|中午|傍晚)\s?)?" + Rest)]
    private static partial Regex OneTime();

    [GeneratedRegex("[0-9]|[午早晚晨傍]|[今昨前]天|星期|[周週]|礼拜|(?<![A-Za-z])(?:Today|Yesterday|" + Month + "|" + Weekday + ")")]
    private static partial Regex MayBeDate();

    [GeneratedRegex(Start + Rest)]
    private static partial Regex TimeWithoutDate();

    [GeneratedRegex(@"^[0-9]{1,3}[:;][0-9]{2}|^[0-9]+\.[0-9]|^[0-9]+\s?[msh分秒]")]
    private static partial Regex StartsWithTime();

    [GeneratedRegex(@"^[\])）】]?\s*(?:-{1,2}>?|=>|>{1,2}|→|–|—|~|～|,|至|到|to)\s*[\[(（【]?$")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\G(?:\((?:https?://|/|[#?])[^()\s]*\)|\{[^{}]*\})[*_]*")]
    private static partial Regex LinkAddress();
}
