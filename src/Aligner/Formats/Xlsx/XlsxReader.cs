using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Aligner.Formats.Tables;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts.Documents;

namespace Aligner.Formats.Xlsx;

/// <summary>
/// Reads a workbook: as it was written, or as a person saved it with a spreadsheet program. All sheets that have texts are read.
/// </summary>
internal sealed class XlsxReader(CorpusSource source)
{
    private readonly XlsxProblems _problems = new(source);

    public IEnumerable<Segment> Read()
    {
        using var each = ReadSheets().GetEnumerator();
        while (Next(each))
            yield return each.Current;
    }

    private bool Next(IEnumerator<Segment> each)
    {
        try
        {
            return each.MoveNext();
        }
        catch (RefusedException refused)
        {
            _problems.Refused(refused.Message);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException)
        {
            _problems.Damaged(error is XmlException xml ? XmlReading.MessageOf(xml) : error.Message);
        }

        return false;
    }

    private IEnumerable<Segment> ReadSheets()
    {
        using var package = new XlsxPackage(source.Stream);
        var count = 0;
        foreach (var (name, isOnly, rows) in Sheets(package))
        {
            var reader = new TableReader(Of(name, isFirst: count++ == 0, isOnly), Guards.None);
            foreach (var segment in reader.Read(rows))
                yield return segment;
        }

        if (count == 0)
            _problems.NoSheet();
    }

    /// <summary>The sheets of a workbook in their order, each with its rows, which are read as they are asked for.</summary>
    internal static IEnumerable<(string Name, bool IsOnly, IEnumerable<TableRow> Rows)> Sheets(XlsxPackage package)
    {
        var (sheets, is1904) = ReadWorkbook(package.Workbook);
        using var sharedStrings = package.SharedStrings;
        var strings = new CellTexts(XlsxLimits.CheckLength).ReadShared(sharedStrings);
        using var styleSheet = package.Styles;
        var styles = new XlsxStyles(styleSheet, is1904);
        foreach (var (name, id) in sheets)
        {
            using var sheet = package.Sheet(id);
            if (sheet is not null)
                yield return (name, sheets.Count == 1, new XlsxRows(sheet, strings, styles).Read());
        }
    }

    /// <summary>What is told of one sheet of several has its name. Notes on a sheet of their own are no mistake.</summary>
    private CorpusSource Of(string sheet, bool isFirst, bool isOnly) => isOnly ? source : source with
    {
        Name = $"{source.Name}[{sheet}]",
        Report = problem => source.Report(problem.Code == "AL0922" && !isFirst ? problem with { Severity = Severity.Warning } : problem),
    };

    private static (List<(string Name, string Id)> Sheets, bool Is1904) ReadWorkbook(XmlReader? xml)
    {
        var sheets = new List<(string, string)>();
        var is1904 = false;
        while (xml?.ReadNode() == true)
        {
            if (xml.LocalName == "sheet" && (xml.GetAttribute("id", XlsxParts.Relationships) ?? xml.GetAttribute("r:id")) is { } id)
                sheets.Add((xml.GetAttribute("name") ?? "", id));
            else if (xml.LocalName == "workbookPr")
                is1904 = xml.GetAttribute("date1904") is "1" or "true";
        }

        return (sheets, is1904);
    }
}

/// <summary>What can be wrong with a workbook before its tables are read.</summary>
internal sealed class XlsxProblems(CorpusSource source)
{
    public void Damaged(string reason) =>
        source.Error("AL0950", 1, 1, $"the workbook is damaged, and nothing is read from there on: {reason}");

    public void Refused(string reason) => source.Error("AL0951", 1, 1, $"the workbook is refused: {reason}");

    public void NoSheet() => source.Error("AL0952", 1, 1, "the archive has no workbook with a sheet");
}

/// <summary>Reads the rows of a sheet. What has no place written takes the next one.</summary>
internal sealed class XlsxRows(XmlReader xml, IReadOnlyList<string> sharedStrings, XlsxStyles styles)
{
    private readonly CellTexts _strings = new(XlsxLimits.CheckLength);
    private readonly ImmutableArray<TableCell>.Builder _cells = ImmutableArray.CreateBuilder<TableCell>();
    private int _row;
    private int _next;

    public IEnumerable<TableRow> Read()
    {
        while (xml.ReadNode())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            _row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _row + 1;
            ReadCells();
            if (_cells.Count > 0)
                yield return new TableRow(_cells.ToImmutable());
        }
    }

    private void ReadCells()
    {
        _cells.Clear();
        _next = 0;
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.ReadNode() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                ReadCell();
        }
    }

    private void ReadCell()
    {
        var index = xml.GetAttribute("r") is { } reference ? XlsxColumn.IndexOf(reference) : _next;
        if (index < 0)
            throw new RefusedException($"the cell {xml.GetAttribute("r")} is in no column");
        _next = index + 1;
        var text = ReadValue();
        if (text.Length == 0)
            return;
        while (_cells.Count < index)
            _cells.Add(new TableCell("", _row, _cells.Count + 1));
        if (index == _cells.Count)
            _cells.Add(new TableCell(text, _row, index + 1));
        else
            _cells[index] = new TableCell(text, _row, index + 1);
    }

    private string ReadValue()
    {
        if (xml.IsEmptyElement)
            return "";
        var (type, style) = (xml.GetAttribute("t"),
            int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
        var depth = xml.Depth;
        var text = "";
        while (xml.ReadNode() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
                text = Value(_strings.Read(xml), type, style);
        }

        return text;
    }

    private string Value(string text, string? type, int style) => type switch
    {
        "s" => Unguarded(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedStrings.Count
            ? sharedStrings[index] : throw new InvalidDataException($"there is no shared string {text}"), style),
        null or "n" => styles.Number(text, style),
        "b" => text == "1" ? "TRUE" : "FALSE",
        _ => Unguarded(text, style),
    };

    /// <summary>
    /// Cells formatted as text have no guard; in others it is there since the table was opened as CSV, as nobody can type it.
    /// </summary>
    private string Unguarded(string text, int style) => styles.IsText(style) ? text : FormulaGuard.Undo(text);
}
