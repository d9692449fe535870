using Aligner.Segments.Joining;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>
/// The times of segments within cues, shared out by characters: a place halfway through a cue's text is halfway through its time.
/// </summary>
internal sealed class SegmentTimes(Transcript transcript)
{
    private readonly SideCues _english = new(transcript.Cues, Side.English);
    private readonly SideCues _chinese = new(transcript.Cues, Side.Chinese);

    /// <summary>
    /// The range between two places that each side has. Where both sides have one: the mean of two places within a cue, else
    /// the first beginning and the last end; of two sources that of the English side, after which the document is named, or that of the
    /// other where the English has no times.
    /// </summary>
    /// <returns>Exact where both ends are those of cues.</returns>
    public (TimeRange? Range, TimesKind Kind) Between(CueSpan? english, CueSpan? chinese)
    {
        if (!transcript.CuesArePairs && english is { } own && chinese is not null)
            (english, chinese) = At(_english, own.Start).Time is null ? (null, chinese) : (english, default(CueSpan?));
        var (start, isStartExact) = At(english?.Start, chinese?.Start, isEnd: false);
        if (start is null)
            return (null, TimesKind.None);
        var (end, isEndExact) = At(english?.End, chinese?.End, isEnd: true);
        return (new TimeRange(start.Value, end), isStartExact && isEndExact ? TimesKind.Exact : TimesKind.Estimated);
    }

    private (TimeSpan? Time, bool IsExact) At(CuePoint? english, CuePoint? chinese, bool isEnd)
    {
        var (one, other) = (At(_english, english), At(_chinese, chinese));
        if (english?.Cue == chinese?.Cue)
            return (Mean(one.Time, other.Time), one.IsExact && other.IsExact);
        return other.Time is null || (one.Time is not null && (english?.Cue > chinese?.Cue) == isEnd) ? one : other;
    }

    private static (TimeSpan? Time, bool IsExact) At(SideCues cues, CuePoint? place) =>
        place is { } known ? (cues.TimeAt(known), IsExact(cues, known)) : (null, false);

    /// <summary>Whether the place is an end of a cue that has its times from the source.</summary>
    private static bool IsExact(SideCues cues, CuePoint place) => cues.IsBorder(place) && !cues[place.Cue].IsTimeEstimated;

    private static TimeSpan? Mean(TimeSpan? one, TimeSpan? other)
    {
        if (one is null || other is null)
            return one ?? other;
        // To the millisecond, as every format writes it.
        return TimeSpan.FromMilliseconds(Math.Round((one.Value + other.Value).TotalMilliseconds / 2));
    }
}

/// <summary>Where a segment's times come from.</summary>
public enum TimesKind
{
    /// <summary>The segment has no times.</summary>
    None,

    /// <summary>As the source has them.</summary>
    Exact,

    /// <summary>Shared out within a cue.</summary>
    Estimated,
}
