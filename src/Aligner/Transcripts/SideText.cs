using System.Collections.Immutable;

namespace Aligner.Transcripts;

/// <summary>One language's text of a cue.</summary>
/// <param name="Text">The text to the letter, footnote markers lifted out; empty where the side is missing.</param>
/// <param name="Line">The 1-based line of the source on which it begins; 0 where the side is missing.</param>
/// <param name="Footnotes">The footnotes referred to, in the order of their markers.</param>
public sealed record SideText(string Text, int Line, ImmutableArray<FootnoteReference> Footnotes)
{
    public static readonly SideText Missing = new("", 0, []);

    /// <summary>When words begin, where the source tells; in their order.</summary>
    public ImmutableArray<WordTime> Words { get; init; } = [];

    public bool IsMissing => Text.Length == 0;
}

/// <summary>When a word begins.</summary>
/// <param name="Offset">Where it stands in its text, in UTF-16 code units.</param>
/// <param name="Time">From the beginning of the recording.</param>
public readonly record struct WordTime(int Offset, TimeSpan Time);

/// <summary>Where a text refers to a footnote.</summary>
/// <param name="Number">The footnote's.</param>
/// <param name="Offset">Where its marker stood in the text that it was lifted out of, in UTF-16 code units: after the word it belongs
/// to.</param>
public readonly record struct FootnoteReference(int Number, int Offset);
