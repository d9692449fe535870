namespace Aligner.Evaluation;

/// <summary>A bead and what it covers on the axes that gold and output share.</summary>
internal sealed record PlacedBead(EvaluatedBead Bead, Coverage Chinese, Coverage English)
{
    /// <summary>Whether it counts: beads with a side that is empty are left out of precision and recall.</summary>
    public bool IsPair => !Chinese.IsEmpty && !English.IsEmpty;

    public (Coverage Chinese, Coverage English) Place => (Chinese, English);

    public bool Overlaps(PlacedBead other) => Chinese.Overlaps(other.Chinese) && English.Overlaps(other.English);
}
