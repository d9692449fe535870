using System.Collections.Immutable;

namespace Aligner.Quality;

/// <summary>
/// The odds of a pair having a piece that the other side leaves out: the sum of the odds of its pieces. A logistic regression
/// on <see cref="OmissionFeature"/> with the piece as a hidden variable: the pairs of the literary set and the lessons as they are
/// against the same with a sentence of the other side dropped, and those of which two readers said that the translator left something
/// out. Made by
/// <c>dotnet run -c Release --project tests/Aligner.Benchmarks -- fit-omissions seeds ../shared/gold</c>.
/// </summary>
internal static class OmissionModel
{
    // Clauses are the likelier the more sentences of the one language are clauses in the other, which says nothing of the place.
    private const double SentenceGain = 2;

    private static readonly ImmutableArray<double> Weights =
    [
        -2.984, // Intercept
        -0.896, // OfEnglish
        0.123, // FitGain
        0.230, // FitGainAboveZero
        0.239, // Unexplained
        0.324, // UnexplainedSurplus
        -0.150, // OthersLoss
        0.490, // QuoteGain
        1.359, // EndGain
        0.247, // PieceLength
        -0.740, // Cuts
    ];

    /// <summary>The log-odds of any of the pieces being left out; negative infinity where there is none.</summary>
    public static double LogOdds(IReadOnlyCollection<OmissionPiece> pieces) => LogOdds(pieces, Weights.AsSpan());

    /// <summary>The same by other weights.</summary>
    public static double LogOdds(IReadOnlyCollection<OmissionPiece> pieces, ReadOnlySpan<double> weights)
    {
        var (most, sum) = (double.NegativeInfinity, 0.0);
        foreach (var piece in pieces)
        {
            var score = Score(piece, weights);
            sum = score > most ? (sum * Math.Exp(most - score)) + 1 : sum + Math.Exp(score - most);
            most = Math.Max(most, score);
        }

        return most + Math.Log(sum);
    }

    /// <summary>
    /// The likeliest piece, a whole sentence rather than a part of it. Of a part the fit may tell nothing, as what stands before it and behind
    /// it can be one clause on the other side: there the words decide.
    /// </summary>
    public static OmissionPiece Likeliest(IReadOnlyCollection<OmissionPiece> pieces)
    {
        var whole = pieces.MaxBy(PlaceScore)!;
        return pieces.Where(piece => piece.Place.Start >= whole.Place.Start && piece.Place.End <= whole.Place.End)
            .MaxBy(piece => PlaceScore(piece) - FitScore(piece))!;
    }

    private static double PlaceScore(OmissionPiece piece) => Score(piece, Weights.AsSpan()) + (piece.IsSentence ? SentenceGain : 0);

    private static double FitScore(OmissionPiece piece) =>
        (Weights[(int)OmissionFeature.FitGain] * piece.Features[(int)OmissionFeature.FitGain])
        + (Weights[(int)OmissionFeature.FitGainAboveZero] * piece.Features[(int)OmissionFeature.FitGainAboveZero]);

    /// <summary>The log-odds of the piece being left out.</summary>
    public static double Score(OmissionPiece piece, ReadOnlySpan<double> weights)
    {
        var score = 0.0;
        for (var i = 0; i < weights.Length; i++)
            score += weights[i] * piece.Features[i];
        return score;
    }
}
