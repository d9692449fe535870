using Aligner.Formats.Columns;
using Aligner.Segments;
using Aligner.Transcripts.Documents;
using System.Collections.Immutable;

namespace Aligner.Formats.Tables;

/// <summary>Reads the rows of a table that this program or a person made, and mends what spreadsheets did to it.</summary>
/// <param name="source">Its document and its report are used.</param>
/// <param name="guards">Whether its texts are guarded.</param>
internal sealed class TableReader(CorpusSource source, Guards guards)
{
    /// <summary>So many rows are looked at to tell which text is which.</summary>
    private const int RowsAhead = 100;

    /// <summary>So many rows may stand over the header.</summary>
    public const int MostTitles = 5;

    private readonly TableProblems _problems = new(source);

    public IEnumerable<Segment> Read(IEnumerable<TableRow> rows)
    {
        using var each = rows.Where(row => !row.IsBlank).GetEnumerator();
        var ahead = Ahead(each);
        if (ahead.Count == 0)
        {
            source.Error("AL0922", 1, 1, "the table has no row");
            yield break;
        }

        SkipTitles(ahead);
        if (TableHeader.Find(ahead[0], ahead.Skip(1).FirstOrDefault(TableHeader.IsPair) ?? ahead.ElementAtOrDefault(1), _problems)
            is not { } header)
        {
            yield break;
        }

        if (header.IsRow)
            header.TellPassedOver(ahead[0], _problems);
        var rest = ahead.Skip(header.IsRow ? 1 : 0).Concat(Rest(each));
        foreach (var segment in new EditedRows(source, _problems).Read(rest.Select(row => ReadRow(header, row))))
            yield return segment;
        _problems.TellCounts();
    }

    private static List<TableRow> Ahead(IEnumerator<TableRow> each)
    {
        var rows = new List<TableRow>();
        while (rows.Count < RowsAhead && each.MoveNext())
            rows.Add(each.Current);
        return rows;
    }

    /// <summary>What stands over the header, as the name of a project.</summary>
    private void SkipTitles(List<TableRow> rows)
    {
        if (TableHeader.IsHeader(rows[0]) || TableHeader.IsPair(rows[0]))
            return;
        var header = rows.Take(MostTitles + 1).ToList().FindIndex(TableHeader.IsHeader);
        if (header <= 0)
            return;
        _problems.Titles(rows[0].First, header);
        rows.RemoveRange(0, header);
    }

    private static IEnumerable<TableRow> Rest(IEnumerator<TableRow> each)
    {
        while (each.MoveNext())
            yield return each.Current;
    }

    private EditedRow ReadRow(TableHeader header, TableRow row)
    {
        TableCell? date = null;
        TableCell? document = null;
        var draft = new SegmentDraft();
        draft.Clear();
        (draft.EnglishTag, draft.ChineseTag) = (header.EnglishTag, header.ChineseTag);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            if (cell.Text.Length == 0)
                continue;
            if (i >= header.Columns.Length)
                _problems.PastHeader(cell, header.Columns.Length);
            else if (header.Columns[i] is not { } column)
                continue;
            else if (HeaderName.IsText(column))
                ReadText(draft, column, cell);
            else if (Spreadsheet.IsError(cell.Text))
                _problems.Failed(cell, column.Name);
            else if (column.Name == "bead" && !column.Read(draft, cell.Text))
                date = cell;
            else if (column.Name != "bead")
                document = ReadValue(draft, column, cell) && column.Name == "document" ? cell : document;
        }

        // An id has no white space; translators' programs put a number and a hidden name into one cell.
        if (draft.Id?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: not 1 } words)
            draft.Id = words.Length == 0 ? null : SegmentId.Of(draft.Document ?? source.Document, words[0]);
        MendBead(draft, date);
        MendDocument(draft, document);
        return new EditedRow(draft, row.First);
    }

    private void ReadText(SegmentDraft draft, SegmentColumn column, TableCell cell)
    {
        if (Spreadsheet.IsError(cell.Text))
            _problems.Failed(cell, column.Name);
        if (guards == Guards.Unlikely && FormulaGuard.Has(cell.Text))
            _problems.KeptGuard(cell, column.Name);
        column.Read(draft, TabbedText.PlainField(guards == Guards.Likely ? FormulaGuard.Undo(cell.Text) : cell.Text, isHtml: false));
    }

    private bool ReadValue(SegmentDraft draft, SegmentColumn column, TableCell cell)
    {
        var text = guards == Guards.Likely ? FormulaGuard.Undo(cell.Text) : cell.Text;
        if (column.Read(draft, text))
            return true;
        if (column.Name is "start" or "end" && Spreadsheet.Seconds(text) is { } seconds && column.Read(draft, seconds))
            return true;
        if (Spreadsheet.Number(text) is { } number && column.Read(draft, number))
            _problems.Mended(cell, column.Name, number);
        else
            _problems.BadValue(cell, column);
        return false;
    }

    /// <summary>After the other fields, as the numbers of sentences tell which of its two numbers comes first.</summary>
    private void MendBead(SegmentDraft draft, TableCell? date)
    {
        if (date is not { } cell)
            return;
        var column = SegmentColumns.All.First(known => known.Name == "bead");
        (int, int)? counts = draft.EnglishSentences is null && draft.ChineseSentences is null
            ? null : (draft.EnglishSentences?.Count ?? 0, draft.ChineseSentences?.Count ?? 0);
        if (Spreadsheet.Bead(cell.Text, counts) is { } bead && column.Read(draft, bead))
            _problems.Mended(cell, column.Name, bead);
        else
            _problems.BadValue(cell, column);
    }

    /// <summary>An id has its document's name, which no spreadsheet takes for a number there.</summary>
    private void MendDocument(SegmentDraft draft, TableCell? cell)
    {
        if (cell is not { } changed || draft.Id?.LastIndexOf('#') is not (> 0 and var end))
            return;
        var name = Uri.UnescapeDataString(draft.Id[..end]);
        if (name == draft.Document || !Spreadsheet.IsSameNumber(changed.Text, name))
            return;
        draft.Document = name;
        _problems.Mended(changed, "document", name);
    }
}

/// <summary>
/// The apostrophe before texts that a spreadsheet would take for formulas. A text that has one of its own there gets another,
/// so that taking one away always gives the text.
/// </summary>
internal static class FormulaGuard
{
    private const char Guard = '\'';
    private const string Dangerous = "=@+-\t\r";

    /// <summary>Whether an apostrophe stands before a character that begins a formula.</summary>
    public static bool Has(string text) =>
        text is [Guard, ..] && text.AsSpan().TrimStart(Guard) is [var first, ..] && Dangerous.Contains(first, StringComparison.Ordinal);

    public static string Undo(string text) => Has(text) ? text[1..] : text;
}

/// <summary>Whether the texts of a table have a <see cref="FormulaGuard"/>.</summary>
internal enum Guards
{
    /// <summary>No text has one.</summary>
    None,

    /// <summary>What looks like one is kept, and told.</summary>
    Unlikely,

    /// <summary>What looks like one is taken away.</summary>
    Likely,
}

/// <summary>A row of a table, the header too.</summary>
internal sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    /// <summary>Whether the row holds nothing, as those that spreadsheets leave at the end.</summary>
    public bool IsBlank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    public TableCell First => Cells[0];
}

/// <summary>A field of a row, and where it stands.</summary>
/// <param name="Text">Empty where the field is.</param>
/// <param name="Line">1-based; in a spreadsheet, the row.</param>
/// <param name="Column">1-based; in a text, in Unicode code points; in a spreadsheet, the column.</param>
internal readonly record struct TableCell(string Text, int Line, int Column);
