using System.Globalization;
using System.Text;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Subtitles;

/// <summary>Writes the subtitles of one document after another; holds the segments of one, whose cues depend on each other.</summary>
internal abstract class SubtitleWriter(Stream stream, ExportOptions options) : SegmentWriter
{
    private readonly List<Segment> _segments = [];
    private bool _hasHead;

    protected StreamWriter Text { get; } = new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    public override void Complete()
    {
        WriteDocument();
        EnsureHead();
        Text.Flush();
    }

    protected override bool Takes(Segment segment) =>
        segment.Range is not null && SegmentPieces.SidesOf(segment, options.Subtitles.Lines).Any(side => side.Text.Length > 0);

    protected override void WriteSegment(Segment segment)
    {
        if (_segments.Count > 0 && _segments[0].Document != segment.Document)
            WriteDocument();
        _segments.Add(segment);
    }

    /// <summary>What stands before all cues.</summary>
    protected abstract void WriteHead();

    /// <summary>Notes for who reads the file that times are estimated.</summary>
    protected abstract void WriteNote(string note);

    protected abstract void WriteCue(SubtitleCue cue);

    private void WriteDocument()
    {
        if (_segments.Count == 0)
            return;
        EnsureHead();
        var estimated = _segments.Count(segment => segment.Times == TimesKind.Estimated);
        if (estimated > 0)
        {
            WriteNote(FormattableString.Invariant(
                $"{LineEnds.Without(_segments[0].Document)}: the times of {estimated} of {_segments.Count} segments are estimated, shared out within the source's cues"));
        }

        foreach (var cue in SubtitleLayout.Cues(_segments, options.Subtitles.Lines))
            WriteCue(cue);
        _segments.Clear();
    }

    private void EnsureHead()
    {
        if (!_hasHead)
            WriteHead();
        _hasHead = true;
    }

    /// <summary>hh:mm:ss and a fraction; hours have more digits where they need them.</summary>
    /// <param name="time">Cut off after the fraction.</param>
    /// <param name="hours">The format of the hours.</param>
    /// <param name="fraction">The format of the rest of a second, with its mark.</param>
    protected static string Clock(TimeSpan time, string hours, string fraction) =>
        ((int)time.TotalHours).ToString(hours, CultureInfo.InvariantCulture)
        + time.ToString($@"\:mm\:ss{fraction}", CultureInfo.InvariantCulture);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Text.Dispose();
    }
}

/// <summary>Line ends are white space in texts, ids and names: in files of subtitles they part cues.</summary>
internal static class LineEnds
{
    private static readonly char[] All = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

    /// <summary>The text on one line, without white space around it.</summary>
    public static string Without(string text) => string.Join(' ', text.Split(All, StringSplitOptions.RemoveEmptyEntries)).Trim();
}

/// <summary>One cue as it is shown.</summary>
/// <param name="Id">The segment's, with a number after it from the second cue of a segment on.</param>
/// <param name="Start">When it appears.</param>
/// <param name="End">When it goes.</param>
/// <param name="Lines">At least one, without line ends in them, each with its language.</param>
/// <param name="Speaker">Who speaks; null where the source does not say.</param>
internal sealed record SubtitleCue(string Id, TimeSpan Start, TimeSpan End, IReadOnlyList<(Side Side, string Text)> Lines, string? Speaker);

/// <summary>The cues of a document, made of its segments with times.</summary>
internal static class SubtitleLayout
{
    /// <param name="segments">Those of one document, each with a range and with text to show.</param>
    /// <param name="lines">Which sides are shown.</param>
    public static List<SubtitleCue> Cues(IEnumerable<Segment> segments, SubtitleLines lines)
    {
        var ordered = segments.OrderBy(segment => segment.Range!.Value.Start).ToList();
        var cues = ordered.SelectMany(
            (segment, index) => CuesOf(segment, index + 1 < ordered.Count ? ordered[index + 1].Range!.Value.Start : null, lines));
        return SubtitleTimes.Mend([.. cues]);
    }

    private static IEnumerable<SubtitleCue> CuesOf(Segment segment, TimeSpan? next, SubtitleLines lines)
    {
        var (start, end) = (segment.Range!.Value.Start, EndOf(segment, next, lines));
        var (id, speaker) = (LineEnds.Without(segment.Id), segment.Speaker is null ? null : LineEnds.Without(segment.Speaker));
        var pieces = new SegmentPieces(segment, lines, end - start);
        for (var i = 0; i < pieces.Count; i++)
        {
            yield return new SubtitleCue(
                i == 0 ? id : FormattableString.Invariant($"{id}~{i + 1}"),
                start + ((end - start) * pieces.ShareBefore(i)),
                i + 1 < pieces.Count ? start + ((end - start) * pieces.ShareBefore(i + 1)) : end,
                pieces.Lines(i),
                speaker);
        }
    }

    /// <summary>The segment's own end, but not beyond the next beginning; where it has none, when it can have been read.</summary>
    private static TimeSpan EndOf(Segment segment, TimeSpan? next, SubtitleLines lines)
    {
        var start = segment.Range!.Value.Start;
        var end = segment.Range.Value.End ?? start + ReadingTime(segment, lines);
        if (next > start && next < end)
            end = next.Value;
        return end < start ? start : end;
    }

    private static TimeSpan ReadingTime(Segment segment, SubtitleLines lines)
    {
        var seconds = (double)SegmentPieces.SidesOf(segment, lines)
            .Max(side => EastAsianWidth.Columns(side.Text)) / SubtitleRules.ReadingSpeed;
        return TimeSpan.FromSeconds(Math.Clamp(seconds, SubtitleRules.Shortest.TotalSeconds, SubtitleRules.Longest.TotalSeconds));
    }
}

/// <summary>What viewers can read: the measures that guidelines for subtitles have in common.</summary>
internal static class SubtitleRules
{
    /// <summary>Of a line; a Chinese character has two.</summary>
    public const int MostColumns = 42;

    /// <summary>A language.</summary>
    public const int MostLines = 2;

    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(7);

    /// <summary>Where the source tells no end. Columns a second.</summary>
    public const int ReadingSpeed = 15;
}

/// <summary>Mends the times of cues so that each can be read: none shorter than a second or longer than seven, none over another.</summary>
internal static class SubtitleTimes
{
    /// <param name="cues">In the order of their beginnings.</param>
    public static List<SubtitleCue> Mend(IReadOnlyList<SubtitleCue> cues)
    {
        cues = WithOwnStarts(cues);
        var mended = new List<SubtitleCue>(cues.Count);
        for (var i = 0; i < cues.Count; i++)
            mended.Add(Mend(cues[i], i + 1 < cues.Count ? cues[i + 1].Start : null, mended));
        return mended;
    }

    /// <summary>Cues that begin at one time share it in equal parts.</summary>
    private static List<SubtitleCue> WithOwnStarts(IReadOnlyList<SubtitleCue> cues)
    {
        var own = new List<SubtitleCue>(cues.Count);
        while (own.Count < cues.Count)
        {
            var start = cues[own.Count].Start;
            var same = cues.Skip(own.Count).TakeWhile(cue => cue.Start == start).ToList();
            var next = own.Count + same.Count < cues.Count ? cues[own.Count + same.Count].Start : (TimeSpan?)null;
            var part = (Earlier(same.Max(cue => cue.End), next) - start) / same.Count;
            own.AddRange(same.Count == 1
                ? same : same.Select((cue, index) => cue with { Start = start + (part * index), End = start + (part * (index + 1)) }));
        }

        return own;
    }

    /// <summary>
    /// A cue that is too short takes the time to the next one, then that before it, of which the one before gives what it
    /// has over a second; what is still missing the next one gives.
    /// </summary>
    /// <param name="cue">To be mended.</param>
    /// <param name="next">When the next one begins; null for the last.</param>
    /// <param name="before">Those that are mended.</param>
    private static SubtitleCue Mend(SubtitleCue cue, TimeSpan? next, List<SubtitleCue> before)
    {
        var free = before.Count == 0 ? TimeSpan.Zero : before[^1].End;
        var start = Later(cue.Start, free);
        var end = Later(Earlier(cue.End, next), start);
        if (end - start < SubtitleRules.Shortest)
            end = Earlier(start + SubtitleRules.Shortest, next is { } limit ? Later(limit, end) : null);
        if (end - start < SubtitleRules.Shortest)
            start = MakeRoom(end - SubtitleRules.Shortest, start, before);
        end = Later(end, start + SubtitleRules.Shortest);
        return cue with { Start = start, End = Earlier(end, start + SubtitleRules.Longest) };
    }

    /// <summary>The earliest time from the wanted one on at which the cue before can have ended.</summary>
    private static TimeSpan MakeRoom(TimeSpan wanted, TimeSpan start, List<SubtitleCue> before)
    {
        if (before.Count == 0)
            return Earlier(start, Later(wanted, TimeSpan.Zero));
        var last = before[^1];
        var room = Earlier(start, Later(wanted, last.Start + SubtitleRules.Shortest));
        if (last.End > room)
            before[^1] = last with { End = room };
        return room;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <param name="one">A time.</param>
    /// <param name="other">Null where there is none: then the one is it.</param>
    private static TimeSpan Earlier(TimeSpan one, TimeSpan? other) => other < one ? other.Value : one;
}
