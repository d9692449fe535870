using Aligner.Corpus;
using Aligner.Exchange.Columns;
using Aligner.Transcripts.Documents;

namespace Aligner.Exchange.Tables;

/// <summary>Reads the rows of a table that this program or a person made, and mends what spreadsheets did to it.</summary>
/// <param name="source">Its document and its report are used.</param>
/// <param name="guards">Whether its texts are guarded.</param>
internal sealed class TableReader(CorpusSource source, Guards guards)
{
    private readonly SegmentDraft _draft = new();
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
        foreach (var segment in ReadRows(header, header.IsRow ? Rest(second, each) : Rest(second, each).Prepend(first)))
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

    private IEnumerable<Segment> ReadRows(TableHeader header, IEnumerable<TableRow> rows)
    {
        var ids = new RowIds(_problems);
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            _draft.Clear();
            ReadRow(header, row);
            if (_draft.English.Length + _draft.Chinese.Length == 0)
            {
                _problems.NoText(row.First);
                continue;
            }

            ids.Complete(_draft, row);
            yield return _draft.ToSegment(source.Document, number);
        }
    }

    private void ReadRow(TableHeader header, TableRow row)
    {
        TableCell? date = null;
        TableCell? document = null;
        (_draft.EnglishTag, _draft.ChineseTag) = (header.EnglishTag, header.ChineseTag);
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
                ReadText(column, cell);
            else if (Spreadsheet.IsError(cell.Text))
                _problems.Failed(cell, column.Name);
            else if (column.Name == "bead" && !column.Read(_draft, cell.Text))
                date = cell;
            else if (column.Name != "bead")
                document = ReadValue(column, cell) && column.Name == "document" ? cell : document;
        }

        MendBead(date);
        MendDocument(document);
    }

    private void ReadText(SegmentColumn column, TableCell cell)
    {
        if (Spreadsheet.IsError(cell.Text))
            _problems.Failed(cell, column.Name);
        if (guards == Guards.Unlikely && FormulaGuard.Has(cell.Text))
            _problems.KeptGuard(cell, column.Name);
        column.Read(_draft, TabbedText.PlainField(guards == Guards.Likely ? FormulaGuard.Undo(cell.Text) : cell.Text, isHtml: false));
    }

    private bool ReadValue(SegmentColumn column, TableCell cell)
    {
        var text = guards == Guards.Likely ? FormulaGuard.Undo(cell.Text) : cell.Text;
        if (column.Read(_draft, text))
            return true;
        if (Spreadsheet.Number(text) is { } number && column.Read(_draft, number))
            _problems.Mended(cell, column.Name, number);
        else
            _problems.BadValue(cell, column);
        return false;
    }

    /// <summary>After the other fields, as the numbers of sentences tell which of its two numbers comes first.</summary>
    private void MendBead(TableCell? date)
    {
        if (date is not { } cell)
            return;
        var column = SegmentColumns.All.First(known => known.Name == "bead");
        (int, int)? counts = _draft.EnglishSentences is null && _draft.ChineseSentences is null ? null : (_draft.EnglishSentences?.Count ?? 0, _draft.ChineseSentences?.Count ?? 0);
        if (Spreadsheet.Bead(cell.Text, counts) is { } bead && column.Read(_draft, bead))
            _problems.Mended(cell, column.Name, bead);
        else
            _problems.BadValue(cell, column);
    }

    /// <summary>An id has its document's name, which no spreadsheet takes for a number there.</summary>
    private void MendDocument(TableCell? cell)
    {
        if (cell is not { } changed || _draft.Id?.LastIndexOf('#') is not (> 0 and var end))
            return;
        var name = Uri.UnescapeDataString(_draft.Id[..end]);
        if (name == _draft.Document || !Spreadsheet.IsSameNumber(changed.Text, name))
            return;
        _draft.Document = name;
        _problems.Mended(changed, "document", name);
    }
}
