namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Makes a block of each line of captions that show lines again, whose captions come in their order.</summary>
internal sealed class CaptionLines
{
    // Captions as short as this stand between two others and show no one anything.
    private static readonly TimeSpan ShortestShown = TimeSpan.FromSeconds(0.05);

    private readonly List<TimedBlock> _kept = [];
    private CaptionState? _shown;
    private TimedBlock? _block;
    private TimeSpan? _end;
    private int _first;
    private readonly List<(int Word, TimeSpan Time)> _grown = [];

    public void Show(CaptionState state, CaptionChange? change)
    {
        switch (change?.Kind)
        {
            case CaptionChangeKind.Stays:
                Stay(state);
                break;
            case CaptionChangeKind.Grows:
                Grow(state, change.Shared);
                break;
            default:
                Begin(state, change?.Shared ?? 0);
                break;
        }
    }

    public List<TimedBlock> Finish()
    {
        End();
        return _kept;
    }

    private void Begin(CaptionState state, int first)
    {
        End();
        state.LeaveOut(0, first);
        (_shown, _block, _end, _first) = (state, state.Block, state.End, first);
    }

    private void Stay(CaptionState state)
    {
        if (state.Words.Count == _shown!.Words.Count && state.Length > ShortestShown)
            _end = state.End;
        state.LeaveOut(0, state.Words.Count);
    }

    private void Grow(CaptionState state, int shared)
    {
        _shown!.LeaveOut(0, _shown.Words.Count);
        state.LeaveOut(0, _first);
        _grown.RemoveAll(word => word.Word >= shared);
        if (state.Start is { } time)
            _grown.Add((shared, time));
        (_shown, _end) = (state, state.End);
    }

    private void End()
    {
        if (_block is null || _shown is null)
            return;
        foreach (var (word, time) in _grown)
            _shown.NoteTime(word, time);
        _grown.Clear();
        List<TimedLine> lines = [.. _shown.LinesFrom(_first)];
        var block = _block.Times is { } times ? _block with { Times = times with { End = _end } } : _block;
        block.Lines.Clear();
        block.Lines.AddRange(lines);
        _kept.Add(block);
        _block = null;
    }
}
