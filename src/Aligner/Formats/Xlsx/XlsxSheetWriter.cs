using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Aligner.Edits;
using Aligner.Text;

namespace Aligner.Formats.Xlsx;

/// <summary>
/// Writes one sheet as a stream: a header that stays in view, the rows, and after them the filter, the colours and what may be typed.
/// </summary>
internal sealed class XlsxSheetWriter : IDisposable
{
    private static readonly string Statuses = string.Join(',', Enum.GetValues<ReviewStatus>().Select(FieldText.Name));

    private readonly ImmutableArray<XlsxColumn> _columns;
    private readonly StreamWriter _text;
    private readonly StringBuilder _row = new();
    private string _number = "";

    public XlsxSheetWriter(Stream part, ImmutableArray<XlsxColumn> columns)
    {
        _columns = columns;
        _text = new StreamWriter(part, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        _text.Write("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>");
        _text.Write($"<worksheet xmlns=\"{XlsxParts.Main}\">");
        WriteView();
        WriteColumns();
        _text.Write("<sheetData>");
        WriteHeader();
    }

    /// <summary>The header's among them.</summary>
    public int Rows { get; private set; }

    /// <summary>The cells that the filter is over.</summary>
    public string Filter => string.Create(CultureInfo.InvariantCulture, $"$A$1:${_columns[^1].Letters}${Rows}");

    /// <param name="values">Of the columns, in their order.</param>
    public void Write(ReadOnlySpan<string?> values)
    {
        BeginRow();
        for (var i = 0; i < values.Length; i++)
            WriteCell(_columns[i], values[i]);
        EndRow();
    }

    public void Complete()
    {
        _text.Write("</sheetData>");
        _text.Write($"<autoFilter ref=\"{Filter.Replace("$", "", StringComparison.Ordinal)}\"/>");
        var score = _columns.First(column => column.Style == XlsxStyle.Score).Letters;
        _text.Write(string.Create(CultureInfo.InvariantCulture,
            $"<conditionalFormatting sqref=\"{score}2:{score}{Math.Max(2, Rows)}\"><cfRule type=\"colorScale\" priority=\"1\"><colorScale><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"0.5\"/><cfvo type=\"num\" val=\"1\"/><color rgb=\"FFF8696B\"/><color rgb=\"FFFFEB84\"/><color rgb=\"FF63BE7B\"/></colorScale></cfRule></conditionalFormatting>"));
        WriteValidations();
        _text.Write("</worksheet>");
        _text.Flush();
    }

    /// <summary>
    /// Cells are not locked, as then no row could be sorted or deleted; typing into those that say where a row is from is warned of.
    /// </summary>
    private void WriteValidations()
    {
        var given = string.Join(' ', _columns.Where(column => column.IsGiven).Select(ToTheEnd));
        var status = ToTheEnd(_columns.First(column => column.Column.Name == "status"));
        _text.Write("<dataValidations count=\"2\">");
        _text.Write($"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"Status\" error=\"One of {Statuses}\" sqref=\"{status}\"><formula1>\"{Statuses}\"</formula1></dataValidation>");
        _text.Write($"<dataValidation type=\"custom\" errorStyle=\"warning\" allowBlank=\"0\" showErrorMessage=\"1\" errorTitle=\"Where the row is from\" error=\"This cell says where the row is from. Leave it empty in a new row, and change it only where it is wrong.\" sqref=\"{given}\"><formula1>FALSE</formula1></dataValidation>");
        _text.Write("</dataValidations>");
    }

    private static string ToTheEnd(XlsxColumn column) =>
        string.Create(CultureInfo.InvariantCulture, $"{column.Letters}2:{column.Letters}{XlsxLimits.Rows}");

    public void Dispose() => _text.Dispose();

    private void WriteView() =>
        _text.Write("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
            + "state=\"frozen\"/></sheetView></sheetViews>");

    private void WriteColumns()
    {
        _text.Write("<cols>");
        for (var i = 0; i < _columns.Length; i++)
        {
            _text.Write(string.Create(CultureInfo.InvariantCulture,
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{_columns[i].Width}\" style=\"{(int)_columns[i].Style}\"{(_columns[i].IsHidden ? " hidden=\"1\"" : "")} customWidth=\"1\"/>"));
        }

        _text.Write("</cols>");
    }

    private void WriteHeader()
    {
        BeginRow();
        foreach (var column in _columns)
            WriteText(column, XlsxStyle.Header, column.Column.Name);
        EndRow();
    }

    // A row is put together as text: a call of the XML writer for each tag and attribute takes three times as long.
    private void BeginRow()
    {
        Rows++;
        _number = Rows.ToString(CultureInfo.InvariantCulture);
        _row.Clear().Append("<row r=\"").Append(_number).Append("\">");
    }

    private void EndRow()
    {
        _row.Append("</row>");
        foreach (var chunk in _row.GetChunks())
            _text.Write(chunk.Span);
    }

    private void WriteCell(XlsxColumn column, string? value)
    {
        // An empty cell has its style all the same: where it is a text's, it may be filled in.
        if (value is not { Length: > 0 })
            StartCell(column, column.Style).Append("/>");
        else if (column.IsNumber)
            StartCell(column, column.Style).Append("><v>").Append(value).Append("</v></c>");
        else
            WriteText(column, column.Style, value);
    }

    private void WriteText(XlsxColumn column, XlsxStyle style, string text)
    {
        StartCell(column, style).Append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        AppendEscaped(XlsxText.Escape(text));
        _row.Append("</t></is></c>");
    }

    private StringBuilder StartCell(XlsxColumn column, XlsxStyle style) =>
        _row.Append("<c r=\"").Append(column.Letters).Append(_number).Append("\" s=\"").Append((int)style).Append('"');

    private void AppendEscaped(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny('&', '<', '>') is >= 0 and var at)
        {
            _row.Append(rest[..at]).Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", _ => "&gt;" });
            rest = rest[(at + 1)..];
        }

        _row.Append(rest);
    }
}
