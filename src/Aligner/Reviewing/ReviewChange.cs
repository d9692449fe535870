using System.Collections.Immutable;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Reviewing;

/// <summary>What a reviewer does.</summary>
internal enum ReviewAction
{
    /// <summary>A sentence goes to another row, with those of its side between it and that row.</summary>
    Move,

    /// <summary>A row and the next one become one.</summary>
    Merge,

    /// <summary>A row becomes two before a sentence.</summary>
    Split,

    /// <summary>A row is not a pair; what is there is aligned in another way.</summary>
    Forbid,

    /// <summary>Sentences of both sides are a row.</summary>
    Pair,

    /// <summary>A sentence becomes two.</summary>
    Cut,

    /// <summary>A sentence and the next one become one.</summary>
    Join,

    /// <summary>A sentence gets another text.</summary>
    Text,

    /// <summary>Rows are right.</summary>
    Confirm,

    /// <summary>Rows may be wrong.</summary>
    Doubt,

    /// <summary>Rows are left out.</summary>
    Exclude,

    /// <summary>All that was said of rows is taken back.</summary>
    Clear,

    /// <summary>A row has this note and no other.</summary>
    Note,

    /// <summary>A text is replaced in all sentences of a side, or of both.</summary>
    Replace,

    /// <summary>The last action is taken back.</summary>
    Undo,

    /// <summary>What was taken back last is done again.</summary>
    Redo,
}

/// <summary>One change that a reviewer asks for; rows and sentences are those of the state that it is applied to.</summary>
internal sealed record ReviewChange
{
    public required ReviewAction Action { get; init; }

    /// <summary>Rows by their numbers, in order: one for most actions.</summary>
    public ImmutableArray<int> Rows { get; init; } = [];

    /// <summary>The side of the sentence; neither for both sides of a replacement.</summary>
    public Side Side { get; init; } = Side.Neither;

    public int Sentence { get; init; } = -1;

    /// <summary>The row to which a sentence moves.</summary>
    public int To { get; init; } = -1;

    /// <summary>Where a sentence is cut, in UTF-16 code units.</summary>
    public int Offset { get; init; }

    /// <summary>The sentences of a pair.</summary>
    public SentenceRange English { get; init; }

    /// <summary>Likewise.</summary>
    public SentenceRange Chinese { get; init; }

    /// <summary>A new text, a note, or what is replaced.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it is replaced by.</summary>
    public string With { get; init; } = "";

    /// <summary>Whether large and small letters are the same where a text is replaced.</summary>
    public bool IgnoresCase { get; init; }
}
