using System.Collections.Immutable;
using Aligner.Alignment.Search;

namespace Aligner.Alignment.Scoring;

/// <summary>Where the sentences of both sides begin a paragraph: a value for each sentence.</summary>
internal sealed record ParagraphStarts(ImmutableArray<bool> English, ImmutableArray<bool> Chinese)
{
    /// <summary>Whether there is something to learn from them: on both sides some sentences begin a paragraph, and some do not.</summary>
    internal bool Tell => Vary(English) && Vary(Chinese);

    // The first sentence always begins one.
    private static bool Vary(ImmutableArray<bool> starts) =>
        starts.AsSpan()[Math.Min(1, starts.Length)..] is var rest && rest.Contains(true) && rest.Contains(false);
}

/// <summary>
/// What paragraphs say of beads: how much likelier than by chance both sides begin one with a bead, or one of them inside it. How likely
/// that is depends on the text, as one translator keeps the paragraphs and another does not, so it is counted in the beads expected without
/// them. Where they agree no more than by chance, paragraphs say nothing.
/// </summary>
internal sealed class ParagraphEvidence : IBeadEvidence
{
    // Beads as they fall by chance, which a text of few beads is believed to have besides.
    private const double BeadsByChance = 4;

    private const int BothStart = 3;

    private readonly ParagraphStarts _starts;
    private readonly float[] _ofStarts = new float[4];
    private readonly float[] _ofEnglishInside;
    private readonly float[] _ofChineseInside;

    /// <param name="starts">Of the sentences.</param>
    /// <param name="counts">How many are expected.</param>
    public ParagraphEvidence(ParagraphStarts starts, ParagraphCounts counts)
    {
        _starts = starts;
        var ratios = Enumerable.Range(0, _ofStarts.Length).Select(kind => OfStarts(counts.Starts, kind)).ToArray();
        if (ratios[BothStart] > 0)
            _ofStarts = ratios;
        _ofEnglishInside = OfInside(counts.EnglishInside, counts.EnglishShare);
        _ofChineseInside = OfInside(counts.ChineseInside, counts.ChineseShare);
    }

    public bool TellsHoles => false;

    public float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount)
    {
        if (englishCount == 0 || chineseCount == 0)
            return 0;
        var odds = _ofStarts[KindOf(_starts, englishStart, chineseStart)];
        for (var i = 1; i < englishCount; i++)
            odds += _ofEnglishInside[_starts.English[englishStart + i] ? 1 : 0];
        for (var i = 1; i < chineseCount; i++)
            odds += _ofChineseInside[_starts.Chinese[chineseStart + i] ? 1 : 0];
        return odds;
    }

    /// <summary>Bit 1 for an English paragraph that begins, bit 0 for a Chinese one.</summary>
    public static int KindOf(ParagraphStarts starts, int english, int chinese) =>
        (starts.English[english] ? 2 : 0) | (starts.Chinese[chinese] ? 1 : 0);

    private static float OfStarts(double[] counts, int kind)
    {
        var all = counts.Sum();
        return LogRatio(counts[kind], all, (counts[kind] + counts[kind ^ 1]) * (counts[kind] + counts[kind ^ 2]) / (all * all));
    }

    /// <summary>Of a sentence inside a bead that begins no paragraph, and of one that does.</summary>
    private static float[] OfInside(double[] counts, double share) =>
        counts[1] < share * counts.Sum()
        ? [LogRatio(counts[0], counts.Sum(), 1 - share), LogRatio(counts[1], counts.Sum(), share)] : new float[2];

    /// <summary>How much likelier than by chance.</summary>
    private static float LogRatio(double count, double all, double chance) =>
        chance <= 0 ? 0 : (float)Math.Log((count + (BeadsByChance * chance)) / ((all + BeadsByChance) * chance));
}

/// <summary>
/// How many beads of a text begin paragraphs of neither side, of Chinese, of English or of both (<see cref="ParagraphEvidence.KindOf"/>),
/// and how many sentences inside of beads begin none, or one.
/// </summary>
internal sealed class ParagraphCounts(ParagraphStarts starts)
{
    // Points of a lower log probability are not counted.
    private const double LeastToCount = -7;

    public double[] Starts { get; } = new double[4];

    /// <summary>The share of all sentences that begin a paragraph.</summary>
    public double EnglishShare { get; } = Share(starts.English);

    /// <summary>Likewise.</summary>
    public double ChineseShare { get; } = Share(starts.Chinese);

    public double[] EnglishInside { get; } = new double[2];

    public double[] ChineseInside { get; } = new double[2];

    /// <summary>What is to be expected of lattices of scores, as far as it is known without paragraphs.</summary>
    public static ParagraphCounts Of(IEnumerable<LatticePart> parts, ParagraphStarts starts)
    {
        var counts = new ParagraphCounts(starts);
        foreach (var part in parts)
            counts.AddAll(part.Lattice, part.Band);
        return counts;
    }

    private void AddAll(BeadLattice lattice, Band band)
    {
        var (before, after) = lattice.Sums();
        var all = after[band.Cell(band.EnglishStart, band.ChineseStart)];
        for (var english = band.EnglishStart; english < band.EnglishEnd; english++)
        {
            for (var chinese = band.First(english); chinese <= band.Last(english); chinese++)
            {
                var cell = band.Cell(english, chinese);
                if (before[cell] + after[cell] - all >= LeastToCount)
                    AddAll(lattice, band, english, chinese, before[cell] - all, after);
            }
        }
    }

    private static double Share(ImmutableArray<bool> starts) => (double)starts.Count(start => start) / starts.Length;

    private void AddAll(BeadLattice lattice, Band band, int english, int chinese, double before, double[] after)
    {
        for (var index = 0; index < BeadShape.All.Length; index++)
        {
            var (shape, score) = (BeadShape.All[index], lattice[english, chinese, index]);
            if (!shape.IsNull && !float.IsNegativeInfinity(score))
                Add(english, chinese, shape, Math.Exp(before + score + after[band.Cell(english + shape.English, chinese + shape.Chinese)]));
        }
    }

    /// <summary>Counts a pair by how probable it is.</summary>
    private void Add(int english, int chinese, BeadShape shape, double probability)
    {
        Starts[ParagraphEvidence.KindOf(starts, english, chinese)] += probability;
        for (var i = 1; i < shape.English; i++)
            EnglishInside[starts.English[english + i] ? 1 : 0] += probability;
        for (var i = 1; i < shape.Chinese; i++)
            ChineseInside[starts.Chinese[chinese + i] ? 1 : 0] += probability;
    }
}

/// <summary>What two kinds of evidence say together.</summary>
internal sealed class CombinedEvidence(IBeadEvidence? one, IBeadEvidence other) : IBeadEvidence
{
    public bool TellsHoles => one?.TellsHoles == true;

    public float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount) =>
        (one?.LogOdds(englishStart, englishCount, chineseStart, chineseCount) ?? 0)
        + other.LogOdds(englishStart, englishCount, chineseStart, chineseCount);
}
