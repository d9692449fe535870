using System.Runtime.InteropServices;
using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;

namespace Aligner.Training;

/// <summary>The features of every bead within the band of a text, and which of them its gold allows.</summary>
internal sealed class BeadTable
{
    public const int FeatureCount = (int)Feature.Count;

    private readonly List<float> _features = [];
    private readonly List<Row> _rows = [];

    /// <param name="gold">The text.</param>
    /// <param name="weight">What it counts beside others.</param>
    public BeadTable(GoldText gold, double weight)
    {
        (Gold, Weight) = (gold, weight);
        var text = BilingualText.Prepare(gold.English, gold.Chinese, BilingualLexicon.Default);
        var scorer = new BeadScorer(text, FittedWeights.Default, ScoringOptions.Default);
        var search = RegionSearch.Of(new Region(0, gold.English.Length, 0, gold.Chinese.Length), text, scorer, null, default);
        (Band, HoleLength) = (search.Band, search.HoleLength);
        scorer.MoveTo(Band);
        for (var english = 0; english <= Band.EnglishEnd; english++)
        {
            for (var chinese = Band.First(english); chinese <= Band.Last(english); chinese++)
                AddBeads(english, chinese, text, scorer);
        }
    }

    /// <summary>A bead by the numbers of the points it begins and ends at.</summary>
    public readonly record struct Row(int Start, int End, int Shape, int Features, bool IsAllowed)
    {
        public bool IsNull => BeadShape.All[Shape].IsNull;
    }

    public GoldText Gold { get; }

    public double Weight { get; }

    public Band Band { get; }

    /// <summary>As <see cref="HolePrice.LengthOf"/> has it.</summary>
    public double HoleLength { get; }

    /// <summary>By rising start.</summary>
    public ReadOnlySpan<Row> Rows => CollectionsMarshal.AsSpan(_rows);

    public ReadOnlySpan<float> Features(Row row) => CollectionsMarshal.AsSpan(_features).Slice(row.Features, FeatureCount);

    private void AddBeads(int english, int chinese, BilingualText text, BeadScorer scorer)
    {
        Span<float> features = stackalloc float[FeatureCount];
        for (var i = 0; i < BeadShape.All.Length; i++)
        {
            var shape = BeadShape.All[i];
            if (!BeadLattice.IsPossible(english, chinese, i, Band, text, scorer))
                continue;
            scorer.Measure(english, chinese, shape, features);
            var end = Band.Cell(english + shape.English, chinese + shape.Chinese);
            _rows.Add(new Row(Band.Cell(english, chinese), end, i, _features.Count, Gold.Allows(english, chinese, shape)));
            _features.AddRange(features);
        }
    }
}
