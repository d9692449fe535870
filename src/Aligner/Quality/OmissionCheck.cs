using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Quality;

/// <summary>
/// Finds pairs of which one side says something that the other does not. Where a side is longer than the text around has it, each run
/// of its clauses is tried: how well the other side explains it, and whether the pair fits better without it.
/// </summary>
internal sealed class OmissionCheck(CheckOptions options) : QualityCheck
{
    // With this all checks together name less than 2 % of the clean pairs of the gold texts (DetectionTests).
    private const double Least = 0.04;

    private readonly MovedPieces _moved = new(options.Lexicon);

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        var lacking = (from longer in OmissionEvidence.Measure(block)
                       where OmissionModel.LogOdds(longer.Pieces) >= Least
                       select new Lacking(longer.Number, longer.Pair, longer.Side, OmissionModel.Likeliest(longer.Pieces))).ToList();
        return lacking.Where(found => !_moved.IsInPair(found) && !_moved.IsBeside(found, lacking, block)).Select(Describe);
    }

    private static Observation Describe(Lacking found) => Observe(
        found.Pair,
        $"a {(found.Piece.IsSentence ? "sentence" : "clause")} of the {Name(found.Side)} seems to have no translation in the {Name(found.OtherSide)}",
        new TextMark(found.Side, found.Piece.Place.Start, found.Piece.Place.Length));
}

/// <summary>A piece of a pair that the other side seems to lack.</summary>
/// <param name="Number">Of the pair in its block.</param>
/// <param name="Pair">The pair.</param>
/// <param name="Side">The side of the piece.</param>
/// <param name="Piece">The piece.</param>
internal sealed record Lacking(int Number, Segment Pair, Side Side, OmissionPiece Piece)
{
    public Side OtherSide => Side == Side.English ? Side.Chinese : Side.English;

    public string Text => Pair.TextOf(Side).Substring(Piece.Place.Start, Piece.Place.Length);
}
