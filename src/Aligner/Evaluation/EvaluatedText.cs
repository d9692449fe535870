using System.Collections.Immutable;

namespace Aligner.Evaluation;

/// <summary>The beads of one text, null beads among them, in the order of their file.</summary>
/// <param name="Name">The document as the beads name it, or else the file without folder and extension.</param>
/// <param name="Beads">All of them by indices, or all by texts.</param>
public sealed record EvaluatedText(string Name, ImmutableArray<EvaluatedBead> Beads)
{
    internal bool HasIndices => Beads.Length > 0 && Beads[0].Indices is not null;
}
