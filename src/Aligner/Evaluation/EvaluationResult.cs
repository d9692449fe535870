using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Evaluation;

/// <summary>How an output compares with its gold, text by text and, micro-averaged, as a whole.</summary>
public sealed record EvaluationResult
{
    public required ImmutableArray<TextScores> Texts { get; init; }

    public required ImmutableArray<Problem> Problems { get; init; }

    public Tally Strict => Texts.Aggregate(default(Tally), (sum, text) => sum + text.Strict);

    public Tally Lax => Texts.Aggregate(default(Tally), (sum, text) => sum + text.Lax);

    public ImmutableSortedDictionary<BeadType, Tally> ByType =>
        Texts.SelectMany(text => text.ByType).GroupBy(type => type.Key)
            .ToImmutableSortedDictionary(group => group.Key, group => group.Aggregate(default(Tally), (sum, type) => sum + type.Value));

    /// <summary>Null where no bead of the output has a score.</summary>
    public Calibration? Calibration => Evaluation.Calibration.Of([.. Texts.SelectMany(text => text.Verdicts)]);
}
