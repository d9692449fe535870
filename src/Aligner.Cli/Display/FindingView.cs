using Aligner.Language;
using Aligner.Quality;

namespace Aligner.Cli.Display;

/// <summary>Findings for people: by document, the worst documents and the worst findings first, the place marked in the text.</summary>
internal sealed class FindingView
{
    private readonly DisplayWriter _writer;
    private readonly Ansi _ansi;

    private FindingView(DisplayWriter writer, Ansi ansi) => (_writer, _ansi) = (writer, ansi);

    public static void Print(Stream stream, IReadOnlyList<Finding> findings, bool hasColours)
    {
        using var writer = new DisplayWriter(stream);
        var view = new FindingView(writer, new Ansi(hasColours));
        var documents = findings.GroupBy(finding => finding.Observation.Segment.Document).ToList();
        foreach (var document in documents.OrderByDescending(group => CountOf(group, FindingSeverity.Error)).ThenByDescending(group => CountOf(group, FindingSeverity.Warning)).ThenByDescending(group => group.Count()))
            view.PrintDocument(document.Key, [.. document]);
    }

    private static int CountOf(IEnumerable<Finding> findings, FindingSeverity severity) => findings.Count(finding => finding.Severity == severity);

    private void PrintDocument(string document, List<Finding> findings)
    {
        var counts = findings.CountBy(finding => finding.Severity).OrderByDescending(row => row.Key).Select(row => FindingFields.Count(row.Value, row.Key));
        _writer.WriteLine(_ansi.Bold(document), $": {string.Join(", ", counts)}");
        foreach (var finding in findings.OrderByDescending(finding => finding.Severity))
            PrintFinding(finding);
        _writer.WriteLine();
    }

    private void PrintFinding(Finding finding)
    {
        var segment = finding.Observation.Segment;
        var place = string.Join(", ", new[] { segment.Id[(segment.Id.IndexOf('#', StringComparison.Ordinal) + 1)..], finding.Line() is { } line ? FormattableString.Invariant($"line {line}") : null }.OfType<string>());
        _writer.WriteLine();
        _writer.WriteLine("  ", Coloured(finding.Severity), " ", _ansi.Faint(finding.Kind.Code), $" {finding.Kind.Name} at {place}: {finding.Observation.Message}");
        PrintSide("en", segment.English, [.. finding.Observation.Marks.Where(mark => mark.Side == Side.English)]);
        PrintSide("zh", segment.Chinese, [.. finding.Observation.Marks.Where(mark => mark.Side == Side.Chinese)]);
    }

    private void PrintSide(string name, string text, IReadOnlyList<TextMark> marks)
    {
        if (text.Length == 0)
            return;
        var marked = MarkedText.Of(text, marks, _writer.Shown);
        _writer.WriteLine("    ", _ansi.Faint(name), $"  {marked.Text}");
        if (marked.Carets.Length > 0)
            _writer.WriteLine("        ", _ansi.Red(marked.Carets));
    }

    private Styled Coloured(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => _ansi.Red(severity.Name()),
        FindingSeverity.Warning => _ansi.Yellow(severity.Name()),
        _ => _ansi.Blue(severity.Name()),
    };
}
