using System.Collections.Immutable;
using System.Globalization;

namespace Aligner.Alignment.Explanation;

/// <summary>
/// Why a bead has the score it has: its reasons add up to the score of the chain, before its rivals are weighed against it.
/// </summary>
/// <param name="Bead">The bead.</param>
/// <param name="Links">Which words, numbers, names and marks found each other, the weightiest first.</param>
/// <param name="Others">The words left unexplained, the lengths and the shape.</param>
internal sealed record BeadExplanation(Bead Bead, ImmutableArray<Reason> Links, ImmutableArray<Reason> Others)
{
    private const double LeastWeight = 0.05;

    public double Total => Links.Concat(Others).Sum(reason => reason.Weight);

    /// <summary>One line: the reasons with their weights, those of no weight summed up.</summary>
    public override string ToString() =>
        string.Join("; ", Links.Where(IsWeighty).Concat(Weak()).Concat(Others)
            .Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.What} {reason.Weight:+0.00;-0.00;0.00}")));

    private static bool IsWeighty(Reason reason) => Math.Abs(reason.Weight) >= LeastWeight;

    private IEnumerable<Reason> Weak()
    {
        var weak = Links.Where(reason => !IsWeighty(reason)).ToList();
        return weak.Count == 0
            ? [] : [new Reason(weak.Count == 1
                ? "1 weak link" : string.Create(CultureInfo.InvariantCulture, $"{weak.Count} weak links"),
                weak.Sum(reason => reason.Weight))];
    }
}

/// <summary>A thing that speaks for a bead or against it.</summary>
/// <param name="What">For people: <c>船 – boat</c>, <c>28 – 二十八</c>, <c>length 96 : 31</c>.</param>
/// <param name="Weight">What it adds to the score, in nats; negative where it speaks against.</param>
internal sealed record Reason(string What, double Weight);
