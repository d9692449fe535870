using Aligner.Corpus;

namespace Aligner.Exchange.Subtitles;

/// <summary>The cues of a document, made of its segments with times.</summary>
internal static class SubtitleLayout
{
    /// <param name="segments">Those of one document, each with a range and with text to show.</param>
    /// <param name="lines">Which sides are shown.</param>
    public static List<SubtitleCue> Cues(IEnumerable<Segment> segments, SubtitleLines lines)
    {
        var ordered = segments.OrderBy(segment => segment.Range!.Value.Start).ToList();
        var cues = ordered.SelectMany((segment, index) => CuesOf(segment, index + 1 < ordered.Count ? ordered[index + 1].Range!.Value.Start : null, lines));
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
        var seconds = (double)SegmentPieces.SidesOf(segment, lines).Max(side => Language.EastAsianWidth.Columns(side.Text)) / SubtitleRules.ReadingSpeed;
        return TimeSpan.FromSeconds(Math.Clamp(seconds, SubtitleRules.Shortest.TotalSeconds, SubtitleRules.Longest.TotalSeconds));
    }
}
