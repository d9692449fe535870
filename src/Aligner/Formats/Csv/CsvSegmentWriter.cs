using System.Collections.Immutable;
using Aligner.Formats.Columns;
using Aligner.Formats.Tables;
using Aligner.Segments;
using CsvHelper;

namespace Aligner.Formats.Csv;

/// <summary>Writes a row for each segment, half a pair too; what a field holds of a list is joined by |.</summary>
internal sealed class CsvSegmentWriter(Stream stream, char separator, ExportOptions options) : SegmentWriter
{
    private readonly ImmutableArray<SegmentColumn> _columns = TableColumns.Of(options);

    private readonly CsvWriter _csv = CsvWriter.Create(
        stream,
        CsvWriterOptions.Default with
        {
            Separator = separator,
            NewLine = options.Csv.ForExcel ? "\r\n" : "\n",
            WriteByteOrderMark = options.Csv.ForExcel,
            Injection = options.Csv.ForExcel ? CsvInjection.Escape : CsvInjection.None,
        },
        leaveOpen: true);

    private bool _hasHeader;

    /// <summary>A row has the length of the one after it.</summary>
    private Segment? _waiting;

    public override void Complete()
    {
        WriteHeader();
        WriteWaiting(null);
        _csv.Flush();
    }

    protected override bool HoldsStatus => true;

    protected override void WriteSegment(Segment segment)
    {
        WriteHeader();
        WriteWaiting(segment);
        _waiting = segment;
    }

    private void WriteWaiting(Segment? next)
    {
        if (_waiting is not { } segment)
            return;
        foreach (var column in _columns)
        {
            _csv.WriteField(Guarded(
                (column == TableColumns.Checksum ? RowChecksum.Of(segment, next).ToString() : column.Write(segment, options)) ?? ""));
        }

        _csv.EndRecord();
    }

    /// <summary>What is like a guard already gets another; the CSV writer puts those before formulas.</summary>
    private string Guarded(string text) => options.Csv.ForExcel && FormulaGuard.Has(text) ? "'" + text : text;

    private void WriteHeader()
    {
        if (_hasHeader)
            return;
        _hasHeader = true;
        foreach (var column in _columns)
            _csv.WriteField(column.Name);
        _csv.EndRecord();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _csv.Dispose();
    }
}
