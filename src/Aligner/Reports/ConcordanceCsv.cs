using Aligner.Segments.Concordance;
using Aligner.Text;
using CsvHelper;

namespace Aligner.Reports;

/// <summary>A concordance as a table: a row for each place, as CSV (RFC 4180) or TSV.</summary>
internal sealed class ConcordanceCsv : IDisposable
{
    private static readonly string[] Header = ["id", "document", "start", "language", "left", "match", "right", "other", "translation"];
    private readonly CsvWriter _csv;
    private readonly int _context;

    /// <param name="stream">Left open.</param>
    /// <param name="separator">Between fields.</param>
    /// <param name="context">So many characters on each side of the match; <see cref="ConcordanceReport.MostContext"/> where it is
    /// null.</param>
    public ConcordanceCsv(Stream stream, char separator, int? context)
    {
        _csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { Separator = separator, NewLine = "\n" }, leaveOpen: true);
        _context = context ?? ConcordanceReport.MostContext;
        Write(Header);
    }

    public void Write(SearchHit hit)
    {
        foreach (var line in KeyWordLine.Of(hit))
        {
            var segment = hit.Segment;
            var (other, partners) = line.OtherAround(Math.Max(_context, ConcordanceReport.MostContext));
            Write([
                segment.Id, segment.Document, FieldText.SecondsText(segment.Range?.Start) ?? "", line.Side == Side.English ? "en" : "zh",
                line.Left(_context), line.Match, line.Right(_context), other,
                string.Join(FieldText.ListSeparator, partners.Select(place => other.Substring(place.Start, place.Length)))]);
        }
    }

    public void Complete() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    private void Write(string[] fields)
    {
        foreach (var field in fields)
            _csv.WriteField(field);
        _csv.EndRecord();
    }
}
