using Aligner.Corpus;
using Aligner.Exchange.Columns;
using Aligner.Transcripts.Documents;

namespace Aligner.Exchange.Tables;

/// <summary>Reads the rows of a table that this program or a person made, and mends what spreadsheets did to it.</summary>
/// <param name="source">Its document and its report are used.</param>
/// <param name="guards">Whether its texts are guarded.</param>
internal sealed class TableReader(CorpusSource source, Guards guards)
{
    private readonly TableProblems _problems = new(source);

    public IEnumerable<Segment> Read(IEnumerable<TableRow> rows)
    {
        using var each = rows.Where(row => !row.IsBlank).GetEnumerator();
        if (!each.MoveNext())
        {
            source.Error("AL0922", 1, 1, "the table has no row");
            yield break;
        }

        var first = each.Current;
        var second = each.MoveNext() ? each.Current : null;
        if (TableHeader.Find(first, second, _problems) is not { } header)
            yield break;
        if (header.IsRow)
            header.TellPassedOver(first, _problems);
        var rest = header.IsRow ? Rest(second, each) : Rest(second, each).Prepend(first);
        foreach (var segment in new EditedRows(source, _problems).Read(rest.Select(row => ReadRow(header, row))))
            yield return segment;
        _problems.TellCounts();
    }

    private static IEnumerable<TableRow> Rest(TableRow? second, IEnumerator<TableRow> each)
    {
        if (second is null)
            yield break;
        yield return second;
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
        (int, int)? counts = draft.EnglishSentences is null && draft.ChineseSentences is null ? null : (draft.EnglishSentences?.Count ?? 0, draft.ChineseSentences?.Count ?? 0);
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
