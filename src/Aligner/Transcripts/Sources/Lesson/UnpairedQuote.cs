namespace Aligner.Transcripts.Sources.Lesson;

/// <param name="Offset">In the source.</param>
/// <param name="Mark">The quotation mark.</param>
/// <param name="IsOpening">Whether it opens a quotation that nothing closes.</param>
internal readonly record struct UnpairedQuote(int Offset, char Mark, bool IsOpening);
