using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Corpus;

namespace Aligner.Exchange.Xlsx;

/// <summary>Writes one sheet as a stream: a header that stays in view, the rows, and after them the filter, the protection and the colours.</summary>
internal sealed class XlsxSheetWriter : IDisposable
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = true, NewLineHandling = NewLineHandling.None };

    private readonly ImmutableArray<XlsxColumn> _columns;
    private readonly ExportOptions _options;
    private readonly XmlWriter _xml;

    public XlsxSheetWriter(Stream part, ImmutableArray<XlsxColumn> columns, ExportOptions options)
    {
        (_columns, _options) = (columns, options);
        _xml = XmlWriter.Create(part, Settings);
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("worksheet", XlsxParts.Main);
        WriteView();
        WriteColumns();
        _xml.WriteStartElement("sheetData");
        WriteRow((column, reference) => WriteText(reference, XlsxStyle.Header, column.Column.Name));
    }

    /// <summary>The header's among them.</summary>
    public int Rows { get; private set; }

    /// <summary>The cells that the filter is over.</summary>
    public string Filter => string.Create(CultureInfo.InvariantCulture, $"$A$1:${_columns[^1].Letters}${Rows}");

    public void Write(Segment segment) => WriteRow((column, reference) =>
    {
        if (column.Column.Write(segment, _options) is not { Length: > 0 } value)
            WriteEmpty(reference, column.Style);
        else if (column.IsNumber)
            WriteNumber(reference, column.Style, value);
        else
            WriteText(reference, column.Style, value);
    });

    public void Complete()
    {
        _xml.WriteEndElement();
        _xml.WriteRaw("<sheetProtection sheet=\"1\" objects=\"0\" scenarios=\"0\" formatCells=\"0\" formatColumns=\"0\" formatRows=\"0\" insertRows=\"0\" deleteRows=\"0\" sort=\"0\" autoFilter=\"0\"/>");
        _xml.WriteRaw($"<autoFilter ref=\"{Filter.Replace("$", "", StringComparison.Ordinal)}\"/>");
        var score = _columns.First(column => column.Style == XlsxStyle.Score).Letters;
        _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<conditionalFormatting sqref=\"{score}2:{score}{Math.Max(2, Rows)}\"><cfRule type=\"colorScale\" priority=\"1\"><colorScale><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"0.5\"/><cfvo type=\"num\" val=\"1\"/><color rgb=\"FFF8696B\"/><color rgb=\"FFFFEB84\"/><color rgb=\"FF63BE7B\"/></colorScale></cfRule></conditionalFormatting>"));
        _xml.WriteEndElement();
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();

    private void WriteView() =>
        _xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");

    private void WriteColumns()
    {
        _xml.WriteStartElement("cols");
        for (var i = 0; i < _columns.Length; i++)
            _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{_columns[i].Width}\" style=\"{(int)_columns[i].Style}\" customWidth=\"1\"/>"));
        _xml.WriteEndElement();
    }

    private void WriteRow(Action<XlsxColumn, string> writeCell)
    {
        Rows++;
        var number = Rows.ToString(CultureInfo.InvariantCulture);
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", number);
        foreach (var column in _columns)
            writeCell(column, column.Letters + number);
        _xml.WriteEndElement();
    }

    /// <summary>An empty cell has its style all the same: where it is a text's, it may be filled in.</summary>
    private void WriteEmpty(string reference, XlsxStyle style)
    {
        StartCell(reference, style, null);
        _xml.WriteEndElement();
    }

    private void WriteNumber(string reference, XlsxStyle style, string value)
    {
        StartCell(reference, style, null);
        _xml.WriteElementString("v", value);
        _xml.WriteEndElement();
    }

    private void WriteText(string reference, XlsxStyle style, string text)
    {
        StartCell(reference, style, "inlineStr");
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(XlsxText.Escape(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void StartCell(string reference, XlsxStyle style, string? type)
    {
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("r", reference);
        _xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));
        if (type is not null)
            _xml.WriteAttributeString("t", type);
    }
}
