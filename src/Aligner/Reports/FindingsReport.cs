using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aligner.Formats.Html;
using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Reports;

/// <summary>
/// What checks found, as a page: counts, findings in their context with a filter, and pictures of where they are. Held are at most
/// <see cref="MostFindings"/> findings and the lengths of <see cref="MostPoints"/> segments; the page says where there were more.
/// </summary>
internal sealed class FindingsReport
{
    private const int MostFindings = 5000;
    private const int MostPoints = 5000;
    private const int MostLadders = 6;
    private const int Bins = 10;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(string Code, string Name, FindingSeverity Severity), int> _counts = [];
    private readonly List<(Segment Segment, bool HasFinding)> _segments = [];
    private readonly long[] _scores = new long[Bins];
    private long _segmentCount;
    private int _findingCount;

    /// <summary>Takes a block with those of its findings that are told.</summary>
    public void Add(CheckedBlock block, IReadOnlyCollection<Finding> told)
    {
        var found = told.Select(finding => finding.Observation.Segment.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var segment in block.Segments)
        {
            _segmentCount++;
            if (segment.Score is { } score)
                _scores[Math.Min((int)(score * Bins), Bins - 1)]++;
            if (_segments.Count < MostPoints)
            {
                _segments.Add((segment
                    with
                { English = "", Chinese = "", EnglishLine = segment.English.Length, ChineseLine = segment.Chinese.Length },
                    found.Contains(segment.Id)));
            }
        }

        foreach (var finding in told)
        {
            _findingCount++;
            var key = (finding.Kind.Code, finding.Kind.Name, finding.Severity);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
            if (_findings.Count < MostFindings)
                _findings.Add(finding);
        }
    }

    /// <param name="stream">Left open.</param>
    public void Write(Stream stream) =>
        ReportFrame.Write(stream, "Findings", Invariant($"{_findingCount} findings in {_segmentCount} segments"), html =>
    {
        WriteCounts(html);
        if (_segments.Count > 0)
            WriteCharts(html);
        WriteFindings(html);
    });

    private void WriteCounts(TextWriter html)
    {
        html.Write("<h2>Counts</h2>\n<table><thead><tr><th>Check</th><th>Severity</th><th "
            + "class=\"number\">Findings</th></tr></thead><tbody>\n");
        foreach (var ((code, name, severity),
            count) in _counts.OrderByDescending(row => row.Key.Severity).ThenBy(row => row.Key.Code, StringComparer.Ordinal))
        {
            html.Write(Invariant($"<tr><td>{code} {name}</td><td>{severity.Name()}</td><td class=\"number\">{count}</td></tr>\n"));
        }

        html.Write("</tbody></table>\n");
    }

    private void WriteCharts(TextWriter html)
    {
        html.Write($"<h2>Pictures</h2>\n<p class=\"about\">{(_segmentCount > _segments.Count ? Invariant($"Of the first {_segments.Count} segments. ") : "")}Segments with findings stand out.</p>\n<div class=\"charts\">\n");
        html.Write(Charts.Dots("Length: Chinese characters over English ones", "English characters",
            [.. _segments.Select(row => new ChartPoint(row.Segment.EnglishLine!.Value, row.Segment.ChineseLine!.Value, row.HasFinding))],
            isPath: false));
        if (_scores.Sum() > 0)
            html.Write(Charts.Bars("Score", [.. _scores.Select((count, bin) => (Invariant($"{(bin + 1) / 10.0:0.0}"), count))]));
        foreach (var document in _segments.GroupBy(row => row.Segment.Document).Take(MostLadders))
        {
            html.Write(Charts.Dots($"Ladder of {document.Key}: how far both texts are", "English characters", Ladder(document),
                isPath: true));
            html.Write(Charts.Bars($"Findings over {document.Key}, by tenth", Tenths([.. document])));
        }

        html.Write("</div>\n");
    }

    private static ImmutableArray<ChartPoint> Ladder(IEnumerable<(Segment Segment, bool HasFinding)> document)
    {
        var points = ImmutableArray.CreateBuilder<ChartPoint>();
        var (english, chinese) = (0, 0);
        foreach (var (segment, hasFinding) in document)
        {
            (english, chinese) = (english + segment.EnglishLine!.Value, chinese + segment.ChineseLine!.Value);
            points.Add(new ChartPoint(english, chinese, hasFinding));
        }

        return points.ToImmutable();
    }

    private static List<(string Label, long Value)> Tenths(IReadOnlyList<(Segment Segment, bool HasFinding)> document) =>
        [.. Enumerable.Range(0, Bins)
            .Select(tenth => (Invariant($"{tenth + 1}"),
                (long)document.Where((row, index) => row.HasFinding && index * Bins / document.Count == tenth).Count()))];

    private void WriteFindings(TextWriter html)
    {
        html.Write("<h2>Findings</h2>\n");
        if (_findingCount > _findings.Count)
            html.Write(Invariant($"<p class=\"about\">The first {_findings.Count}; --json gives all.</p>\n"));
        html.Write("<p class=\"filter\"><label>Filter <input id=\"filter\" type=\"search\" autocomplete=\"off\"></label> <span "
            + "id=\"count\" role=\"status\"></span></p>\n");
        foreach (var finding in _findings)
            WriteFinding(html, finding);
    }

    private static void WriteFinding(TextWriter html, Finding finding)
    {
        var seen = finding.Observation;
        html.Write($"<div class=\"finding {finding.Severity.Name()}\"><p class=\"place\">{HtmlText.Escape(seen.Segment.Id)}</p><p><strong>{finding.Severity.Name()} {finding.Kind.Code} {finding.Kind.Name}</strong> {HtmlText.Escape(seen.Message)}</p>");
        WriteText(html, seen, Side.English, seen.Segment.English, seen.Segment.EnglishTag);
        WriteText(html, seen, Side.Chinese, seen.Segment.Chinese, seen.Segment.ChineseTag);
        html.Write("</div>\n");
    }

    private static void WriteText(TextWriter html, Observation seen, Side side, string text, string tag)
    {
        if (text.Length == 0)
            return;
        var marked = new StringBuilder();
        var at = 0;
        foreach (var mark in seen.Marks.Where(mark => mark.Side == side && mark.Length > 0 && mark.Length < text.Length)
            .OrderBy(mark => mark.Start))
        {
            if (mark.Start < at)
                continue;
            marked.Append(HtmlText.Escape(text.AsSpan(at, mark.Start - at))).Append("<mark>")
                .Append(HtmlText.Escape(text.AsSpan(mark.Start, mark.Length))).Append("</mark>");
            at = mark.Start + mark.Length;
        }

        html.Write($"<p lang=\"{HtmlText.Escape(tag)}\">{marked.Append(HtmlText.Escape(text.AsSpan(at)))}</p>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
