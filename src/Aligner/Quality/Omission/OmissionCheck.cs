using Aligner.Alignment.Scoring;
using Aligner.Language.Numbers;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Omission;

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
    public Side OtherSide => Side.Other();

    public string Text => Pair.TextOf(Side).Substring(Piece.Place.Start, Piece.Place.Length);
}

/// <summary>
/// Tells whether what a piece of a pair says stands on the other side after all, out of its order: a time or a condition that the one
/// language puts first and the other last, or a clause that the translator has put into the next sentence. The clauses of both sides are
/// fitted in their order, which misses it.
/// </summary>
internal sealed class MovedPieces(Lazy<BilingualLexicon> lexicon)
{
    // Of the findings on the literary set three false ones and a right one have as much, and of 245 on dropped sentences seven. Whole
    // sentences move less often.
    private const double LeastOfClause = 0.3;
    private const double LeastOfSentence = 0.4;

    // That each of two pairs in a row has something too much says already that it has moved.
    private const double LeastOdds = -1;

    // Of so many characters one is of a number.
    private const int MostOfNumber = 6;

    private readonly Lazy<ChineseNumberReader> _chinese = new(() => new ChineseNumberReader(lexicon.Value));
    private readonly EnglishNumberReader _english = new();

    /// <summary>Whether words of the other side have nothing but the piece to translate, or its numbers are there.</summary>
    public bool IsInPair(Lacking found) =>
        found.Piece.ShareElsewhere >= (found.Piece.IsSentence ? LeastOfSentence : LeastOfClause)
        || (!found.Piece.IsSentence && AreNumbersThere(found));

    /// <summary>
    /// Whether a pair beside lacks on this side what the piece says: of two pairs in a row each has a piece of another language too many,
    /// and the pieces translate each other.
    /// </summary>
    public bool IsBeside(Lacking found, IEnumerable<Lacking> all, SegmentBlock block) =>
        all.Any(other => Math.Abs(other.Number - found.Number) == 1 && other.Side != found.Side && DoTranslate(found, other, block));

    private bool DoTranslate(Lacking one, Lacking other, SegmentBlock block)
    {
        var (english, chinese) = one.Side == Side.English ? (one.Text, other.Text) : (other.Text, one.Text);
        var scorer = new PairScorer([.. block.Pairs.Select(pair => pair.English), english],
            [.. block.Pairs.Select(pair => pair.Chinese), chinese], lexicon.Value);
        return scorer.ScoreGiven()[^1] > LeastOdds;
    }

    /// <summary>Whether the piece says little but numbers, all of which the other side has and its own has nowhere else.</summary>
    private bool AreNumbersThere(Lacking found)
    {
        var own = Read(found.Pair.TextOf(found.Side), found.Side);
        var inside = own.FindAll(
            number => number.Start >= found.Piece.Place.Start && number.End <= found.Piece.Place.End && number.Weight == NumberWeight.Sure);
        if (inside.Count == 0 || inside.Sum(number => number.Length) * MostOfNumber < found.Piece.Place.Length)
            return false;
        var others = Read(found.Pair.TextOf(found.OtherSide), found.OtherSide);
        var outside = own.Except(inside).ToList();
        return inside.TrueForAll(number => others.Exists(other => number.Fits(other)) && !outside.Exists(other => number.Fits(other)));
    }

    private List<NumberMention> Read(string text, Side side) => side == Side.English ? _english.Read(text) : _chinese.Value.Read(text);
}

/// <summary>
/// The odds of a pair having a piece that the other side leaves out: the sum of the odds of its pieces. A logistic regression on
/// <see cref="OmissionFeature"/> with the piece as a hidden variable: the pairs of the literary set and the lessons as they are against the
/// same with a sentence of the other side dropped, and those of which two readers said that the translator left something out. Made by
/// <c>dotnet run -c Release --project src/Aligner.Training -- fit-omissions seeds ../shared/gold</c>.
/// </summary>
internal static class OmissionModel
{
    // Clauses are the likelier the more sentences of the one language are clauses in the other, which says nothing of the place.
    private const double SentenceGain = 2;

    private static readonly double[] Weights =
        ModelFile.Load("omission").Values<OmissionFeature>("features", (int)OmissionFeature.Count);

    /// <summary>The log-odds of any of the pieces being left out; negative infinity where there is none.</summary>
    public static double LogOdds(IReadOnlyCollection<OmissionPiece> pieces) => LogOdds(pieces, Weights);

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
    /// The likeliest piece, a whole sentence rather than a part of it. Of a part the fit may tell nothing, as what stands before it and
    /// after it can be one clause on the other side: there the words decide.
    /// </summary>
    public static OmissionPiece Likeliest(IReadOnlyCollection<OmissionPiece> pieces)
    {
        var whole = pieces.MaxBy(PlaceScore)!;
        return pieces.Where(piece => piece.Place.Start >= whole.Place.Start && piece.Place.End <= whole.Place.End)
            .MaxBy(piece => PlaceScore(piece) - FitScore(piece))!;
    }

    private static double PlaceScore(OmissionPiece piece) => Score(piece, Weights) + (piece.IsSentence ? SentenceGain : 0);

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

/// <summary>A run of clauses of one side.</summary>
/// <param name="Place">Where it stands, without white space at its ends.</param>
/// <param name="IsSentence">Whether it is made of whole sentences.</param>
/// <param name="Features">By <see cref="OmissionFeature"/>.</param>
/// <param name="ShareElsewhere">Of its rare words, the share that translate words of the other side which nothing else of its side
/// does.</param>
internal sealed record OmissionPiece(TextSpan Place, bool IsSentence, double[] Features, double ShareElsewhere);
