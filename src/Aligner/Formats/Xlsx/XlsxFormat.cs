using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Aligner.Formats.Tables;
using Aligner.Segments;

namespace Aligner.Formats.Xlsx;

/// <summary>A spreadsheet (Office Open XML, ECMA-376), for people to look over and edit.</summary>
internal sealed class XlsxFormat : CorpusFormat
{
    public const string Extension = ".xlsx";

    public override string Name => "xlsx";

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [Extension];

    public override string Description =>
        "a spreadsheet for review: filter, coloured scores, columns for status and comment; rows may be sorted, split, merged and deleted";

    public override string Takes => "cells of up to 32,767 characters only";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new XlsxWriter(stream, options, XlsxLimits.Rows);

    public override bool CanRead => true;

    /// <summary>A zip archive with the folder of a workbook among its first names.</summary>
    public override bool Recognises(CorpusHead head) =>
        head.Bytes.StartsWith("PK\u0003\u0004"u8) && (head.HasExtension(this) || head.Bytes.IndexOf("xl/"u8) > 0);

    public override IEnumerable<Segment> Read(CorpusSource source) => new XlsxReader(source).Read();
}

/// <summary>Writes a workbook: a row for each segment, half a pair too, and another sheet where one is full.</summary>
internal sealed class XlsxWriter : SegmentWriter
{
    /// <summary>The first that zip can hold; a clock would change the bytes.</summary>
    private static readonly DateTimeOffset Written1980 = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;
    private readonly ImmutableArray<XlsxColumn> _columns;
    private readonly ExportOptions _options;
    private readonly int _rowsOfSheet;
    private readonly List<string> _filters = [];
    private readonly XlsxSeal.CellHash _hash = new();

    // Of the segment at hand, by column.
    private string?[] _values;

    /// <summary>A row has the length of the one after it.</summary>
    private (Segment Segment, string?[] Values)? _waiting;
    private XlsxSheetWriter? _sheet;

    /// <param name="stream">Left open.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="rowsOfSheet">How many a sheet takes.</param>
    public XlsxWriter(Stream stream, ExportOptions options, int rowsOfSheet)
    {
        _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        _columns = [.. XlsxColumn.InOrder(TableColumns.Of(options)).Select(XlsxColumn.Of)];
        _values = new string?[_columns.Length];
        (_options, _rowsOfSheet) = (options, rowsOfSheet);
    }

    public override void Complete()
    {
        WriteWaiting(null);
        if (_sheet is null)
            BeginSheet();
        EndSheet();
        WritePart("_rels/.rels", XlsxParts.Root);
        WritePart("xl/workbook.xml", XlsxParts.Workbook(_filters));
        WritePart("xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelationships(_filters.Count));
        WritePart("xl/styles.xml", XlsxParts.Styles);
        WritePart(XlsxParts.CustomPath, XlsxParts.CustomProperty(XlsxSeal.Property, _hash.Value));
        WritePart("[Content_Types].xml", XlsxParts.ContentTypes(_filters.Count));
        _zip.Dispose();
    }

    /// <summary>What Excel would cut is left out whole, and counted.</summary>
    protected override bool Takes(Segment segment)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = _columns[i].Column.Write(segment, _options);
            if (_values[i] is { Length: > XlsxLimits.CellCharacters })
                return false;
        }

        return true;
    }

    protected override bool HoldsStatus => true;

    protected override void WriteSegment(Segment segment)
    {
        WriteWaiting(segment);
        _waiting = (segment, _values);
        _values = new string?[_columns.Length];
    }

    private void WriteWaiting(Segment? next)
    {
        if (_waiting is not var (segment, values))
            return;
        values[^1] = RowChecksum.Of(segment, next).ToString();
        if (_sheet is { } full && full.Rows >= _rowsOfSheet)
            EndSheet();
        if (_sheet is null)
            BeginSheet();
        _sheet!.Write(values);
        _hash.Add([.. values.Select(
            (value, index) => value is { Length: > 0 } && _columns[index].IsNumber ? XlsxStyles.Number(value) : value ?? "")]);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _sheet?.Dispose();
        _zip.Dispose();
    }

    private void BeginSheet()
    {
        _sheet = new XlsxSheetWriter(Open(FormattableString.Invariant($"xl/worksheets/sheet{_filters.Count + 1}.xml")), _columns);
        _hash.Add([.. _columns.Select(column => column.Column.Name)]);
    }

    private void EndSheet()
    {
        _sheet!.Complete();
        _filters.Add(_sheet.Filter);
        _sheet.Dispose();
        _sheet = null;
    }

    private Stream Open(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Written1980;
        return entry.Open();
    }

    private void WritePart(string path, string text)
    {
        using var part = Open(path);
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
