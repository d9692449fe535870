using System.Collections.Immutable;

namespace Aligner.Alignment;

/// <summary>How to align a document.</summary>
public sealed record AlignmentOptions
{
    public static AlignmentOptions Default { get; } = new();

    /// <summary>Points both sides share, by rising place; no bead crosses one. Cue borders, above all.</summary>
    public ImmutableArray<Anchor> Anchors { get; init; } = [];

    /// <summary>What counts beside the words; null for nothing.</summary>
    public IBeadEvidence? Evidence { get; init; }

    /// <summary>Where the sentences begin paragraphs, which count for as much as the two texts agree in them; null where it is not known.</summary>
    public ParagraphStarts? Paragraphs { get; init; }

    /// <summary>Beads that are known, with both sides, by rising place: they have the score 1, and only what lies between them is searched. Anchors inside them do not count.</summary>
    public ImmutableArray<Bead> Fixed { get; init; } = [];

    /// <summary>Those of <see cref="Fixed"/> that are right: from them words are learned that the lexicon does not explain, which count in all other beads.</summary>
    public ImmutableArray<Bead> Confirmed { get; init; } = [];

    /// <summary>What beads there cannot be; null where all can be.</summary>
    public IBeadConstraint? Constraint { get; init; }
}
