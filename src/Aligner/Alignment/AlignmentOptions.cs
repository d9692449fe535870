using System.Collections.Immutable;
using Aligner.Alignment.Scoring;

namespace Aligner.Alignment;

/// <summary>How to align a document.</summary>
internal sealed record AlignmentOptions
{
    public static AlignmentOptions Default { get; } = new();

    /// <summary>Points both sides share, by rising place; no bead crosses one. Cue borders, above all.</summary>
    public ImmutableArray<Anchor> Anchors { get; init; } = [];

    /// <summary>What counts beside the words; null for nothing.</summary>
    public IBeadEvidence? Evidence { get; init; }

    /// <summary>
    /// Where the sentences begin paragraphs, which count for as much as the two texts agree in them; null where it is not known.
    /// </summary>
    public ParagraphStarts? Paragraphs { get; init; }

    /// <summary>
    /// Beads that are known, with both sides, by rising place: they have the score 1, and only what lies between them is searched. Anchors
    /// inside them do not count.
    /// </summary>
    public ImmutableArray<Bead> Fixed { get; init; } = [];

    /// <summary>
    /// Those of <see cref="Fixed"/> that are right: from them words are learned that the lexicon does not explain, which count in all other
    /// beads.
    /// </summary>
    public ImmutableArray<Bead> Confirmed { get; init; } = [];

    /// <summary>What beads there cannot be; null where all can be.</summary>
    public IBeadConstraint? Constraint { get; init; }
}

/// <summary>A point that both sides are known to share, such as the border between two cues.</summary>
/// <param name="English">How many English sentences stand before it.</param>
/// <param name="Chinese">How many Chinese sentences stand before it.</param>
internal readonly record struct Anchor(int English, int Chinese);

/// <summary>What beads there cannot be.</summary>
internal interface IBeadConstraint
{
    /// <summary>
    /// Whether there may be a bead of these sentences; sentences without a partner are always allowed. It is asked for every bead that the
    /// search looks at and should not allocate.
    /// </summary>
    bool Allows(int englishStart, int englishCount, int chineseStart, int chineseCount);

    /// <summary>Whether there is anything that it does not allow among these sentences.</summary>
    bool Concerns(int englishStart, int englishEnd, int chineseStart, int chineseEnd);
}

/// <summary>Evidence that leaves no chance to what a constraint forbids.</summary>
internal sealed class ConstrainedEvidence(IBeadEvidence? evidence, IBeadConstraint constraint) : IBeadEvidence
{
    public bool TellsHoles => evidence?.TellsHoles == true;

    public float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount) =>
        !constraint.Allows(englishStart, englishCount, chineseStart, chineseCount) ? float.NegativeInfinity
        : evidence?.LogOdds(englishStart, englishCount, chineseStart, chineseCount) ?? 0;
}

/// <summary>What is known of sentences beside their words, such as when they are spoken.</summary>
internal interface IBeadEvidence
{
    /// <summary>
    /// How much more likely, as a natural logarithm, the evidence is if these sentences translate each other than if they do not;
    /// where one side is empty, if the sentence of the other has no partner than if it has one.
    /// It is asked for every bead that the search looks at and should not allocate.
    /// </summary>
    float LogOdds(int englishStart, int englishCount, int chineseStart, int chineseCount);

    /// <summary>Whether it knows where sentences of one side have no partner, as times do; then the text itself need not tell.</summary>
    bool TellsHoles { get; }
}
