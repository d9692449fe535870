using System.Globalization;
using Aligner.Memory;
using Aligner.Text;
using CsvHelper;

namespace Aligner.Reports;

/// <summary>What was found in a memory, as CSV (RFC 4180): a row for each match, and one without for a text that has none.</summary>
internal sealed class MatchCsv : IDisposable
{
    private static readonly string[] Header = ["text", "language", "score", "source", "target", "target_with_numbers", "stems", "words",
        "all", "penalties", "times", "id", "document", "start", "speaker"];
    private readonly CsvWriter _csv;

    /// <param name="stream">Left open.</param>
    public MatchCsv(Stream stream)
    {
        _csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        Write(Header);
    }

    public void Write(MemoryQuery query, IReadOnlyList<MemoryMatch> matches)
    {
        string[] asked = [query.Text, MatchJson.NameOf(query.Side)];
        if (matches.Count == 0)
            Write([.. asked, .. Header.Skip(asked.Length).Select(_ => "")]);
        foreach (var match in matches)
        {
            var segment = match.Unit.Segment;
            Write([
                .. asked, Text(match.Score), match.Source, match.Target, match.WithNumbers
                ?? "", Text(match.Figures.Stems), Text(match.Figures.Words), Text(match.Figures.All),
                string.Join(FieldText.ListSeparator, match.Penalties.Select(penalty => $"{penalty.Reason} -{Text(penalty.Points)}")),
                Text(match.Times), segment.Id, segment.Document, FieldText.SecondsText(segment.Range?.Start) ?? "", segment.Speaker ?? ""]);
        }
    }

    public void Complete() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Write(string[] fields)
    {
        foreach (var field in fields)
            _csv.WriteField(field);
        _csv.EndRecord();
    }
}
