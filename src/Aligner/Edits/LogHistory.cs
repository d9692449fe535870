namespace Aligner.Edits;

/// <summary>What can be taken back and done again, as the log itself tells: so it lasts as long as the log.</summary>
internal sealed class LogHistory
{
    // The first operation of each action that holds, and of what took one back.
    private readonly Stack<int> _done = [];
    private readonly Stack<(int Action, int Undo)> _undone = [];

    public LogHistory(IEnumerable<Edit> edits)
    {
        var last = 0;
        foreach (var edit in edits)
        {
            if (edit.Group > 0 && edit.Group == last)
                continue;
            last = edit.Group;
            Add(edit);
        }
    }

    /// <summary>The operation that takes back the last action; 0 where there is none.</summary>
    public int Undo => _done.TryPeek(out var action) ? action : 0;

    /// <summary>The operation that, taken back itself, does again what was taken back last; 0 where there is none.</summary>
    public int Redo => _undone.TryPeek(out var last) ? last.Undo : 0;

    private void Add(Edit edit)
    {
        var takesBack = edit is { Kind: EditKind.Undo, Group: 0 } ? edit.Undone : 0;
        if (takesBack > 0 && takesBack == Undo)
        {
            _undone.Push((_done.Pop(), edit.Number));
        }
        else if (takesBack > 0 && takesBack == Redo)
        {
            _done.Push(_undone.Pop().Action);
        }
        else
        {
            _done.Push(edit.Number);
            _undone.Clear();
        }
    }
}
