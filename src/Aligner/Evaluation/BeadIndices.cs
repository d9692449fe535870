using System.Collections.Immutable;

namespace Aligner.Evaluation;

/// <summary>A bead by the 0-based places of its sentences; a null bead has one empty side.</summary>
public sealed record BeadIndices(ImmutableArray<int> Chinese, ImmutableArray<int> English)
{
    public BeadType Type => new(English.Length, Chinese.Length);
}
