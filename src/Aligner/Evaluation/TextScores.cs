using System.Collections.Immutable;

namespace Aligner.Evaluation;

/// <summary>How one text's output compares with its gold.</summary>
internal sealed record TextScores
{
    public required string Name { get; init; }

    /// <summary>A bead is right where both sides are those of a gold bead.</summary>
    public required Tally Strict { get; init; }

    /// <summary>A bead is right where both sides overlap those of a gold bead.</summary>
    public required Tally Lax { get; init; }

    /// <summary>The strict numbers by type: output beads by their own, gold beads by theirs.</summary>
    public required ImmutableSortedDictionary<BeadType, Tally> ByType { get; init; }

    /// <summary>Missed and wrong beads in the order of the text.</summary>
    public required ImmutableArray<Disagreement> Disagreements { get; init; }

    /// <summary>The output's pairs that have a score, and whether they are strictly right.</summary>
    public required ImmutableArray<ScoredVerdict> Verdicts { get; init; }

    /// <summary>
    /// Output that the gold does not cover, a title or a synopsis, and that counts nowhere: neither side is in the gold, or the gold is
    /// timed and the output is not.
    /// </summary>
    public int Outside { get; init; }
}
