using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>Every problem of texts without times, with its code and its words.</summary>
internal static class PlainTextProblems
{
    public static Problem MissingSide(SourceText source, int offset, string side, string text) =>
        source.Problem("AL0603", Severity.Warning, offset, $"no {side} stands beside '{TimedProblems.Excerpt(text)}'");

    public static Problem NeitherSide(SourceText source, int offset, string text) =>
        source.Problem("AL0604", Severity.Warning, offset, $"text is neither English nor Chinese and is left out: '{TimedProblems.Excerpt(text)}'");
}
