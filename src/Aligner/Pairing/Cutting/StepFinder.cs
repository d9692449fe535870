
namespace Aligner.Pairing.Cutting;

/// <summary>
/// Finds by how much one track is before the other: with it, most words are spoken while the cue with their translation is shown.
/// </summary>
internal static class StepFinder
{
    private const double Reach = 4;
    private const double Grain = 0.02;

    // The counts are those of this much around each shift, as single ones are left to chance.
    private const int Smoothing = 5;

    // A word is sure whose translation stands in one cue and in none around it.
    private const double LeastGain = 1.2;
    private const double MostOfOthers = 0.3;
    private const int FewestWords = 6;

    // Shifts that are hardly better than none are none.
    private const double Clearly = 1.03;
    private const int FewestMore = 2;
    private const double AsGood = 0.998;

    /// <returns>What is to be added to the times of the units, in seconds, and for how many of how many sure words they are right
    /// then.</returns>
    public static (double Shift, int Agreeing, int Total) Find(IReadOnlyList<CutUnit> units, SpokenText spoken, UnitEvidence evidence)
    {
        var sure = SureWords(units, spoken, evidence).ToList();
        if (sure.Count < FewestWords)
            return (0, sure.Count, sure.Count);
        var counts = Count(sure);
        var most = counts.Max();
        int[] good = [.. Enumerable.Range(0, counts.Length).Where(index => counts[index] >= AsGood * most)];
        var none = counts.Length / 2;
        var best = most <= (Clearly * counts[none]) + FewestMore ? none : good[good.Length / 2];
        var shift = (best - none) * Grain;
        return (shift, sure.Count(word => word.From <= shift && shift <= word.To), sure.Count);
    }

    /// <summary>For each shift of the grid, how many words agree with it.</summary>
    private static double[] Count(List<(double From, double To)> sure)
    {
        var half = (int)(Reach / Grain);
        var changes = new double[(2 * half) + 2];
        foreach (var (from, to) in sure)
        {
            if (to < -Reach || from > Reach)
                continue;
            changes[Math.Max(0, half + (int)Math.Ceiling(from / Grain))]++;
            changes[Math.Min(changes.Length - 1, half + (int)Math.Floor(to / Grain) + 1)]--;
        }

        var sums = new double[(2 * half) + 1];
        for (var (i, sum) = (0, 0.0); i < sums.Length; i++)
            sums[i] = sum += changes[i];
        return [.. sums.Select((_, index) => sums[Math.Max(0, index - Smoothing)..Math.Min(sums.Length, index + Smoothing + 1)].Average())];
    }

    /// <summary>The shifts at which each sure word is spoken while its unit is shown.</summary>
    private static IEnumerable<(double From, double To)> SureWords(IReadOnlyList<CutUnit> units, SpokenText spoken, UnitEvidence evidence)
    {
        var best = new (double Gain, int Unit)[spoken.Words.Count];
        var second = new double[spoken.Words.Count];
        for (var unit = 0; unit < units.Count; unit++)
        {
            var (from, to) = (spoken.FirstFrom(units[unit].Start - (2 * Reach)), spoken.FirstFrom(units[unit].End + (2 * Reach)));
            var sums = evidence.SumsOf(units[unit], from, to);
            for (var word = from; word < to; word++)
            {
                var gain = sums[word - from + 1] - sums[word - from];
                second[word] = Math.Max(second[word], Math.Min(gain, best[word].Gain));
                if (gain > best[word].Gain)
                    best[word] = (gain, unit);
            }
        }

        return from word in Enumerable.Range(0, best.Length)
               where best[word].Gain >= LeastGain && second[word] <= MostOfOthers * best[word].Gain
               let unit = units[best[word].Unit]
               let middle = spoken.MiddleOf(word)
               select (middle - unit.End, middle - unit.Start);
    }
}
