using System.Collections.Immutable;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Text;

namespace Aligner.Alignment.Clauses;

/// <summary>
/// How well the clauses of a pair of texts go together in order, each clause of one side having a partner: over all ways to align them
/// (<see cref="BeadLattice"/>), with the whole side and without a run of its clauses.
/// </summary>
internal sealed class ClauseFit
{
    // Whatever no way leads to, or only ways that nobody would go, is as bad as this.
    private const double Worst = -60;
    private const double MostGain = 20;

    private readonly Side _side;
    private readonly Band _band;
    private readonly double[] _before;
    private readonly double[] _after;

    private ClauseFit(Region pair, Side side, BilingualText text, BeadScorer scorer)
    {
        (_side, _band) = (side, Band.Full(pair));
        (_before, _after) = new BeadLattice(_band, text, scorer, new Partners(side), null, CancellationToken.None).Sums();
    }

    /// <summary>The fit of some pairs of a text.</summary>
    public static IEnumerable<ClauseFit> Of(BilingualText pairs, IReadOnlyCollection<PairClauses> clauses)
    {
        var text = pairs.Cut(
            [.. clauses.SelectMany(pair => pair.English.Select(place => (pair.Pair, place)))],
            [.. clauses.SelectMany(pair => pair.Chinese.Select(place => (pair.Pair, place)))]);
        var scorer = new BeadScorer(text, FittedWeights.Clauses, ScoringOptions.Default);
        var (english, chinese) = (0, 0);
        foreach (var pair in clauses)
        {
            var stretch = new Region(english, english + pair.English.Length, chinese, chinese + pair.Chinese.Length);
            (english, chinese) = (stretch.EnglishEnd, stretch.ChineseEnd);
            yield return new ClauseFit(stretch, pair.Side, text, scorer);
        }
    }

    /// <summary>How much better, as a natural logarithm, the pair fits without some clauses of the side.</summary>
    public double GainWithout(int firstClause, int count)
    {
        var without = Worst;
        for (var other = 0; other <= OtherCount; other++)
            without = LogSum.Of(without, _before[Cell(firstClause, other)] + _after[Cell(firstClause + count, other)]);
        return Math.Clamp(without - Math.Max(Worst, _after[0]), -MostGain, MostGain);
    }

    private int OtherCount => _side == Side.English ? _band.ChineseEnd - _band.ChineseStart : _band.EnglishEnd - _band.EnglishStart;

    private int Cell(int own, int other) => _side == Side.English
        ? _band.Cell(_band.EnglishStart + own, _band.ChineseStart + other)
        : _band.Cell(_band.EnglishStart + other, _band.ChineseStart + own);

    /// <summary>What is given: each clause of a side has a partner.</summary>
    private sealed class Partners(Side side) : IBeadEvidence
    {
        public bool TellsHoles => true;

        public float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount) =>
            (side == Side.English ? chineseCount : englishCount) == 0 ? float.NegativeInfinity : 0;
    }
}

/// <summary>A pair of texts cut into clauses.</summary>
/// <param name="Pair">Its number.</param>
/// <param name="Side">The side of which clauses may be left out.</param>
/// <param name="English">Where the clauses stand.</param>
/// <param name="Chinese">Likewise of the Chinese side.</param>
internal sealed record PairClauses(int Pair, Side Side, ImmutableArray<TextSpan> English, ImmutableArray<TextSpan> Chinese);
