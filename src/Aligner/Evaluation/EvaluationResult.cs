using Aligner.Text;
using System.Collections.Immutable;

namespace Aligner.Evaluation;

/// <summary>How an output compares with its gold, text by text and, micro-averaged, as a whole.</summary>
internal sealed record EvaluationResult
{
    public required ImmutableArray<TextScores> Texts { get; init; }

    public required ImmutableArray<Problem> Problems { get; init; }

    public Tally Strict => Texts.Aggregate(default(Tally), (sum, text) => sum + text.Strict);

    public Tally Lax => Texts.Aggregate(default(Tally), (sum, text) => sum + text.Lax);

    public ImmutableSortedDictionary<BeadType, Tally> ByType =>
        Texts.SelectMany(text => text.ByType).GroupBy(type => type.Key)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Aggregate(default(Tally), (sum, type) => sum + type.Value));

    /// <summary>Null where no bead of the output has a score.</summary>
    public Calibration? Calibration => Calibration.Of([.. Texts.SelectMany(text => text.Verdicts)]);
}

/// <summary>What precision and recall are counted from; null beads are in none of the numbers.</summary>
/// <param name="Output">Beads of the output.</param>
/// <param name="Correct">Those of them that are right.</param>
/// <param name="Gold">Beads of the gold.</param>
/// <param name="Found">Those of them that the output has.</param>
internal readonly record struct Tally(int Output, int Correct, int Gold, int Found)
{
    public double Precision => (double)Correct / Math.Max(1, Output);

    public double Recall => (double)Found / Math.Max(1, Gold);

    public double F1 => Correct == 0 || Found == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Output + right.Output, left.Correct + right.Correct, left.Gold + right.Gold, left.Found + right.Found);

    public static Tally Add(Tally left, Tally right) => left + right;
}

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

internal enum DisagreementKind
{
    /// <summary>A gold bead that the output does not have.</summary>
    Missed,

    /// <summary>A bead of the output that is not in the gold.</summary>
    Wrong,
}
