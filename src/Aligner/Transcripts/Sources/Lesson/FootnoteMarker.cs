namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>A footnote's number glued to the text that refers to it.</summary>
/// <param name="Number">The footnote's.</param>
/// <param name="Start">The offset of the marker in the source.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="IsDefined">Whether the document has a footnote of this number.</param>
internal readonly record struct FootnoteMarker(int Number, int Start, int Length, bool IsDefined);
