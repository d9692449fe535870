using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Pairing;

/// <summary>
/// Finds the line through pairs of times of which many may be wrong: candidates are tried for how many pairs agree with
/// them (as in RANSAC, but with every slope between far pairs, so that nothing is left to chance), and the best is fitted
/// to those pairs by medians (Theil 1950, Sen 1968).
/// </summary>
internal static class TimeMapFinder
{
    // Two hands set the same line within this of one another.
    internal const double Tolerance = 0.6;

    // By so much more pairs must agree with a correction than without one.
    private const double Clearly = 1.5;

    // Where so small a part of the pairs agrees, their agreement may be chance.
    private const double LeastShare = 0.3;
    private const int LeastPairs = 3;

    // A stretch takes a known ratio's value if the pairs can hardly tell them apart: over the whole recording by this many seconds.
    private const double SnapTolerance = 0.25;

    // A stretch without a name must show over a recording: in pairs, and in seconds between the first and the last.
    private const int LeastPairsForStretch = 12;
    private const double LeastSpanForStretch = 60;

    // Film is not run faster or slower than this.
    private const double MostStretch = 1.1;
    private const int MostSlopes = 2_000;

    /// <summary>The map from the Chinese to the English axis.</summary>
    public static TimeFit Find(IReadOnlyList<TimePair> pairs)
    {
        if (pairs.Count < LeastPairs)
            return new TimeFit(TimeMap.Identity, pairs.Count, pairs.Count);
        var best = Best(Candidates(pairs), pairs);
        var agreeing = Agreeing(best, pairs);
        if (agreeing.Count < LeastPairs)
            return new TimeFit(null, agreeing.Count, pairs.Count);
        var map = best == TimeMap.Identity ? best : Refine(best, agreeing);
        var fit = new TimeFit(map, 0, pairs.Count) { Jumps = JumpFinder.Find(map, pairs) };
        fit = fit with { Agreeing = pairs.Count(pair => IsWithin(fit.MapAt(TimeSpan.FromSeconds(pair.Chinese))!.Value, pair)) };
        return fit.Agreeing >= LeastShare * pairs.Count ? fit : new TimeFit(null, agreeing.Count, pairs.Count);
    }

    /// <summary>From the plainest to the oddest.</summary>
    private static IEnumerable<double> Candidates(IReadOnlyList<TimePair> pairs)
    {
        var slopes = pairs.Count < LeastPairsForStretch || Span(pairs) < LeastSpanForStretch ? [] : Slopes(pairs, MostSlopes);
        return FrameRates.Stretches.Concat(slopes.Where(slope => slope is > 1 / MostStretch and < MostStretch));
    }

    /// <summary>The one most pairs agree with; a plainer one where they hardly agree less with it.</summary>
    private static TimeMap Best(IEnumerable<double> slopes, IReadOnlyList<TimePair> pairs)
    {
        var (best, most) = (TimeMap.Identity, CountAgreeing(TimeMap.Identity, pairs));
        var (plain, needed) = (best, most * Clearly);
        foreach (var map in slopes.Select(slope => WithOffset(slope, pairs)))
        {
            var count = CountAgreeing(map, pairs);
            if (count > most)
                (best, most) = (map, count);
        }

        return most > needed ? best : plain;
    }

    /// <summary>The slopes between pairs at least a third of the recording apart, evenly thinned.</summary>
    private static List<double> Slopes(IReadOnlyList<TimePair> pairs, int most)
    {
        var least = Span(pairs) / 3;
        var slopes = new List<double>();
        for (var i = 0; i < pairs.Count; i++)
        {
            for (var j = i + 1; j < pairs.Count; j++)
            {
                if (pairs[j].Chinese - pairs[i].Chinese >= least)
                    slopes.Add((pairs[j].English - pairs[i].English) / (pairs[j].Chinese - pairs[i].Chinese));
            }
        }

        var step = (slopes.Count / most) + 1;
        return [.. slopes.Where((_, index) => index % step == 0)];
    }

    private static double Span(IReadOnlyList<TimePair> pairs) => pairs.Max(pair => pair.Chinese) - pairs.Min(pair => pair.Chinese);

    /// <summary>The offset on which most pairs agree with the slope: the middle of the densest stretch of offsets.</summary>
    private static TimeMap WithOffset(double slope, IReadOnlyList<TimePair> pairs)
    {
        var offsets = pairs.Select(pair => pair.English - (slope * pair.Chinese)).Order().ToArray();
        var (start, count) = Densest(offsets);
        return new TimeMap(slope, Median(offsets.AsSpan(start, count)));
    }

    /// <summary>The longest run of values within the tolerance of its middle.</summary>
    internal static (int Start, int Count) Densest(IReadOnlyList<double> ordered)
    {
        var best = (Start: 0, Count: 0);
        for (int start = 0, end = 0; start < ordered.Count; start++)
        {
            while (end < ordered.Count && ordered[end] - ordered[start] <= 2 * Tolerance)
                end++;
            if (end - start > best.Count)
                best = (start, end - start);
        }

        return best;
    }

    private static List<TimePair> Agreeing(TimeMap map, IEnumerable<TimePair> pairs) => [.. pairs.Where(pair => IsWithin(map, pair))];

    private static int CountAgreeing(TimeMap map, IEnumerable<TimePair> pairs) => pairs.Count(pair => IsWithin(map, pair));

    private static bool IsWithin(TimeMap map, TimePair pair) => Math.Abs(map.Of(pair.Chinese) - pair.English) <= Tolerance;

    private static TimeMap Refine(TimeMap map, List<TimePair> agreeing)
    {
        var slopes = agreeing.Count < LeastPairsForStretch ? [] : Slopes(agreeing, int.MaxValue);
        var slope = slopes.Count == 0 ? map.Stretch : Snap(Median([.. slopes.Order()]), Span(agreeing));
        var refined = WithOffset(slope, agreeing);
        return refined;
    }

    private static double Snap(double slope, double span)
    {
        var nearest = FrameRates.Stretches.MinBy(stretch => Math.Abs(stretch - slope));
        return Math.Abs(nearest - slope) * span <= SnapTolerance ? nearest : slope;
    }

    private static double Median(ReadOnlySpan<double> ordered) => (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
}

/// <summary>The stretches that come of films run at another rate than they were taken at.</summary>
internal static class FrameRates
{
    private static readonly ImmutableArray<(string Name, double Stretch)> All =
    [
        ("25 to 23.976 frames a second", 25 / 23.976),
        ("23.976 to 25 frames a second", 23.976 / 25),
        ("24 to 23.976 frames a second", 24 / 23.976),
        ("23.976 to 24 frames a second", 23.976 / 24),
        ("25 to 24 frames a second", 25.0 / 24),
        ("24 to 25 frames a second", 24.0 / 25),
    ];

    /// <summary>All stretches, and that of no change.</summary>
    public static IEnumerable<double> Stretches => All.Select(rate => rate.Stretch).Prepend(1);

    /// <summary>What makes the stretch, as <c>25 to 24 frames a second</c>; null where no known change does.</summary>
    public static string? NameOf(double stretch) => All.FirstOrDefault(rate => rate.Stretch == stretch).Name;
}

/// <summary>Takes times from one axis to another: stretched, then shifted.</summary>
/// <param name="Stretch">The length of a second of the one axis on the other.</param>
/// <param name="Offset">Where the one axis begins on the other, in seconds.</param>
internal readonly record struct TimeMap(double Stretch, double Offset)
{
    public static readonly TimeMap Identity = new(1, 0);

    public double Of(double seconds) => (Stretch * seconds) + Offset;

    /// <summary>To the millisecond, as every format writes it; not before the beginning of the recording.</summary>
    public TimeSpan Of(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Max(0, Math.Round(Of(time.TotalSeconds) * 1000)));

    public TimeRange Of(TimeRange range) => new(Of(range.Start), range.End is { } end ? Of(end) : null);
}

/// <summary>One moment of the recording on both time axes, in seconds.</summary>
internal readonly record struct TimePair(double English, double Chinese);
