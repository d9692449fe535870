namespace Aligner.Transcripts;

/// <summary>An entry of a document's terminology shortlist.</summary>
/// <param name="English">As written, without its footnote marker.</param>
/// <param name="Chinese">As written, without its parentheses.</param>
/// <param name="Footnote">The number of the footnote that defines it.</param>
/// <param name="Definition">The footnote's text after the headword; null where no footnote is found.</param>
/// <param name="DefinitionChinese">The Chinese given in the footnote's headword.</param>
/// <param name="Line">The 1-based line of the shortlist.</param>
public sealed record Term(string English, string Chinese, int? Footnote, string? Definition, string? DefinitionChinese, int Line);
