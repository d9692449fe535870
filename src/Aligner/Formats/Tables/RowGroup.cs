namespace Aligner.Formats.Tables;

/// <summary>
/// A row with an id and what a person made of it: rows before and after it that have its id or none, and the rows beside it whose texts
/// were taken away.
/// </summary>
internal sealed class RowGroup(EditedRow leader)
{
    public EditedRow Leader => leader;

    public List<EditedRow> Before { get; } = [];

    public List<EditedRow> After { get; } = [];

    /// <summary>Rows without text after it.</summary>
    public List<EditedRow> Emptied { get; } = [];

    /// <summary>Rows without text before it.</summary>
    public List<EditedRow> EmptiedBefore { get; } = [];

    /// <summary>The rows without text that nothing took in.</summary>
    public List<EditedRow> Left => [.. EmptiedBefore, .. Emptied];

    public List<EditedRow> Parts => [.. Before, leader, .. After];

    /// <summary>
    /// Takes from the group above what belongs to this one: a person who puts the beginning of a row into a new one above it leaves the row
    /// above as it was and this one changed.
    /// </summary>
    /// <returns>Whether nothing of the other group is left.</returns>
    public bool TakeFrom(RowGroup above)
    {
        if (!leader.IsChanged || above.Leader.IsChanged)
            return false;
        if (above.Leader is { IsMarked: false, Draft.Id: null })
        {
            Before.Add(above.Leader);
            return true;
        }

        if (!above.Leader.IsMarked)
            return false;
        var own = above.After.FindAll(row => row.Draft.Id is null);
        Before.AddRange(own);
        above.After.RemoveAll(own.Contains);
        EmptiedBefore.AddRange(above.Emptied);
        above.Emptied.Clear();
        return false;
    }

    /// <summary>Gives rows without a document, a part and a level those of the row with an id.</summary>
    public void InheritPlace()
    {
        var whole = leader.Draft;
        foreach (var draft in Parts.Select(part => part.Draft))
        {
            draft.Document ??= whole.Document;
            draft.Part ??= whole.Part;
            draft.Level ??= whole.Level;
            draft.EnglishTag ??= whole.EnglishTag;
            draft.ChineseTag ??= whole.ChineseTag;
        }
    }
}
