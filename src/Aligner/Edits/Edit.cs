using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Edits;

/// <summary>What an operation of a reviewer does.</summary>
public enum EditKind
{
    /// <summary>The sentences translate each other; with one side empty they have no partner.</summary>
    Pair,

    /// <summary>The sentences are no bead.</summary>
    Forbid,

    /// <summary>A sentence is two.</summary>
    Cut,

    /// <summary>Sentences that follow each other are one.</summary>
    Join,

    /// <summary>A sentence has another text.</summary>
    Text,

    /// <summary>The pair is left out of what has no place for a status.</summary>
    Exclude,

    /// <summary>The pair is right.</summary>
    Confirm,

    /// <summary>The pair may be wrong.</summary>
    Doubt,

    /// <summary>Something is said about the pair.</summary>
    Note,

    /// <summary>An operation is taken back.</summary>
    Undo,
}

/// <summary>One operation of a reviewer. It names sentences by what they say, never by where they stand.</summary>
public sealed record Edit
{
    public required EditKind Kind { get; init; }

    /// <summary>Of the operation in its log, from 1 on; undo names it.</summary>
    public required int Number { get; init; }

    /// <summary>Its 1-based line in the log it was read from.</summary>
    public int Line { get; init; } = 1;

    /// <summary>When it was said, as written; null where that is not known.</summary>
    public string? At { get; init; }

    /// <summary>Who said it; null where that is not known.</summary>
    public string? By { get; init; }

    public ImmutableArray<SentenceName> English { get; init; } = [];

    public ImmutableArray<SentenceName> Chinese { get; init; } = [];

    /// <summary>Where a cut is, in UTF-16 code units of the sentence.</summary>
    public int Offset { get; init; }

    /// <summary>The new text, or what a note says; empty for others.</summary>
    public string Text { get; init; } = "";

    /// <summary>The number of the operation that is taken back; 0 for others.</summary>
    public int Undone { get; init; }

    /// <summary>
    /// The number of the first of the operations that were said as one; 0 where it was said alone. What takes back the first takes back
    /// all.
    /// </summary>
    public int Group { get; init; }

    /// <param name="side">English or Chinese.</param>
    public ImmutableArray<SentenceName> Of(Side side) => side == Side.English ? English : Chinese;
}
