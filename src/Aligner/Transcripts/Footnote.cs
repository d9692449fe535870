namespace Aligner.Transcripts;

/// <summary>A note at the end of a document.</summary>
/// <param name="Number">As its markers have it.</param>
/// <param name="Headword">The English term it defines; null for a note on the running text.</param>
/// <param name="HeadwordChinese">The Chinese given after the headword.</param>
/// <param name="Text">What it says, after the headword.</param>
/// <param name="Line">1-based.</param>
public sealed record Footnote(int Number, string? Headword, string? HeadwordChinese, string Text, int Line);
