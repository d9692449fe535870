using Aligner.Alignment;

namespace Aligner.Benchmarks.Fitting;

/// <summary>How a text is aligned by weights fitted on the others.</summary>
internal sealed record LeftOutResult(GoldText Gold, IReadOnlyList<Bead> Beads, double Loss)
{
    /// <summary>Every bead but the null ones, with whether the gold has it.</summary>
    public IEnumerable<(double Score, bool IsRight)> Judged()
    {
        var gold = Gold.Beads.Select(bead => bead with { Score = 0 }).ToHashSet();
        return Beads.Where(bead => !bead.IsNull).Select(bead => (bead.Score, gold.Contains(bead with { Score = 0 })));
    }

    public double StrictF1 => 2.0 * Judged().Count(bead => bead.IsRight) / (Judged().Count() + Gold.Beads.Count(bead => !bead.IsNull));
}
