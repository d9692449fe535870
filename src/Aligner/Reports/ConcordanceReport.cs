using System.Collections.Immutable;
using System.Text;
using Aligner.Formats.Html;
using Aligner.Segments.Concordance;
using Aligner.Text;

namespace Aligner.Reports;

/// <summary>A concordance as a page: each match in its context, with its likely translation marked.</summary>
internal static class ConcordanceReport
{
    /// <summary>
    /// The most that is written on each side of a place, in UTF-16 code units. A longer text with many places would be written with each of
    /// them.
    /// </summary>
    public const int MostContext = 1000;

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
                html.Write($"<tr><td>{HtmlText.Escape(line.Hit.Segment.Id)}</td><td lang=\"{TagOf(line, line.Side)}\">{Marked(line.Text, KeyWordLine.Around(line.Text, line.Place, MostContext), [line.Place])}</td><td lang=\"{TagOf(line, line.Side.Other())}\">{Other(line)}</td></tr>\n");
            html.Write("</tbody></table>\n");
        });

    private static string TagOf(KeyWordLine line, Side side) =>
        HtmlText.Escape(side == Side.English ? line.Hit.Segment.EnglishTag : line.Hit.Segment.ChineseTag);

    private static string Other(KeyWordLine line)
    {
        var partners = line.Partners;
        return Marked(line.Other, KeyWordLine.Around(line.Other, partners.IsEmpty ? default : partners[0], MostContext), partners);
    }

    private static string Marked(string whole, TextSpan stretch, ImmutableArray<TextSpan> places)
    {
        var text = whole.AsSpan(stretch.Start, stretch.Length);
        var html = new StringBuilder(stretch.Start > 0 ? "…" : "");
        var at = 0;
        foreach (var place in KeyWordLine.Within(places, stretch).Where(place => place.Start >= at))
        {
            html.Append(HtmlText.Escape(text[at..place.Start])).Append("<mark>")
                .Append(HtmlText.Escape(text.Slice(place.Start, place.Length))).Append("</mark>");
            at = place.End;
        }

        return html.Append(HtmlText.Escape(text[at..])).Append(stretch.End < whole.Length ? "…" : "").ToString();
    }
}
