namespace Aligner.Transcripts;

/// <summary>Where a text refers to a footnote.</summary>
/// <param name="Number">The footnote's.</param>
/// <param name="Offset">Where its marker stood in the text that it was lifted out of, in UTF-16 code units: after the word it belongs to.</param>
public readonly record struct FootnoteReference(int Number, int Offset);
