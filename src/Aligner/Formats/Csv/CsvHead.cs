using Aligner.Formats.Tables;
using Aligner.Transcripts.Decoding;
using Aligner.Transcripts.Documents;
using System.Globalization;

namespace Aligner.Formats.Csv;

/// <summary>What the beginning of a table tells: its encoding, what parts its fields, and whether a spreadsheet saved it.</summary>
internal sealed record CsvHead
{
    /// <summary>In the order in which they are tried; a tab is in no text that has commas for another reason.</summary>
    private const string Separators = "\t,;|";

    /// <summary>The first, as far as there are.</summary>
    private readonly List<TableRow> _rows;

    private CsvHead(SourceEncoding encoding, string text)
    {
        Encoding = encoding;
        var (line, below) = Split(text);
        HasDirectives = TabbedText.HasDirectives(text);
        DroppedColumns = HasDirectives ? TabbedText.DroppedColumns(text) : [];
        IsHtml = HasDirectives && TabbedText.IsHtml(text);
        NamedSeparator = HasDirectives ? Directive(text) : line is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', var named] ? named : null;
        Separator = NamedSeparator ?? Separators.MaxBy(separator => Worth(text, separator));
        // Between tabs quotation marks are mostly text.
        IsQuoted = Separator != '\t' || TabbedText.IsQuoted(text, Separator);
        _rows = Rows(HasDirectives ? WithoutDirectives(text) : NamedSeparator is null ? text : below, Separator, IsQuoted)
            .ConvertAll(Plain);
        HasCarriageReturns = text.AsSpan(line.Length).StartsWith("\r\n");
    }

    public SourceEncoding Encoding { get; }

    /// <summary>What a guess of the encoding is founded on; null where it is sure.</summary>
    public string? Evidence { get; private init; }

    public int MarkLength { get; private init; }

    public char Separator { get; }

    /// <summary>What a first line <c>sep=;</c> names, as Excel takes it; null where there is none.</summary>
    public char? NamedSeparator { get; }

    /// <summary>Whether lines that begin with # stand over the rows, as Anki writes them.</summary>
    public bool HasDirectives { get; }

    /// <summary>Which columns they say to be tags or names, from 0.</summary>
    public IReadOnlySet<int> DroppedColumns { get; }

    /// <summary>Whether they say that the fields are HTML.</summary>
    public bool IsHtml { get; }

    /// <summary>Whether marks around a field are no text.</summary>
    public bool IsQuoted { get; }

    /// <summary>Whether the first row names a text.</summary>
    public bool HasHeader =>
        (_rows is [{ Cells.Length: > 1 } first, ..] && NamesText(first))
        || _rows.Exists(row => TableHeader.IsHeader(row) && NamesText(row));

    /// <summary>Whether one of the first rows is an English and a Chinese text.</summary>
    public bool HasPair => _rows.Any(TableHeader.IsPair);

    private bool HasCarriageReturns { get; }

    /// <summary>Whether a spreadsheet saved the table, or it was written for one.</summary>
    public bool IsOfSpreadsheet(char separator) =>
        MarkLength > 0 || HasCarriageReturns || NamedSeparator is not null || Separator != separator || Encoding != SourceEncodings.Utf8;

    /// <summary>Null where the encoding cannot be told.</summary>
    public static CsvHead? Of(ReadOnlySpan<byte> bytes)
    {
        var whole = bytes.Length < CorpusHead.MaximumLength ? bytes : Cut(bytes);
        var (encoding, evidence, markLength) = TextDecoder.Tell(whole);
        return encoding?.Decode(whole[markLength..], out _) is { } text
            ? new CsvHead(encoding, text) { Evidence = evidence, MarkLength = markLength } : null;
    }

    /// <summary>Up to the last line end, with the zero byte that UTF-16 has after it; a character of any encoding ends there.</summary>
    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf((byte)'\n') + 1;
        return end == 0 ? bytes : bytes[..(end + (end % 2))];
    }

    private static int Worth(string text, char separator)
    {
        var rows = Rows(text, separator);
        if (rows is not [{ Cells.Length: > 1 } first, ..])
            return 0;
        var names = Names(first) is var own and > 0 ? own : rows.Where(TableHeader.IsHeader).Select(Names).DefaultIfEmpty(0).Max();
        return names > 0 ? names + 1 : rows.Any(TableHeader.IsPair) ? 1 : 0;
    }

    private static int Names(TableRow row) => row.Cells.Count(cell => HeaderName.Find(cell.Text) is not null);

    private static bool NamesText(TableRow row) => row.Cells.Any(cell => HeaderName.IsText(HeaderName.Find(cell.Text)));

    /// <summary>The row with plain fields.</summary>
    public TableRow Plain(TableRow row) =>
        HasDirectives ? new TableRow(
            [.. row.Cells.Select(
                (cell, column) => cell
                    with { Text = DroppedColumns.Contains(column) ? "" : TabbedText.PlainField(cell.Text, IsHtml) })]) : row;

    private static List<TableRow> Rows(string text, char separator, bool isQuoted = true)
    {
        using var reader = new StringReader(text);
        return [.. new CsvRows(reader, separator, null, isQuoted).Read().Take(TableReader.MostTitles + 1)];
    }

    /// <summary>The separator that notes of Anki name, by its name or itself; a tab where they name none.</summary>
    private static char Directive(string text)
    {
        const string Name = "#separator:";
        var at = text.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        var value = at < 0 ? "" : text[(at + Name.Length)..].Split('\n', 2)[0].Trim('\r');
        return value.ToLowerInvariant() switch
        {
            "comma" => ',',
            "semicolon" => ';',
            "pipe" => '|',
            "space" => ' ',
            "colon" => ':',
            [var only] => only,
            _ => '\t',
        };
    }

    private static string WithoutDirectives(string text)
    {
        while (text is ['#', ..])
            text = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? text[(end + 1)..] : "";
        return text;
    }

    private static (string Line, string Below) Split(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? (text, "") : (text[..end], text[end..].TrimStart('\r', '\n'));
    }
}

/// <summary>What can be wrong with comma-separated values before their meaning is asked.</summary>
internal sealed class CsvProblems(CorpusSource source)
{
    private readonly RepeatedProblems _repeated = new(source);

    public static void Undecidable(CorpusSource source) =>
        source.Error("AL0920", 1, 1, "the table is not UTF-8, and its text is plausible Chinese in no other encoding; save it as UTF-8");

    public static void Guessed(CorpusSource source, CsvHead head) =>
        source.Warn("AL0921", 1, 1,
            $"the encoding is taken to be {head.Encoding.Name}: {head.Evidence}; if the text is garbled, save the table as UTF-8");

    public void BadBytes(TableCell cell, SourceEncoding encoding) =>
        _repeated.Error("AL0920", "rows", cell,
            $"the row has bytes that are not {encoding.Name}, the encoding of the table's beginning, and is left out");

    public void AfterQuote(int line, int column) =>
        _repeated.Warn("AL0929", "quotation marks", new TableCell("", line, column),
            "the field goes on after the quotation mark that ends it; what follows is read as a part of it");

    public void Unclosed(int line, int column) =>
        source.Error("AL0929", line, column, "the quotation mark that begins the field is never closed; nothing is read from here on");

    public void TooLong(int line, int column) =>
        source.Error("AL0929", line, column,
            string.Create(CultureInfo.InvariantCulture,
                $"the field is longer than {CsvRows.LongestRow >> 20} Mi characters; nothing is read from here on"));

    public void TellCounts() => _repeated.TellCounts();
}
