using System.Globalization;
using System.Xml;
using Aligner.Text;
using Aligner.Transcripts.Layouts.Tables;

namespace Aligner.Transcripts.Documents;

/// <summary>
/// Reads the sheets of an Excel workbook that are transcripts, tables with a column of times, as text with tabs between the cells. Other
/// workbooks are corpora.
/// </summary>
internal sealed class WorkbookReader(ZipParts parts)
{
    private const string Folder = "xl/";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly CellTexts _texts = new();
    private List<string> _strings = [];
    private CellFormats _formats = new(null);

    public static bool Recognises(ZipParts parts) => parts.Names.Contains(Folder + "workbook.xml", StringComparer.OrdinalIgnoreCase);

    /// <summary>The text, and what of the workbook is not in it; null where no sheet is a transcript.</summary>
    /// <exception cref="XmlException">A part is broken.</exception>
    public (string Text, string LeftOut)? Read()
    {
        using (var strings = parts.Open(Folder + "sharedStrings.xml"))
            _strings = _texts.ReadShared(strings);
        using (var styles = parts.Open(Folder + "styles.xml"))
            _formats = new CellFormats(styles);
        var sheets = Sheets().Select(path => TextOf(ReadRows(path))).Where(text => text.Length > 0).ToList();
        var transcripts = sheets.Select(text => (Text: text, Layout: LayoutOf(text))).Where(sheet => sheet.Layout is not null).ToList();
        if (transcripts.Count == 0)
            return null;
        var same = transcripts.FindAll(sheet => ShapeOf(sheet.Layout!).SequenceEqual(ShapeOf(transcripts[0].Layout!)));
        var rest = sheets.Count - same.Count;
        return (same[0].Text + string.Concat(same.Skip(1).Select(sheet => Body(sheet.Text, sheet.Layout!))),
            rest == 0 ? "" : FormattableString.Invariant($"{rest} {(rest == 1 ? "sheet" : "sheets")}"));
    }

    /// <summary>Null where a sheet is no transcript.</summary>
    private static TableLayout? LayoutOf(string text) =>
        ForeignFile.OfText(text) is null && TableLayout.Find(new SourceText("", text)) is { HasTimes: true } layout ? layout : null;

    /// <summary>Sheets with the same columns are one transcript; each may be in a language.</summary>
    private static IEnumerable<ColumnKind> ShapeOf(TableLayout layout) =>
        layout.Kinds.Select(kind => kind is ColumnKind.English or ColumnKind.Chinese ? ColumnKind.Text : kind);

    /// <summary>The rows below the names, each of which is a line.</summary>
    private static string Body(string text, TableLayout layout)
    {
        var from = 0;
        for (var row = 0; layout.Names.Count > 0 && row <= layout.FirstRow; row++)
            from = text.IndexOf('\n', from) + 1;
        return text[from..];
    }

    /// <summary>The sheets in the order of the workbook.</summary>
    private List<string> Sheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var xml = parts.Open(Folder + "_rels/workbook.xml.rels"))
        {
            while (xml?.ReadNode() == true)
            {
                if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                    targets[id] = target.StartsWith('/') ? target[1..] : Folder + target;
            }
        }

        var sheets = new List<string>();
        using var workbook = parts.Open(Folder + "workbook.xml");
        while (workbook?.ReadNode() == true)
        {
            if (workbook.LocalName == "sheet" && workbook.GetAttribute("id", Relationships) is { } id
                && targets.TryGetValue(id, out var path))
            {
                sheets.Add(path);
            }
        }
        return sheets;
    }

    private List<List<string>> ReadRows(string path)
    {
        var rows = new List<List<string>>();
        using var xml = parts.Open(path);
        while (xml?.ReadNode() == true)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
                rows.Add([]);
            else if (xml.LocalName == "c" && rows.Count > 0)
                AddCell(rows[^1], xml);
        }
        return rows;
    }

    private void AddCell(List<string> row, XmlReader xml)
    {
        var column = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : row.Count;
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var text = ValueIn(xml, type, style);
        if (text.Length == 0)
            return;
        while (row.Count < column)
            row.Add("");
        row.Add(text);
    }

    /// <summary>The index of the column in a reference such as AB12.</summary>
    private static int ColumnOf(string reference) => Math.Min(16_384,
        reference.TakeWhile(char.IsAsciiLetter).Take(3).Aggregate(0, (number, letter) => (number * 26) + (letter & 31))) - 1;

    private string ValueIn(XmlReader xml, string? type, string? style)
    {
        var value = "";
        if (xml.IsEmptyElement)
            return value;
        var depth = xml.Depth;
        while (xml.ReadNode() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
                value = _texts.Read(xml);
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _strings.Count
                ? _strings[index] : throw new InvalidDataException($"there is no shared string {value}"),
            null or "n" => _formats.Shown(value, style),
            _ => value,
        };
    }

    private static string TextOf(List<List<string>> rows)
    {
        foreach (var column in Enumerable.Range(0, rows.Select(row => row.Count).DefaultIfEmpty().Max()))
            DaysToTimes(rows, column);
        var width = rows.Select(row => row.Count).DefaultIfEmpty().Max();
        foreach (var row in rows.Where(row => row.Count > 1))
            row.AddRange(Enumerable.Repeat("", width - row.Count));
        return string.Concat(rows.Where(row => row.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
            .Select(row => string.Join('\t', row.Select(Quoted)) + "\n"));
    }

    /// <summary>Times that no format marks are fractions of a day, where a column of times has nothing else.</summary>
    private static void DaysToTimes(List<List<string>> rows, int column)
    {
        var head = rows.FindIndex(row => column < row.Count && ColumnNames.Of(row[column]) is ColumnKind.Start or ColumnKind.End);
        if (head < 0)
            return;
        var cells = rows.Skip(head + 1).Where(row => column < row.Count && row[column].Length > 0).ToList();
        var numbers = cells.ConvertAll(row => CellFormats.NumberOf(row[column]));
        if (numbers.Count > 1 && numbers.TrueForAll(number => number is >= 0 and < 1) && numbers.Distinct().Count() == numbers.Count)
            cells.ForEach(row => row[column] = CellFormats.TimeOf(CellFormats.NumberOf(row[column])!.Value));
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny('\n', '\t', '"') < 0
        ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
