using Aligner.Text;

namespace Aligner.Alignment.Scoring;

/// <summary>The weights of beads, as they stand in the files of <c>Alignment/Model</c>, each with how it was made and on what.</summary>
internal static class FittedWeights
{
    public static ScoreWeights Default { get; } = Load("sentences");

    /// <summary>For the clauses of a pair.</summary>
    public static ScoreWeights Clauses { get; } = Load("clauses");

    private static ScoreWeights Load(string name)
    {
        var model = ModelFile.Load(name);
        return new ScoreWeights(
            [.. model.Values<Feature>("features", (int)Feature.Count).Select(value => (float)value)],
            [.. model.Values("shapes", BeadShape.All.Select(shape => shape.Name)).Select(value => (float)value)],
            HolesOf(model.Values("holes", HoleWeights.Names)));
    }

    private static HoleWeights HolesOf(double[] values) => new(values[0], values[1], values[2], values[3]);
}
