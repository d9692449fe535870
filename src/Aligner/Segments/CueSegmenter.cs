using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>Makes a segment of each cue as it stands.</summary>
internal static class CueSegmenter
{
    public static IEnumerable<Segment> Segments(Transcript transcript)
    {
        var facts = new SegmentFacts(transcript);
        return transcript.Cues.Select(
            (cue, index) => facts.Complete(OfCue(transcript, cue), WholeOf(index, cue.English), WholeOf(index, cue.Chinese)));
    }

    private static CueSpan? WholeOf(int cue, SideText side) =>
        side.IsMissing ? null : new CueSpan(new CuePoint(cue, 0), new CuePoint(cue, side.Text.Length));

    private static Segment OfCue(Transcript transcript, Cue cue) => new()
    {
        Id = SegmentId.Of(transcript.Name, cue.Key),
        Document = transcript.Name,
        Part = cue.Part,
        Level = Level.Cue,
        Range = cue.Times,
        Times = cue.Times is null ? TimesKind.None : cue.IsTimeEstimated ? TimesKind.Estimated : TimesKind.Exact,
        English = cue.English.Text,
        Chinese = cue.Chinese.Text,
        Bead = $"{(cue.English.IsMissing ? 0 : 1)}-{(cue.Chinese.IsMissing ? 0 : 1)}",
        Speaker = cue.Speaker,
    };
}
