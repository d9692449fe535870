using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Lrc;

/// <summary>A line of LRC that is not blank.</summary>
/// <param name="Start">The offset of its first character that is not white space.</param>
/// <param name="Text">Without white space around it.</param>
internal sealed partial record LrcLine(int Start, string Text)
{
    // Players write hundredths, tools thousandths.
    private const int FewestFractionDigits = 2;

    /// <summary>The stretches of the times, without their brackets, as index and length in the text.</summary>
    public (int Index, int Length)[] Stamps { get; } = [.. Match(Text).Groups["time"].Captures.Select(time => (time.Index, time.Length))];

    public bool IsStamped => Stamps.Length > 0;

    /// <summary>Where the text after the times begins.</summary>
    public int TextIndex => Match(Text).Length;

    public bool IsPrecise =>
        IsStamped && Text.Substring(Stamps[^1].Index, Stamps[^1].Length).Split('.') is [_, { Length: >= FewestFractionDigits }];

    private static Match Match(string text) =>
        text.StartsWith('[') ? StampsPattern().Match(text) : System.Text.RegularExpressions.Match.Empty;

    /// <summary>What stands after a second colon: hundredths, or seconds after hours and minutes; null where there is none.</summary>
    public int? BehindSecondColon =>
        IsStamped && Text.Substring(Stamps[^1].Index, Stamps[^1].Length).Split(':') is [_, _, var last]
        && int.TryParse(last, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A name and a value, as in [ti:Title]; null where the line is none.</summary>
    public (string Name, string Value)? Tag =>
        TagPattern().Match(Text) is { Success: true } tag
        ? (tag.Groups["name"].Value.ToLowerInvariant(), tag.Groups["value"].Value.Trim()) : null;

    /// <summary>What stands for the line before it; null where the line is a line of the song.</summary>
    public LrcAttachment? Attachment => IsStamped ? LrcAttachment.At(Text, TextIndex) : null;

    /// <summary>A time in minutes, seconds and hundredths; the last may stand after a colon. Null where it can be none.</summary>
    public static TimeSpan? ParseTime(string written)
    {
        var colon = written.LastIndexOf(':');
        return WrittenTime.Parse(colon > written.IndexOf(':') ? $"{written[..colon]}.{written[(colon + 1)..]}" : written)?.Value;
    }

    /// <summary>The times inside a text, in either kind of brackets.</summary>
    public static IEnumerable<(int Index, int Length, TimeSpan Time)> WordStamps(string text) =>
        from stamp in WordStampPattern().Matches(text)
        let time = ParseTime(stamp.Groups["time"].Value)
        where time is not null
        select (stamp.Index, stamp.Length, time.Value);

    public static List<LrcLine> All(SourceText source)
    {
        var lines = new List<LrcLine>();
        for (var number = 1; number <= source.LineCount; number++)
        {
            var (start, length) = source.Line(number);
            var line = source.Text.AsSpan(start, length);
            if (line.Trim() is { Length: > 0 } text)
                lines.Add(new LrcLine(start + length - line.TrimStart().Length, text.ToString()));
        }

        return lines;
    }

    [GeneratedRegex(@"^(?:\[(?<time>[0-9]{1,3}:[0-9]{1,2}(?:[.:][0-9]{1,3})?)\]\s*)+")]
    private static partial Regex StampsPattern();

    [GeneratedRegex(@"[\[<](?<time>[0-9]{1,3}:[0-9]{1,2}[.:][0-9]{1,3})[\]>]")]
    private static partial Regex WordStampPattern();

    [GeneratedRegex(@"^\[(?<name>[A-Za-z#]{1,8}):(?<value>[^\]]*)\]$")]
    private static partial Regex TagPattern();
}

/// <summary>
/// A mark of LyricsX at the beginning of a line that stands for another: <c>[tr:zh-Hans]</c> a translation, <c>[tt]</c> times of words,
/// <c>[fu]</c> and <c>[ro]</c> readings.
/// </summary>
/// <param name="Kind">One of the constants.</param>
/// <param name="Given">The language of a translation, where the mark says so.</param>
/// <param name="TextIndex">Where what stands after the mark begins.</param>
internal sealed partial record LrcAttachment(string Kind, Side Given, int TextIndex)
{
    public const string Translation = "tr";
    public const string Times = "tt";
    public const string Reading = "ro";

    public static LrcAttachment? At(string text, int index)
    {
        if (MarkPattern().Match(text, index, text.Length - index) is not { Success: true } mark)
            return null;
        var kind = mark.Groups["kind"].Value;
        return new LrcAttachment(kind is Translation or Times
            ? kind : Reading, SideOf(mark.Groups["language"].ValueSpan), mark.Index + mark.Length);
    }

    /// <summary>For each word its place in the line before, and its time after the line's.</summary>
    public IEnumerable<(int Index, TimeSpan Time)> WordTimes(string text) =>
        TimePattern().Matches(text, TextIndex).Where(time => time.Groups["index"].Success)
            .Select(time => (int.Parse(time.Groups["index"].ValueSpan, CultureInfo.InvariantCulture),
                TimeSpan.FromMilliseconds(int.Parse(time.Groups["time"].ValueSpan, CultureInfo.InvariantCulture))));

    private static Side SideOf(ReadOnlySpan<char> language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Side.Chinese
        : language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Side.English
        : Side.Neither;

    [GeneratedRegex(@"\G\[(?<kind>tr|tt|fu|ro)(?::(?<language>[A-Za-z-]{1,12}))?\]")]
    private static partial Regex MarkPattern();

    [GeneratedRegex("<(?<time>[0-9]{1,8})(?:,(?<index>[0-9]{1,4}))?>")]
    private static partial Regex TimePattern();
}
