using System.Collections.Immutable;
using Aligner.Alignment.Clauses;
using Aligner.Alignment.Scoring;
using Aligner.Language.Words;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Omission;

/// <summary>Measures the pieces of the longer sides of pairs.</summary>
internal static class OmissionEvidence
{
    // In spreads; a side that is not this much longer than usual is not looked at further. Two in three of the right pairs have one that
    // is, and nineteen in twenty of those with a dropped sentence (the fit-omissions command).
    private const double LeastLength = 0.2;

    // Pairs of so many Chinese characters a side are trusted half.
    private const double HalfTrusted = 15;

    /// <summary>The sides of the block that are longer than usual, in the order of its pairs.</summary>
    public static IEnumerable<OmissionCandidate> Measure(SegmentBlock block)
    {
        var usual = new LengthEstimates(block.Lengths);
        var longer = block.Lengths.Select((lengths, i) => (Pair: i, Side: LongerSide(lengths, usual)))
            .Where(row => row.Side != Side.Neither)
            .Select(row => new CutPair(row.Pair, block.Pairs[row.Pair], row.Side, block.Lengths[row.Pair]))
            .Where(pair => !pair.Runs.IsEmpty).ToList();
        if (longer.Count == 0)
            return [];
        var words = block.Scorer.WordsOf(longer.Select(pair => pair.Clauses.Pair)).ToList();
        var usualLinks = new LinkEstimates(words);
        var fits = block.Scorer.FitClauses([.. longer.Select(pair => pair.Clauses)]);
        return longer.Zip(words, fits).Select(row => Measure(row.First, row.Second, row.Third, usualLinks));
    }

    private static Side LongerSide(PairLengths lengths, LengthEstimates usual) =>
        ((lengths.LogRatio - usual.LogRatio) / usual.Spread / (1 + (HalfTrusted / MeanLength(lengths)))) switch
        {
            >= LeastLength => Side.English,
            <= -LeastLength => Side.Chinese,
            _ => Side.Neither,
        };

    /// <summary>Of both sides, in Chinese characters.</summary>
    private static double MeanLength(PairLengths lengths) => Math.Max(1, ((lengths.English / TextLength.UsualRatio) + lengths.Chinese) / 2);

    private static OmissionCandidate Measure(CutPair pair, PairTokens words, ClauseFit fit, LinkEstimates usual)
    {
        var side = pair.Clauses.Side;
        var other = side.Other();
        var text = pair.Pair.TextOf(side);
        var evidence = new LexicalFeatures(side, words, text.Length, pair.Pair.TextOf(other).Length, usual);
        var marks = new PunctuationFeatures(words.Of(side), words.Of(other));
        var pieces = ImmutableArray.CreateBuilder<OmissionPiece>(pair.Runs.Length);
        foreach (var run in pair.Runs)
        {
            var features = new double[(int)OmissionFeature.Count];
            evidence.Measure(run.Place, features);
            marks.Measure(run.Place, features);
            var gain = fit.GainWithout(run.First, run.Count);
            features[(int)OmissionFeature.FitGain] = gain;
            features[(int)OmissionFeature.FitGainAboveZero] = Math.Max(0, gain);
            var length = TextLength.Of(text.AsSpan(run.Place.Start, run.Place.Length), side);
            features[(int)OmissionFeature.PieceLength] =
                Math.Log(Math.Max(1, side == Side.English ? length / TextLength.UsualRatio : length));
            features[(int)OmissionFeature.Intercept] = 1;
            features[(int)OmissionFeature.OfEnglish] = side == Side.English ? 1 : 0;
            features[(int)OmissionFeature.Cuts] = Math.Log(pair.UnitCount);
            pieces.Add(new OmissionPiece(run.Place, run.IsSentence, features, evidence.ShareElsewhere(run.Place)));
        }

        return new OmissionCandidate(pair.Clauses.Pair, pair.Pair, side, pieces.DrainToImmutable());
    }

    /// <summary>A pair whose sides are cut into clauses.</summary>
    private sealed class CutPair
    {
        private readonly ClauseSpans _own;

        public CutPair(int place, Segment pair, Side side, PairLengths lengths)
        {
            var (english, chinese) =
                (new ClauseSpans(pair.English, Side.English, 0), new ClauseSpans(pair.Chinese, Side.Chinese, lengths.AttributionLength));
            _own = side == Side.English ? english : chinese;
            (Pair, Runs, Clauses) = (pair, [.. _own.Runs()], new PairClauses(place, side, english.Places, chinese.Places));
        }

        public Segment Pair { get; }

        public PairClauses Clauses { get; }

        /// <summary>What may be left out.</summary>
        public ImmutableArray<ClauseSpan> Runs { get; }

        public int UnitCount => _own.UnitCount;
    }
}

/// <summary>The side of a pair that is longer beside the other than the text around has it.</summary>
/// <param name="Number">Of the pair in its block.</param>
/// <param name="Pair">The pair.</param>
/// <param name="Side">Its longer side.</param>
/// <param name="Pieces">What the other side may leave out of it.</param>
internal sealed record OmissionCandidate(int Number, Segment Pair, Side Side, ImmutableArray<OmissionPiece> Pieces);

/// <summary>
/// What the marks of a pair say for a piece of one side being left out of the other: whether they go better together without it.
/// </summary>
internal sealed class PunctuationFeatures
{
    private readonly PlacedWord[] _own;
    private readonly int _otherQuotes;
    private readonly string? _otherEnd;
    private readonly int _quoteDistance;
    private readonly bool _endsAlike;

    /// <param name="own">The words of the side of the piece.</param>
    /// <param name="others">The words of the other side.</param>
    public PunctuationFeatures(PlacedWord[] own, PlacedWord[] others)
    {
        // Names that are readings stand last, out of their order.
        _own = [.. own.Where(word => word.Class != WordClass.Name)];
        _otherQuotes = others.Count(word => word.Mark == MarkNames.Quote);
        _otherEnd = others.LastOrDefault(word => word.Class != WordClass.Name).Mark;
        var nothing = new TextSpan(0, 0);
        (_quoteDistance, _endsAlike) = (QuoteDistance(nothing), EndsAlike(nothing));
    }

    public void Measure(TextSpan piece, Span<double> features)
    {
        features[(int)OmissionFeature.QuoteGain] = _quoteDistance - QuoteDistance(piece);
        features[(int)OmissionFeature.EndGain] = (EndsAlike(piece) ? 1 : 0) - (_endsAlike ? 1 : 0);
    }

    private int QuoteDistance(TextSpan without) =>
        Math.Abs(_own.Count(word => word.Mark == MarkNames.Quote && !IsInside(word, without)) - _otherQuotes);

    private bool EndsAlike(TextSpan without) => _own.LastOrDefault(word => !IsInside(word, without)).Mark == _otherEnd;

    private static bool IsInside(PlacedWord word, TextSpan piece) => word.Middle >= piece.Start && word.Middle < piece.End;
}

/// <summary>
/// How the lengths of two sides are to each other in the text at hand, English to Chinese, each drawn to what texts
/// mostly have where there is little text.
/// </summary>
internal sealed class LengthEstimates
{
    private const double PriorChinese = 1000;
    private const double PriorCount = 20;
    private const double PriorSpread = 0.2;

    // Shorter pairs vary too much to tell a spread.
    private const int LeastChinese = 15;

    public LengthEstimates(IReadOnlyCollection<PairLengths> pairs)
    {
        LogRatio = Math.Log((pairs.Sum(pair => pair.English) + (PriorChinese * TextLength.UsualRatio))
            / (pairs.Sum(pair => pair.Chinese) + PriorChinese));
        var deviations = pairs.Where(pair => pair.Chinese > LeastChinese).Select(pair => Math.Abs(pair.LogRatio - LogRatio)).ToList();
        Spread = (deviations.Sum() + (PriorCount * PriorSpread)) / (deviations.Count + PriorCount);
    }

    public double LogRatio { get; }

    /// <summary>The mean distance of a pair's logarithm of the ratio of characters from the usual one.</summary>
    public double Spread { get; }
}
