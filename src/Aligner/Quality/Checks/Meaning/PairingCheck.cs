using System.Globalization;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>
/// Weighs each pair afresh by its words, numbers, names, marks and lengths, and compares doubtful pairs with each other:
/// two neighbours whose sides fit much better crosswise were swapped.
/// </summary>
internal sealed class PairingCheck : QualityCheck
{
    // Log-odds, before any prior. Of 1500 right pairs of all kinds 1 in 100 is below the first bound, of wrong ones two thirds;
    // below the second are 1 in 8 and 19 in 20.
    private const double Unlikely = -3.7;
    private const double Doubtful = 2;

    // How much better two pairs must fit crosswise, both sums of two log-odds.
    private const double Swapped = 5;

    // Pairs are swapped with their neighbours: so many segments, or so long, away.
    private const int Neighbours = 5;
    private static readonly TimeSpan NeighbourTime = TimeSpan.FromSeconds(30);

    // Two short lines fit crosswise by chance.
    private const int LeastSwappedHan = 5;
    private const int LeastSwappedWords = 4;

    // Shorter texts say too little for or against.
    private const int LeastHan = 3;
    private const int LeastWords = 3;

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        if (block.Pairs.Count == 0)
            return [];
        int[] doubtful = [.. Enumerable.Range(0, block.Pairs.Count).Where(i => block.LogOdds[i] < Doubtful)];
        var odds = block.Scorer.ScoreAll(doubtful, doubtful);
        return Enumerable.Range(0, doubtful.Length).Select(i => Judge(block.Pairs, doubtful, odds, i)).OfType<Observation>();
    }

    private static Observation? Judge(IReadOnlyList<Segment> pairs, int[] doubtful, double[,] odds, int i)
    {
        var segment = pairs[doubtful[i]];
        var (other, gain) = BestSwap(odds, i, j => MayBeSwapped(pairs, doubtful[i], doubtful[j]));
        if (gain > Swapped)
            return Observe(segment, $"the sides of this segment and of {pairs[doubtful[other]].Id} fit crosswise: swapped?");
        if (odds[i, i] >= Unlikely || !SaysEnough(segment, LeastHan, LeastWords))
            return null;
        return Observe(segment,
            string.Create(CultureInfo.InvariantCulture,
                $"the sides hardly translate each other: log-odds {odds[i, i]:0.0}, expected above {Unlikely:0.0}"));
    }

    private static bool MayBeSwapped(IReadOnlyList<Segment> pairs, int one, int other) =>
        (Math.Abs(one - other) <= Neighbours || IsSoonAfter(pairs[one], pairs[other]))
        && !IsSameText(pairs[one], pairs[other])
        && SaysEnough(pairs[one], LeastSwappedHan, LeastSwappedWords) && SaysEnough(pairs[other], LeastSwappedHan, LeastSwappedWords);

    private static bool IsSoonAfter(Segment one, Segment other) =>
        one.Range is { } first && other.Range is { } second && (first.Start - second.Start).Duration() <= NeighbourTime;

    private static (int Other, double Gain) BestSwap(double[,] odds, int i, Predicate<int> maySwap)
    {
        var best = (Other: i, Gain: double.NegativeInfinity);
        for (var j = 0; j < odds.GetLength(0); j++)
        {
            var gain = odds[i, j] + odds[j, i] - odds[i, i] - odds[j, j];
            if (j != i && gain > best.Gain && gain > Swapped && maySwap(j))
                best = (j, gain);
        }

        return best;
    }

    /// <summary>Whether one says again what the other says, or a part of it.</summary>
    private static bool IsSameText(Segment one, Segment other) => Holds(one.English, other.English) || Holds(one.Chinese, other.Chinese);

    private static bool Holds(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private static bool SaysEnough(Segment segment, int leastHan, int leastWords) =>
        Script.CountHan(segment.Chinese) >= leastHan && segment.English.AsSpan().Count(' ') + 1 >= leastWords;
}
