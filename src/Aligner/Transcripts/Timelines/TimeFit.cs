using System.Collections.Immutable;

namespace Aligner.Transcripts.Timelines;

/// <summary>A map from the Chinese time axis to the English one and how well it fits.</summary>
/// <param name="Map">Null where no map fits.</param>
/// <param name="Agreeing">How many of the pairs it takes to within the tolerance.</param>
/// <param name="Total">How many pairs there were.</param>
public sealed record TimeFit(TimeMap? Map, int Agreeing, int Total)
{
    /// <summary>Where one recording was cut otherwise than the other: which shift holds from where on; empty where the map holds throughout.</summary>
    public ImmutableArray<TimeJump> Jumps { get; init; } = [];

    /// <summary>The map that holds for a time on the Chinese axis; null where none fits.</summary>
    public TimeMap? MapAt(TimeSpan time)
    {
        if (Map is not { } map)
            return null;
        var shift = Jumps.LastOrDefault(jump => jump.From <= time.TotalSeconds).Shift;
        return map with { Offset = map.Offset + shift };
    }
}
