using System.Collections.Immutable;
using System.Globalization;

namespace Aligner.Alignment;

/// <summary>Why a bead has the score it has: its reasons add up to the score of the chain, before its rivals are weighed against it.</summary>
/// <param name="Bead">The bead.</param>
/// <param name="Links">Which words, numbers, names and marks found each other, the weightiest first.</param>
/// <param name="Others">The words left unexplained, the lengths and the shape.</param>
public sealed record BeadExplanation(Bead Bead, ImmutableArray<Reason> Links, ImmutableArray<Reason> Others)
{
    public double Total => Links.Concat(Others).Sum(reason => reason.Weight);

    /// <summary>One line: the reasons with their weights.</summary>
    public override string ToString() =>
        string.Join("; ", Links.Concat(Others).Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.What} {reason.Weight:+0.00;-0.00;0.00}")));
}
