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
        -2.069, // Intercept
        -1.654, // OfEnglish
        -0.072, // Explained
        0.334, // Unexplained
        -0.190, // OthersLoss
        0.491, // UnexplainedSurplus
        1.444, // OthersShare
        0.408, // RestGain
        0.355, // QuoteGain
        1.160, // EndGain
        0.222, // Length
        0.046, // LengthSquared
        0.453, // RestLength
        -0.016, // RestLengthSquared
        0.764, // Clauses
        0.763, // PieceLength
        -0.560, // PairLength
        -0.139, // IsSentence
        -0.296, // Cuts
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

    /// <summary>The likeliest piece, a whole sentence rather than a part of it.</summary>
    public static OmissionPiece Likeliest(IEnumerable<OmissionPiece> pieces) =>
        pieces.MaxBy(piece => Score(piece, Weights.AsSpan()) + (piece.IsSentence ? SentenceGain : 0))!;

    /// <summary>The log-odds of the piece being left out.</summary>
    public static double Score(OmissionPiece piece, ReadOnlySpan<double> weights)
    {
        var score = 0.0;
        for (var i = 0; i < weights.Length; i++)
            score += weights[i] * piece.Features[i];
        return score;
    }
}
