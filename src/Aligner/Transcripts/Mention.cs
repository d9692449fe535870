namespace Aligner.Transcripts;

/// <summary>A pair given in running text: <c>English term (中文)</c> or <c>“Title” (中文标题)</c>.</summary>
/// <param name="English">The words before the parenthesis, or the quoted title.</param>
/// <param name="Chinese">The text in the parentheses.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">Of the English, 1-based, in Unicode code points.</param>
public sealed record Mention(string English, string Chinese, int Line, int Column);
