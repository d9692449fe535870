using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Aligner.Formats.Tables;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Documents;

namespace Aligner.Formats.Documents;

/// <summary>
/// A Word document with a table of two columns, for people who read and review; of others those are read that are tables of pairs.
/// </summary>
internal sealed class DocxFormat : CorpusFormat
{
    public override string Name => "docx";

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [".docx"];

    public override string Description =>
        "a Word document with both languages side by side; bilingual tables of Trados, memoQ and Phrase are read";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new DocxWriter(stream, options);

    public override bool CanRead => true;

    /// <summary>Most Word documents are sources.</summary>
    public override bool IsToldByName => false;

    public override bool Recognises(CorpusHead head) => ZipParts.IsZip(head.Bytes) && head.Bytes.IndexOf("word/"u8) >= 0;

    public override bool IsToFill(CorpusSource source) => new DocxReader(source).IsToFill();

    public override IEnumerable<Segment> Read(CorpusSource source) => new DocxReader(source).Read();
}

/// <summary>
/// Reads the rows of the bilingual tables in a Word document: those with as many cells as their header, or as most rows with a text of each
/// language.
/// </summary>
internal sealed partial class DocxReader(CorpusSource source)
{
    private int _codes;

    public IEnumerable<Segment> Read()
    {
        if (ReadLines() is not { } lines)
            return [];
        if ((Table(RowsOf(lines)) ?? Table(TabbedRows(lines))) is { Count: > 0 } table)
            return Read(table);
        if (UnfilledTable.Find(RowsOf(lines)) is { } unfilled)
        {
            unfilled.TellOthers(source, lines);
            return Read(unfilled.Rows);
        }

        source.Error("AL0902", 1, 1,
            "this is not a corpus that can be read: it is a Word document, a source to align; 'aligner align' reads it");
        return [];
    }

    private IEnumerable<Segment> Read(List<TableRow> table)
    {
        foreach (var segment in new TableReader(source, Guards.None).Read(table.Select(Plain)))
            yield return segment;
        if (_codes > 0)
            source.Warn("AL0957", 1, 1, string.Create(CultureInfo.InvariantCulture, $"inline codes are left out: {_codes}"));
    }

    /// <summary>Whether the document is a table that is to be filled in; told where it is unclear.</summary>
    public bool IsToFill() =>
        ReadLines() is { } lines && (Table(RowsOf(lines)) ?? Table(TabbedRows(lines))) is null
        && UnfilledTable.IsMost(RowsOf(lines), lines, source);

    private DocumentLines? ReadLines()
    {
        try
        {
            if (SizeLimit.Default.ReadAll(source.Stream) is not { } bytes)
            {
                source.Error("AL0956", 1, 1, $"the document is larger than {SizeLimit.Default}, the most that is read");
                return null;
            }

            using var parts = new ZipParts(bytes, SizeLimit.Default);
            return new WordReader(parts).Read();
        }
        catch (Exception error) when (error is XmlException or InvalidDataException or DocumentException)
        {
            source.Error("AL0956", 1, 1, error switch
            {
                XmlException xml => $"the document is broken: {XmlReading.MessageOf(xml)}",
                DocumentException => $"the document {error.Message}",
                _ => "the document is damaged or cut off",
            });
            return null;
        }
    }

    private static List<TableRow> RowsOf(DocumentLines lines) => RowsOf(lines.Rows);

    /// <summary>A table may also be lines with tabs.</summary>
    private static List<TableRow> TabbedRows(DocumentLines lines) => RowsOf(lines.ToString().Split('\n').Select(line => line.Split('\t')));

    private static List<TableRow> RowsOf(IEnumerable<string[]> rows) =>
    [
        .. rows.Select((row, index) => new TableRow([.. row.Select((cell, column) => new TableCell(cell, index + 1, column + 1))]))
            .Where(row => row.Cells.Length > 1),
    ];

    private static List<TableRow>? Table(List<TableRow> rows)
    {
        var header = rows.FindIndex(TableHeader.IsHeader);
        var width = header >= 0
            ? rows[header].Cells.Length
            : rows.Where(TableHeader.IsPair).GroupBy(row => row.Cells.Length).MaxBy(group => group.Count())?.Key;
        return width is null
            ? null : rows.Skip(Math.Max(0, header))
            .Where(row => row.Cells.Length == width && (row == rows[Math.Max(0, header)] || !TableHeader.IsHeader(row)))
            .ToList() is { } table && table.Skip(header < 0 ? 0 : 1).Any(TableHeader.IsPair) ? table : null;
    }

    /// <summary>The row without the marks that stand for formatting and fields.</summary>
    private TableRow Plain(TableRow row) => new([.. row.Cells.Select(cell => cell with
    {
        Text = Code().Replace(cell.Text, _ =>
        {
            _codes++;
            return "";
        }).Trim(),
    })]);

    /// <summary>Trados: &lt;1&gt;…&lt;/1&gt; and &lt;2/&gt;; Phrase: {1}, {1&gt;…&lt;1}; memoQ: {1}, [1}…{1].</summary>
    [GeneratedRegex(@"</?[0-9]{1,4}/?>|\{/?[0-9]{1,4}[>}\]]|[<\[][0-9]{1,4}\}")]
    private static partial Regex Code();
}
