using System.Collections.Immutable;
using Aligner.Language;
using Aligner.Transcripts;

namespace Aligner.Corpus;

/// <summary>The times of segments within cues, shared out by characters: a place halfway through a cue's text is halfway through its time.</summary>
internal sealed class SegmentTimes(ImmutableArray<Cue> cues)
{
    /// <summary>The range between two places that each side has; where both sides have one, their mean.</summary>
    /// <returns>Exact where both ends are those of cues.</returns>
    public (TimeRange? Range, TimesKind Kind) Between(CueSpan? english, CueSpan? chinese)
    {
        var start = Mean(At(english?.Start, Side.English), At(chinese?.Start, Side.Chinese));
        if (start is null)
            return (null, TimesKind.None);

        var end = Mean(At(english?.End, Side.English), At(chinese?.End, Side.Chinese));
        var isExact = IsWhole(english, Side.English) && IsWhole(chinese, Side.Chinese);
        return (new TimeRange(start.Value, end), isExact ? TimesKind.Exact : TimesKind.Estimated);
    }

    private bool IsWhole(CueSpan? range, Side side) =>
        range is not { } known || (known.Start.Offset == 0 && known.End.Offset == LengthOf(known.End.Cue, side));

    private TimeSpan? At(CuePoint? point, Side side)
    {
        if (point is not { } place || cues[place.Cue].Times is not { } times)
            return null;
        if (place.Offset == 0)
            return times.Start;
        return times.Start + ((times.End - times.Start) * ((double)place.Offset / LengthOf(place.Cue, side)));
    }

    private int LengthOf(int cue, Side side) => (side == Side.English ? cues[cue].English : cues[cue].Chinese).Text.Length;

    private static TimeSpan? Mean(TimeSpan? one, TimeSpan? other)
    {
        if (one is null || other is null)
            return one ?? other;
        // To the millisecond, as every format writes it.
        return TimeSpan.FromMilliseconds(Math.Round((one.Value + other.Value).TotalMilliseconds / 2));
    }
}
