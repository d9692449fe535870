using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Aligner.Exchange.Tables;
using Aligner.Transcripts;

namespace Aligner.Exchange.Xlsx;

/// <summary>Reads the rows of a sheet. What has no place written takes the next one.</summary>
internal sealed class XlsxRows(XmlReader xml, IReadOnlyList<string> sharedStrings, XlsxStyles styles)
{
    private readonly XlsxStrings _strings = new();
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
        var (type, style) = (xml.GetAttribute("t"), int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
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
        "s" => Unguarded(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < sharedStrings.Count ? sharedStrings[index] : throw new InvalidDataException($"there is no shared string {text}"), style),
        null or "n" => styles.Number(text, style),
        "b" => text == "1" ? "TRUE" : "FALSE",
        _ => Unguarded(text, style),
    };

    /// <summary>Cells formatted as text have no guard; in others it is there since the table was opened as CSV, as nobody can type it.</summary>
    private string Unguarded(string text, int style) => styles.IsText(style) ? text : FormulaGuard.Undo(text);
}
