using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Reviewing;

/// <summary>
/// A document under review: each action becomes operations of its log, which are kept before they count, and only what they concern is
/// aligned anew.
/// Not for several threads at once.
/// </summary>
internal sealed class ReviewSession
{
    private readonly SplitDocument _document;
    private readonly Action<EditLog, IReadOnlyList<Edit>> _keep;

    /// <param name="transcript">The document.</param>
    /// <param name="segmenter">Makes its segments, at sentence level.</param>
    /// <param name="log">What was said of it before; null for nothing.</param>
    /// <param name="keep">Keeps operations that follow in the log, so that nothing can lose them; where it throws, nothing has
    /// changed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ReviewSession(Transcript transcript, Segmenter segmenter, EditLog? log, Action<EditLog, IReadOnlyList<Edit>> keep,
        CancellationToken cancellation)
    {
        (_document, _keep) = (segmenter.Split(transcript), keep);
        State = ReviewState.Of(_document, log
            ?? new EditLog(transcript.Name, transcript.Name, _document.EnglishSide.Hashes, _document.ChineseSide.Hashes, []), null,
            cancellation);
    }

    public ReviewState State { get; private set; }

    /// <summary>Whether there is something to take back.</summary>
    public bool CanUndo => new LogHistory(State.Log.Edits).Undo > 0;

    /// <summary>Whether there is something to do again.</summary>
    public bool CanRedo => new LogHistory(State.Log.Edits).Redo > 0;

    /// <summary>What a replacement would change.</summary>
    public IEnumerable<(Side Side, int Sentence, string Text)> Preview(ReviewChange change) => new ReviewPlanner(State).Replaced(change);

    /// <summary>Does what a reviewer asks for.</summary>
    /// <param name="change">Of rows and sentences of the state as it is.</param>
    /// <param name="by">Who asks; null where that is not known.</param>
    /// <param name="at">When, as logs write it; null where that is not known.</param>
    /// <param name="cancellation">Ends the work; nothing has then changed.</param>
    /// <exception cref="ReviewRefusedException">It cannot be done, and nothing has changed.</exception>
    public void Do(ReviewChange change, string? by, string? at, CancellationToken cancellation)
    {
        var planned = new ReviewPlanner(State).Plan(change);
        if (planned.Count == 0)
            return;
        var next = State.Log.Edits.IsEmpty ? 1 : State.Log.Edits.Max(edit => edit.Number) + 1;
        var isGroup = planned.Count > 1
            || (planned[0].Kind == EditKind.Undo && change.Action is not (ReviewAction.Undo or ReviewAction.Redo));
        List<Edit> edits = [.. planned.Select(
            (edit, index) => edit with { Number = next + index, By = by, At = at, Group = isGroup ? next : 0 })];
        var state = ReviewState.Of(_document, State.Log with { Edits = State.Log.Edits.AddRange(edits) }, State, cancellation);
        // Taking back is never refused: it may bring back what no longer fits.
        if (!edits.TrueForAll(edit => edit.Kind == EditKind.Undo))
            CheckFit(state);
        _keep(State.Log, edits);
        State = state;
    }

    private void CheckFit(ReviewState state)
    {
        var known = State.Problems.Select(problem => problem.Message).ToHashSet(StringComparer.Ordinal);
        if (state.Problems.FirstOrDefault(problem => !known.Contains(problem.Message)) is { } problem)
        {
            throw new ReviewRefusedException(problem.Code == "AL1304"
                ? "pairs keep the order of both texts: this one would cross a pair that is set"
                : problem.Message[(problem.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        }
    }
}
