using Aligner.Corpus.Joining;
using Aligner.Language;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>The times of segments within cues, shared out by characters: a place halfway through a cue's text is halfway through its time.</summary>
internal sealed class SegmentTimes(Transcript transcript)
{
    private readonly SideCues _english = new(transcript.Cues, Side.English);
    private readonly SideCues _chinese = new(transcript.Cues, Side.Chinese);

    /// <summary>
    /// The range between two places that each side has. Where both sides have one: their mean if they lie in the same cues,
    /// else that of the English side, whose source the document is named after.
    /// </summary>
    /// <returns>Exact where both ends are those of cues.</returns>
    public (TimeRange? Range, TimesKind Kind) Between(CueSpan? english, CueSpan? chinese)
    {
        if (!transcript.CuesArePairs && english is not null)
            chinese = null;
        var start = Mean(At(_english, english?.Start), At(_chinese, chinese?.Start));
        if (start is null)
            return (null, TimesKind.None);

        var end = Mean(At(_english, english?.End), At(_chinese, chinese?.End));
        var isExact = IsWhole(_english, english) && IsWhole(_chinese, chinese);
        return (new TimeRange(start.Value, end), isExact ? TimesKind.Exact : TimesKind.Estimated);
    }

    private static bool IsWhole(SideCues cues, CueSpan? range) =>
        range is not { } known || (known.Start.Offset == 0 && known.End == cues.EndOf(known.End.Cue) && !cues[known.Start.Cue].IsTimeEstimated && !cues[known.End.Cue].IsTimeEstimated);

    private static TimeSpan? At(SideCues cues, CuePoint? place) => place is { } known ? cues.TimeAt(known) : null;

    private static TimeSpan? Mean(TimeSpan? one, TimeSpan? other)
    {
        if (one is null || other is null)
            return one ?? other;
        // To the millisecond, as every format writes it.
        return TimeSpan.FromMilliseconds(Math.Round((one.Value + other.Value).TotalMilliseconds / 2));
    }
}
