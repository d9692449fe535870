using System.Collections.Immutable;

namespace Aligner.Alignment;

/// <summary>How much each feature and each bead shape counts. The score of a bead is their weighted sum.</summary>
/// <param name="Features">By <see cref="Feature"/>.</param>
/// <param name="Shapes">By place in <see cref="BeadShape.All"/>: the log of how usual the shape is.</param>
/// <param name="Holes">What sentences without a partner cost besides.</param>
internal sealed record ScoreWeights(ImmutableArray<float> Features, ImmutableArray<float> Shapes, HoleWeights Holes)
{
    public float Score(ReadOnlySpan<float> features, int shape)
    {
        var score = Shapes[shape];
        for (var i = 0; i < features.Length; i++)
            score += Features[i] * features[i];
        return score;
    }
}
