using System.Collections.Immutable;

namespace Aligner.Pairing;

/// <summary>
/// Finds where the times of a film that was cut otherwise jump against the others: by the path over the pairs that agrees with
/// most of them, where each jump costs as much as several pairs (Viterbi 1967).
/// </summary>
internal static class JumpFinder
{
    // So many pairs in a row do not agree by chance on another shift.
    private const int CostOfJump = 4;
    private const int FewestPairs = 6;
    private const int MostShifts = 12;

    /// <param name="map">What suits the most pairs.</param>
    /// <param name="pairs">In any order.</param>
    /// <returns>From where on which shift holds beside that of the map; empty where the map holds throughout.</returns>
    public static ImmutableArray<TimeJump> Find(TimeMap map, IReadOnlyList<TimePair> pairs)
    {
        var ordered = pairs.OrderBy(pair => pair.Chinese).ToList();
        var shifts = Shifts([.. ordered.Select(pair => pair.English - map.Of(pair.Chinese))]);
        return shifts.Count < 2 ? [] : Jumps(ordered, map, shifts, Path(ordered, map, shifts));
    }

    /// <summary>None, and what many pairs agree on, densest first.</summary>
    private static List<double> Shifts(List<double> differences)
    {
        var shifts = new List<double> { 0 };
        var left = differences.Where(difference => Math.Abs(difference) > TimeMapFinder.Tolerance).Order().ToList();
        while (shifts.Count <= MostShifts)
        {
            var (start, count) = TimeMapFinder.Densest(left);
            if (count < FewestPairs)
                break;
            shifts.Add(left[start + (count / 2)]);
            left.RemoveRange(start, count);
        }

        return shifts;
    }

    /// <summary>The shift of each pair on the cheapest path.</summary>
    private static int[] Path(List<TimePair> pairs, TimeMap map, List<double> shifts)
    {
        var costs = new int[shifts.Count];
        var from = new int[pairs.Count, shifts.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var cheapest = Array.IndexOf(costs, costs.Min());
            var next = new int[shifts.Count];
            for (var shift = 0; shift < shifts.Count; shift++)
            {
                var jumps = i > 0 && costs[cheapest] + CostOfJump < costs[shift];
                from[i, shift] = jumps ? cheapest : shift;
                next[shift] = (jumps ? costs[cheapest] + CostOfJump : costs[shift]) + (Agrees(pairs[i], map, shifts[shift]) ? 0 : 1);
            }

            costs = next;
        }

        var path = new int[pairs.Count];
        for (int i = pairs.Count - 1, shift = Array.IndexOf(costs, costs.Min()); i >= 0; i--)
        {
            path[i] = shift;
            shift = from[i, shift];
        }

        return path;
    }

    /// <summary>A jump is between the last pair that agrees before it and the first after it.</summary>
    private static ImmutableArray<TimeJump> Jumps(List<TimePair> pairs, TimeMap map, List<double> shifts, int[] path)
    {
        var jumps = ImmutableArray.CreateBuilder<TimeJump>();
        double? last = null;
        var current = -1;
        for (var i = 0; i < pairs.Count; i++)
        {
            if (!Agrees(pairs[i], map, shifts[path[i]]))
                continue;
            if (path[i] != current)
                jumps.Add(new TimeJump(last is { } before ? (before + pairs[i].Chinese) / 2 : double.NegativeInfinity, shifts[path[i]]));
            (last, current) = (pairs[i].Chinese, path[i]);
        }

        return jumps is [{ Shift: 0 }] ? [] : jumps.ToImmutable();
    }

    private static bool Agrees(TimePair pair, TimeMap map, double shift) =>
        Math.Abs(map.Of(pair.Chinese) + shift - pair.English) <= TimeMapFinder.Tolerance;
}

/// <summary>A place from which on times are shifted otherwise.</summary>
/// <param name="From">On the Chinese axis, in seconds.</param>
/// <param name="Shift">Beside that of the map, in seconds.</param>
internal readonly record struct TimeJump(double From, double Shift);
