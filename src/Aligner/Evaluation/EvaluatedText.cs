using System.Collections.Immutable;

namespace Aligner.Evaluation;

/// <summary>The beads of one text, null beads among them, in the order of their file.</summary>
/// <param name="Name">The document as the beads name it, or else the file without folder and extension.</param>
/// <param name="Beads">All of them by indices, all by texts, or all by both.</param>
public sealed record EvaluatedText(string Name, ImmutableArray<EvaluatedBead> Beads)
{
    /// <summary>Where the text is gold by groups of sentences, which are its beads: what the beads of others are joined by. Null where it is not.</summary>
    public SentenceGroups? Groups { get; init; }

    internal bool HasTexts => Beads.Any(bead => bead.English.Length + bead.Chinese.Length > 0);

    internal bool HasIndices => Beads.Length > 0 && Beads[0].Indices is not null;

    /// <summary>Whether both give their beads in one of the two ways.</summary>
    internal bool IsComparableTo(EvaluatedText other) => (HasTexts && other.HasTexts) || (HasIndices && other.HasIndices);
}
