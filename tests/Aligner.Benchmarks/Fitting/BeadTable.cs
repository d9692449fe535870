using Aligner.Alignment;
using Aligner.Lexicon;

namespace Aligner.Benchmarks.Fitting;

/// <summary>The features of every bead within the band of a text, and which of them are gold.</summary>
internal sealed class BeadTable
{
    public const int FeatureCount = (int)Feature.Count;

    private readonly List<float> _features = [];
    private readonly List<Row> _rows = [];

    public BeadTable(GoldText gold, BilingualLexicon lexicon)
    {
        Gold = gold;
        var text = BilingualText.Prepare(gold.English, gold.Chinese, lexicon);
        Band = BandFinder.Find(new Stretch(0, gold.English.Length, 0, gold.Chinese.Length), text, default);
        var goldBeads = WithPlacesOfNullBeads(gold.Beads).ToHashSet();
        var scorer = new BeadScorer(text, FittedWeights.Default, ScoringOptions.Default);
        scorer.MoveTo(Band);
        for (var english = 0; english <= Band.EnglishEnd; english++)
        {
            for (var chinese = Band.First(english); chinese <= Band.Last(english); chinese++)
                AddBeads(english, chinese, text, scorer, goldBeads);
        }

        GoldReached = _rows.Count(row => row.IsGold);
    }

    /// <summary>A bead by the numbers of the points it begins and ends at.</summary>
    public readonly record struct Row(int Start, int End, int Shape, int Features, bool IsGold);

    public GoldText Gold { get; }

    public Band Band { get; }

    public int GoldReached { get; }

    public IReadOnlyList<Row> Rows => _rows;

    public ReadOnlySpan<float> Features(Row row) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features).Slice(row.Features, FeatureCount);

    private void AddBeads(int english, int chinese, BilingualText text, BeadScorer scorer, HashSet<(int, int, BeadShape)> gold)
    {
        Span<float> features = stackalloc float[FeatureCount];
        for (var i = 0; i < BeadShape.All.Length; i++)
        {
            var shape = BeadShape.All[i];
            if (!BeadLattice.IsPossible(english, chinese, i, Band, text, scorer))
                continue;
            scorer.Measure(english, chinese, shape, features);
            var end = Band.Cell(english + shape.English, chinese + shape.Chinese);
            _rows.Add(new Row(Band.Cell(english, chinese), end, i, _features.Count, gold.Contains((english, chinese, shape))));
            _features.AddRange(features);
        }
    }

    // The gold gives a null bead no place on its empty side: it stands where the bead before it ended.
    private static IEnumerable<(int English, int Chinese, BeadShape Shape)> WithPlacesOfNullBeads(IEnumerable<Bead> beads)
    {
        var (english, chinese) = (0, 0);
        foreach (var bead in beads)
        {
            (english, chinese) = (bead.EnglishCount > 0 ? bead.EnglishStart : english, bead.ChineseCount > 0 ? bead.ChineseStart : chinese);
            yield return (english, chinese, new BeadShape(bead.EnglishCount, bead.ChineseCount));
            (english, chinese) = (english + bead.EnglishCount, chinese + bead.ChineseCount);
        }
    }
}
