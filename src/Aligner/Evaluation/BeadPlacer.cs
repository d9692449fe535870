using System.Collections.Immutable;

namespace Aligner.Evaluation;

/// <summary>Places the beads of a gold text and its output on shared axes.</summary>
internal static class BeadPlacer
{
    public static (ImmutableArray<PlacedBead> Gold, ImmutableArray<PlacedBead> Output) Place(EvaluatedText gold, EvaluatedText output) =>
        gold.HasTexts && output.HasTexts ? ByTexts(gold, output) : (ByIndices(gold), ByIndices(output));

    private static ImmutableArray<PlacedBead> ByIndices(EvaluatedText text) =>
    [
        .. from bead in text.Beads
           let indices = bead.Indices!
           select new PlacedBead(bead, Coverage.OfIndices(indices.Chinese), Coverage.OfIndices(indices.English)),
    ];

    /// <summary>The gold's texts, joined, are the axes; each text of the output covers the characters where it is found in them.</summary>
    private static (ImmutableArray<PlacedBead> Gold, ImmutableArray<PlacedBead> Output) ByTexts(EvaluatedText gold, EvaluatedText output)
    {
        var chinese = new TextAxis(gold.Beads.Select(bead => bead.Chinese));
        var english = new TextAxis(gold.Beads.Select(bead => bead.English));
        return (PlaceOn(gold), PlaceOn(output));

        ImmutableArray<PlacedBead> PlaceOn(EvaluatedText text)
        {
            chinese.Rewind();
            english.Rewind();
            return [.. text.Beads.Select(bead => new PlacedBead(bead, chinese.Find(bead.Chinese), english.Find(bead.English)))];
        }
    }
}
