using Aligner.Alignment.Scoring;
using Aligner.Lexicon;
using Aligner.Quality.Omission;
using Aligner.Segments;

namespace Aligner.Quality;

/// <summary>
/// Segments of one document in a row, and what several checks want to know of them: found out once, when first asked for.
/// </summary>
public sealed class SegmentBlock
{
    private readonly Lazy<PairScorer> _scorer;
    private readonly Lazy<double[]> _logOdds;
    private readonly Lazy<PairLengths[]> _lengths;

    /// <param name="segments">In the order of the corpus.</param>
    /// <param name="lexicon">Loaded when first needed.</param>
    internal SegmentBlock(IReadOnlyList<Segment> segments, Lazy<BilingualLexicon> lexicon)
    {
        Segments = segments;
        Pairs = [.. segments.Where(segment => segment.IsPair)];
        _scorer = new Lazy<PairScorer>(
            () => new PairScorer([.. Pairs.Select(pair => pair.English)], [.. Pairs.Select(pair => pair.Chinese)], lexicon.Value));
        _lengths = new Lazy<PairLengths[]>(() => [.. Pairs.Select(PairLengths.Of)]);
        _logOdds = new Lazy<double[]>(() => Scorer.ScoreGiven());
    }

    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The segments with text on both sides.</summary>
    public IReadOnlyList<Segment> Pairs { get; }

    /// <summary>Scores any English of the pairs with any Chinese.</summary>
    internal PairScorer Scorer => _scorer.Value;

    /// <summary>Of each pair, the log-odds of its sides translating each other.</summary>
    internal double[] LogOdds => _logOdds.Value;

    /// <summary>Of each pair, how long its sides are.</summary>
    internal PairLengths[] Lengths => _lengths.Value;
}
