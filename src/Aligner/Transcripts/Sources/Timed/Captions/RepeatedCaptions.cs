namespace Aligner.Transcripts.Sources.Timed.Captions;

/// <summary>
/// Takes out what captions show again: the line before above the new one (roll-up), a line that grows word by word (paint-on),
/// a line once for each of its words (karaoke). Each line is kept once, from its first word to its last. It is done only where
/// a good part of the file does so; a refrain, and a speaker who says a thing twice, stay.
/// </summary>
internal sealed class RepeatedCaptions(TimedContext context)
{
    /// <summary>The blocks with each line once; the same blocks where the file does not repeat itself.</summary>
    public List<TimedBlock> TakeOut(List<TimedBlock> blocks)
    {
        var tracks = blocks.GroupBy(CaptionState.TrackOf).Select(track => track.OrderBy(block => block.Times?.Start).ToList()).ToList();
        // What every word of a long file needs is kept only where the file repeats itself.
        var habit = new CaptionHabit(tracks.SelectMany(ChangesOf).Select(step => step.Change).OfType<CaptionChange>());
        if (!habit.IsThere)
            return blocks;

        var steps = tracks.ConvertAll(track => ChangesOf(track).Select(step => (step.State, Change: habit.Judge(step.Change))).ToList());
        var kept = steps.SelectMany(Lines).OrderBy(block => block.Times?.Start).ThenBy(block => block.Offset).ToList();
        var repeating = steps.SelectMany(track => track).Select(step => step.Change).OfType<CaptionChange>()
            .Where(change => change.Kind != CaptionChangeKind.IsNew).ToList();
        context.Problems.AddPlace(
            TimedProblems.ShownAgain(context.Source, repeating.MinBy(change => change.After.Block.Offset)!.After.Block, repeating.Count,
                blocks.Count, kept.Count));
        return kept;
    }

    /// <summary>Each caption, and how it follows from the one before it; null where nothing is before it.</summary>
    private IEnumerable<(CaptionState State, CaptionChange? Change)> ChangesOf(List<TimedBlock> track)
    {
        CaptionState? before = null;
        foreach (var block in track)
        {
            var state = new CaptionState(block, context);
            yield return (state, before is null || !state.IsCaption ? null : CaptionChange.Between(before, state));
            before = state.IsCaption ? state : before;
        }
    }

    private static List<TimedBlock> Lines(List<(CaptionState State, CaptionChange? Change)> track)
    {
        var lines = new CaptionLines();
        foreach (var (state, change) in track.Where(step => step.State.Words.Count > 0))
            lines.Show(state, change);
        return lines.Finish();
    }
}

/// <summary>What the captions of a file do as a rule.</summary>
internal sealed class CaptionHabit
{
    // Of the captions that follow one another at once, so many roll or grow in a file that does so. Of others hardly one in fifty does.
    private const double LeastShare = 0.25;

    // Where lines only stand still, as in karaoke, their captions are too short to read.
    private const double LeastShareStill = 0.3;
    private const double MostLettersPerSecond = 30;
    private const double MostHanPerSecond = 13;

    // Where old and new words stand in one line, each caption does so; two thoughts that meet in the same words are no habit.
    private const double LeastShareInLine = 0.5;

    private const int FewestChanges = 2;

    // Two captions may begin alike by chance.
    private const int ByChance = 1;

    // A text that is said twice in haste stands still, too.
    private const int FewestStill = 4;

    // Where old and new lines stand in one, the second line looks as if the first went on.
    private readonly bool _isFlat;

    // Else two lines that begin alike are two.
    private readonly bool _isGrowing;

    public CaptionHabit(IEnumerable<CaptionChange> changes)
    {
        var (all, still, rolling, inLine, growing, corrected, karaoke) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var change in changes)
        {
            all++;
            inLine += change.IsInLine ? 1 : 0;
            rolling += change.Kind == CaptionChangeKind.Rolls ? 1 : 0;
            growing += change.Kind == CaptionChangeKind.Grows ? 1 : 0;
            corrected += change.IsCorrected ? 1 : 0;
            still += change.Kind == CaptionChangeKind.Stays ? 1 : 0;
            karaoke += change.Kind == CaptionChangeKind.Stays && IsKaraoke(change) ? 1 : 0;
        }

        _isFlat = inLine > growing;
        _isGrowing = growing >= LeastShare * (all - still);
        var isFlowing = inLine + growing >= LeastShareInLine * (all - still);
        var moving = rolling - (isFlowing ? 0 : inLine) + growing - (_isGrowing ? 0 : corrected);
        IsThere = (moving >= FewestChanges && moving - ByChance >= LeastShare * (all - still - ByChance))
            || (still >= FewestStill && still >= LeastShareStill * all && karaoke * 2 > still);
    }

    /// <summary>Whether the captions repeat themselves.</summary>
    public bool IsThere { get; }

    /// <summary>What a change is in the light of the others; null where it is none.</summary>
    public CaptionChange? Judge(CaptionChange? change) => change switch
    {
        { IsCorrected: true } when !_isGrowing => null,
        { Kind: CaptionChangeKind.Grows } when _isFlat => change with { Kind = CaptionChangeKind.Rolls },
        _ => change,
    };

    /// <summary>Whether nobody could read it, or the mark on its words has moved on.</summary>
    private static bool IsKaraoke(CaptionChange change) =>
        change.After.Tag > change.Before.Tag
        || change.After.LetterCount > (change.After.Length?.TotalSeconds ?? double.MaxValue)
        * (change.After.HasHan ? MostHanPerSecond : MostLettersPerSecond);
}

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
