namespace Aligner.Transcripts.Sources.Timed;

/// <summary>
/// Takes out what captions show again: the line before above the new one (roll-up), a line that grows word by word (paint-on),
/// a line once for each of its words (karaoke). Each line is kept once, from its first word to its last. It is done only where
/// a good part of the file does so; a refrain, and a speaker who says a thing twice, stay.
/// </summary>
internal sealed class RepeatedCaptions(TimedContext context)
{
    // Of the captions that follow one another at once, so many roll or grow in a file that does so. Of others hardly one in fifty does.
    private const double LeastShare = 0.25;

    // Where lines only stand still, as in karaoke, their captions are too short to read.
    private const double LeastShareStill = 0.3;
    private const double MostLettersPerSecond = 30;
    private const double MostHanPerSecond = 13;

    private const int FewestChanges = 2;

    /// <summary>The blocks with each line once; the same blocks where the file does not repeat itself.</summary>
    public List<TimedBlock> TakeOut(List<TimedBlock> blocks)
    {
        var tracks = blocks.Select(block => new CaptionState(block, context)).GroupBy(state => state.Track).Select(track => ChangesOf([.. track.OrderBy(state => state.Start)])).ToList();
        var changes = tracks.SelectMany(track => track).Select(step => step.Change).OfType<CaptionChange>().ToList();
        if (!IsGrowing(changes) && changes.RemoveAll(change => change.IsCorrected) > 0)
            tracks = tracks.ConvertAll(track => track.ConvertAll(step => step.Change is { IsCorrected: true } ? (step.State, (CaptionChange?)null) : step));
        if (!IsHabit(changes))
            return blocks;

        // Where old and new lines stand in one, the second line looks as if the first went on.
        var isFlat = changes.Count(change => change.IsInLine) > changes.Count(change => change.Kind == CaptionChangeKind.Grows);
        var kept = tracks.SelectMany(track => Lines(track, isFlat)).OrderBy(block => block.Times?.Start).ThenBy(block => block.Offset).ToList();
        var repeating = changes.Where(change => change.Kind != CaptionChangeKind.IsNew).ToList();
        context.Problems.AddPlace(TimedProblems.ShownAgain(context.Source, repeating.MinBy(change => change.After.Block.Offset)!.After.Block, repeating.Count, blocks.Count, kept.Count));
        return kept;
    }

    /// <summary>Each caption, and how it follows from the one before it; null where nothing is before it.</summary>
    private static List<(CaptionState State, CaptionChange? Change)> ChangesOf(List<CaptionState> track)
    {
        CaptionState? before = null;
        var changes = new List<(CaptionState, CaptionChange?)>(track.Count);
        foreach (var state in track)
        {
            changes.Add((state, before is null || state.Words.Count == 0 ? null : CaptionChange.Between(before, state)));
            before = state.Words.Count > 0 ? state : before;
        }

        return changes;
    }

    private static List<TimedBlock> Lines(List<(CaptionState State, CaptionChange? Change)> track, bool isFlat)
    {
        var lines = new CaptionLines();
        foreach (var (state, change) in track.Where(step => step.State.Words.Count > 0))
            lines.Show(state, isFlat && change?.Kind == CaptionChangeKind.Grows ? change with { Kind = CaptionChangeKind.Rolls } : change);
        return lines.Finish();
    }

    /// <summary>Whether lines that grow are a habit: else two that begin alike are two.</summary>
    private static bool IsGrowing(List<CaptionChange> changes) =>
        changes.Count(change => change.Kind == CaptionChangeKind.Grows) >= LeastShare * changes.Count(change => change.Kind != CaptionChangeKind.Stays);

    private static bool IsHabit(List<CaptionChange> changes)
    {
        var moving = changes.Count(change => change.Kind is CaptionChangeKind.Rolls or CaptionChangeKind.Grows);
        var still = changes.Where(change => change.Kind == CaptionChangeKind.Stays).ToList();
        if (moving >= FewestChanges && moving >= LeastShare * (changes.Count - still.Count))
            return true;
        return still.Count >= FewestChanges && still.Count >= LeastShareStill * changes.Count && still.Count(IsKaraoke) * 2 > still.Count;
    }

    /// <summary>Whether nobody could read it, or the mark on its words has moved on.</summary>
    private static bool IsKaraoke(CaptionChange change) =>
        change.After.Tag > change.Before.Tag
        || change.After.LetterCount > (change.After.Length?.TotalSeconds ?? double.MaxValue) * (change.After.Track.HasHan ? MostHanPerSecond : MostLettersPerSecond);
}
