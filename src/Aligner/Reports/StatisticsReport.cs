using System.Globalization;
using Aligner.Segments.Operations;

namespace Aligner.Reports;

/// <summary>The statistics of a corpus as a page with charts.</summary>
internal static class StatisticsReport
{
    private const int MostBars = 12;

    /// <param name="statistics">Of at least one segment.</param>
    /// <param name="stream">Left open.</param>
    public static void Write(CorpusStatistics statistics, Stream stream) => ReportFrame.Write(
        stream,
        "Corpus statistics",
        Invariant($"{statistics.Documents} documents, {statistics.Segments} segments, {statistics.Pairs} pairs, {statistics.Covered.TotalMinutes:0} minutes covered"),
        html =>
        {
            html.Write("<h2>Languages</h2>\n<table><thead><tr><th></th><th class=\"number\">texts</th><th "
                + "class=\"number\">characters</th><th class=\"number\">longest</th><th class=\"number\">words</th><th "
                + "class=\"number\">different words</th></tr></thead><tbody>\n");
            WriteSide(html, "English", statistics.English);
            WriteSide(html, "Chinese", statistics.Chinese);
            html.Write("</tbody></table>\n<h2>Segments</h2>\n<div class=\"charts\">\n");
            html.Write(Charts.Bars("Score", [.. statistics.Scores.Select((count, bin) => (Invariant($"{(bin + 1) / 10.0:0.0}"), count))]));
            html.Write(Charts.Bars("Sentences, English to Chinese", Most(statistics.Beads)));
            html.Write(Charts.Bars("Part", Most(statistics.Parts)));
            if (statistics.Flags.Count > 0)
                html.Write(Charts.Bars("Flag", Most(statistics.Flags)));
            html.Write("</div>\n");
        });

    private static void WriteSide(TextWriter html, string name, SideStatistics side) => html.Write(Invariant(
        $"<tr><th scope=\"row\">{name}</th><td class=\"number\">{side.Texts}</td><td class=\"number\">{side.Characters}</td><td class=\"number\">{side.Longest}</td><td class=\"number\">{side.Tokens}</td><td class=\"number\">{side.Types}</td></tr>\n"));

    private static List<(string Label, long Value)> Most(IReadOnlyDictionary<string, long> counts) =>
        [.. counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Take(MostBars)
            .Select(count => (count.Key, count.Value))];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
