using System.Text;
using Aligner.Corpus.Concordance;
using Aligner.Exchange.Html;
using Aligner.Language;

namespace Aligner.Reports;

/// <summary>A concordance as a page: each match in its context, with its likely translation marked.</summary>
public static class ConcordanceReport
{
    /// <param name="pattern">What was searched for.</param>
    /// <param name="hits">What was found.</param>
    /// <param name="stream">Left open.</param>
    public static void Write(string pattern, IReadOnlyCollection<SearchHit> hits, Stream stream) => ReportFrame.Write(
        stream,
        $"Concordance of {pattern}",
        FormattableString.Invariant($"{hits.Count} found in {hits.Select(hit => hit.Segment.Document).Distinct().Count()} documents"),
        html =>
        {
            html.Write("<table><thead><tr><th>Where</th><th>Text</th><th>Other language</th></tr></thead><tbody>\n");
            foreach (var line in hits.SelectMany(KeyWordLine.Of))
                html.Write($"<tr><td>{HtmlText.Escape(line.Hit.Segment.Id)}</td><td lang=\"{TagOf(line, line.Side)}\">{Marked(line.Text, [line.Place])}</td><td lang=\"{TagOf(line, line.Side == Side.English ? Side.Chinese : Side.English)}\">{Marked(line.Other, line.Partners)}</td></tr>\n");
            html.Write("</tbody></table>\n");
        });

    private static string TagOf(KeyWordLine line, Side side) => HtmlText.Escape(side == Side.English ? line.Hit.Segment.EnglishTag : line.Hit.Segment.ChineseTag);

    private static string Marked(string text, IEnumerable<TextSpan> places)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var place in places.Where(place => place.Start >= at))
        {
            html.Append(HtmlText.Escape(text.AsSpan(at..place.Start))).Append("<mark>").Append(HtmlText.Escape(text.AsSpan(place.Start, place.Length))).Append("</mark>");
            at = place.End;
        }

        return html.Append(HtmlText.Escape(text.AsSpan(at))).ToString();
    }
}
