using System.Globalization;
using Aligner.Transcripts;

namespace Aligner.Exchange.Html;

/// <summary>Writes what a document says at its end: the shortlist with its definitions, and the footnotes on the running text.</summary>
internal sealed class NotesWriter(TextWriter html, string english, string chinese, string prefix)
{
    public void Write(DocumentFacts facts)
    {
        if (facts.Terms.Length > 0)
            WriteTerms(facts);
        if (facts.Footnotes.Length > 0)
            WriteFootnotes(facts);
    }

    private void WriteTerms(DocumentFacts facts)
    {
        html.Write($"<section class=\"notes-section\" aria-labelledby=\"{prefix}terms\"><h2 id=\"{prefix}terms\">Terms</h2>\n<dl>\n");
        foreach (var (index, term) in facts.Terms.Index())
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}t{index + 1}");
            html.Write($"<div id=\"{id}\"><dt>{Span(english, term.English)} {Span(chinese, term.Chinese)}</dt>");
            html.Write($"<dd lang=\"{HtmlText.Escape(english)}\">{HtmlText.Escape(term.Definition ?? "")}</dd></div>\n");
        }

        html.Write("</dl></section>\n");
    }

    private void WriteFootnotes(DocumentFacts facts)
    {
        html.Write($"<section class=\"notes-section\" aria-labelledby=\"{prefix}notes\"><h2 id=\"{prefix}notes\">Footnotes</h2>\n<ol>\n");
        foreach (var footnote in facts.Footnotes.DistinctBy(footnote => footnote.Number))
        {
            html.Write(string.Create(CultureInfo.InvariantCulture, $"<li id=\"{prefix}n{footnote.Number}\" value=\"{footnote.Number}\" lang=\"{HtmlText.Escape(english)}\">"));
            html.Write($"{Headword(footnote)}{HtmlText.Escape(footnote.Text)}</li>\n");
        }

        html.Write("</ol></section>\n");
    }

    private string Headword(Footnote footnote) => footnote.Headword is not { } headword
        ? ""
        : $"<b>{HtmlText.Escape(headword)}</b>{(footnote.HeadwordChinese is { } other ? " " + Span(chinese, other) : "")}. ";

    private static string Span(string tag, string text) => $"<span lang=\"{HtmlText.Escape(tag)}\">{HtmlText.Escape(text)}</span>";
}
