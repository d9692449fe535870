using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>Makes a segment of the cues of two sources that are shown at the same time.</summary>
internal static class OverlapSegmenter
{
    public static IEnumerable<Segment> Segments(Transcript transcript)
    {
        var facts = new SegmentFacts(transcript);
        return CueOverlaps.Groups(transcript.Cues).Select(group => facts.Complete(OfGroup(transcript, group), PlaceOf(group.English, cue => cue.English), PlaceOf(group.Chinese, cue => cue.Chinese)));

        CueSpan? PlaceOf(ImmutableArray<int> cues, Func<Cue, SideText> side) =>
            cues.IsEmpty ? null : new CueSpan(new CuePoint(cues[0], 0), new CuePoint(cues[^1], side(transcript.Cues[cues[^1]]).Text.Length));
    }

    private static Segment OfGroup(Transcript transcript, CueGroup group)
    {
        var first = transcript.Cues[group.First];
        var timed = (group.English.IsEmpty ? group.Chinese : group.English).Select(cue => transcript.Cues[cue]).ToList();
        var times = TimesOf(timed.Select(cue => cue.Times));
        return new Segment
        {
            Id = SegmentId.Of(transcript.Name, first.Key),
            Document = transcript.Name,
            Part = first.Part,
            Level = Level.Cue,
            Range = times,
            Times = times is null ? TimesKind.None : timed.Exists(cue => cue.IsTimeEstimated) ? TimesKind.Estimated : TimesKind.Exact,
            English = string.Join(' ', group.English.Select(cue => transcript.Cues[cue].English.Text)),
            Chinese = JoinChinese(group.Chinese.Select(cue => transcript.Cues[cue].Chinese.Text)),
            Bead = FormattableString.Invariant($"{group.English.Length}-{group.Chinese.Length}"),
            Speaker = first.Speaker,
        };
    }

    /// <summary>From the first beginning to the last end.</summary>
    private static TimeRange? TimesOf(IEnumerable<TimeRange?> times)
    {
        var known = times.OfType<TimeRange>().ToList();
        return known.Count == 0 ? null : new TimeRange(known.Min(range => range.Start), known.Exists(range => range.End is null) ? null : known.Max(range => range.End));
    }

    /// <summary>With a space where the end of the cue is all that parts two clauses.</summary>
    private static string JoinChinese(IEnumerable<string> texts) =>
        texts.Aggregate("", (joined, text) => joined + (joined.Length > 0 && char.IsLetterOrDigit(joined[^1]) && char.IsLetterOrDigit(text[0]) ? " " : "") + text);
}
