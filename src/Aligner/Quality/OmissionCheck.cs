using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>
/// Finds pairs of which one side says something that the other does not. Where a side is longer than the text around has it, each run
/// of its clauses is tried: how well the other side explains it, and whether the pair fits better without it.
/// </summary>
internal sealed class OmissionCheck : QualityCheck
{
    // With this all checks together name less than 2 % of the clean pairs of the gold texts (DetectionTests).
    private const double Least = 0.04;

    public override IEnumerable<Observation> Examine(SegmentBlock block) =>
        from longer in OmissionEvidence.Measure(block)
        where OmissionModel.LogOdds(longer.Pieces) >= Least
        select Describe(longer.Pair, longer.Side, OmissionModel.Likeliest(longer.Pieces));

    private static Observation Describe(Segment pair, Side side, OmissionPiece piece)
    {
        var other = side == Side.English ? Side.Chinese : Side.English;
        return Observe(
            pair,
            $"a {(piece.IsSentence ? "sentence" : "clause")} of the {Name(side)} seems to have no translation in the {Name(other)}",
            new TextMark(side, piece.Place.Start, piece.Place.Length));
    }
}
