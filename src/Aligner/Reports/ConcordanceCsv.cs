using Aligner.Corpus.Concordance;
using Aligner.Exchange;
using Aligner.Language;
using CsvHelper;

namespace Aligner.Reports;

/// <summary>A concordance as a table: a row for each place, as CSV (RFC 4180) or TSV.</summary>
public sealed class ConcordanceCsv : IDisposable
{
    private static readonly string[] Header = ["id", "document", "start", "language", "left", "match", "right", "other", "translation"];
    private readonly CsvWriter _csv;
    private readonly int? _context;

    /// <param name="stream">Left open.</param>
    /// <param name="separator">Between fields.</param>
    /// <param name="context">So many characters on each side of the match; null for the whole text.</param>
    public ConcordanceCsv(Stream stream, char separator, int? context)
    {
        _csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { Separator = separator, NewLine = "\n" }, leaveOpen: true);
        _context = context;
        Write(Header);
    }

    public void Write(SearchHit hit)
    {
        foreach (var line in KeyWordLine.Of(hit))
        {
            var segment = hit.Segment;
            Write([
                segment.Id, segment.Document, FieldText.SecondsText(segment.Range?.Start) ?? "", line.Side == Side.English ? "en" : "zh",
                Last(line.Left), line.Match, First(line.Right), line.Other, string.Join(FieldText.ListSeparator, line.Partners.Select(place => line.Other.Substring(place.Start, place.Length)))]);
        }
    }

    public void Complete() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    private string Last(string text)
    {
        var start = _context is { } most && text.Length > most ? text.Length - most : 0;
        return text[(start > 0 && char.IsLowSurrogate(text[start]) ? start + 1 : start)..];
    }

    private string First(string text)
    {
        var end = _context is { } most && text.Length > most ? most : text.Length;
        return text[..(end > 0 && end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }

    private void Write(string[] fields)
    {
        foreach (var field in fields)
            _csv.WriteField(field);
        _csv.EndRecord();
    }
}
