using Aligner.Exchange.Columns;

namespace Aligner.Exchange.Tables;

/// <summary>Ids of rows that a person put in, or made of one row: that of the row above with a number.</summary>
internal sealed class RowIds(TableProblems problems)
{
    private string? _last;
    private string? _lastDocument;
    private int _added;

    public void Complete(SegmentDraft draft, TableRow row)
    {
        var isRepeated = draft.Id is not null && draft.Id == _last;
        if (draft.Id is not null && !isRepeated)
        {
            (_last, _lastDocument, _added) = (draft.Id, draft.Document, 0);
            return;
        }

        draft.Document ??= _lastDocument;
        if (_last is null)
            return;
        draft.Id = $"{_last}+{++_added}";
        problems.NewId(row.First, draft.Id, isRepeated);
    }
}
