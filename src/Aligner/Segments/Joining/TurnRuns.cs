using System.Collections.Frozen;
using Aligner.Language.Sentences;

namespace Aligner.Segments.Joining;

/// <summary>
/// Runs of cues in which a dash begins what another speaker says: inside a line too, where both sides of the cue have as many.
/// </summary>
internal sealed class TurnRuns : ICueRuns
{
    private readonly ICueRuns _runs;
    private readonly FrozenSet<CuePoint> _turns;

    /// <param name="runs">The runs as they are.</param>
    /// <param name="cues">The side that is cut.</param>
    /// <param name="other">The other side, with the same cues.</param>
    public TurnRuns(ICueRuns runs, SideCues cues, SideCues other)
    {
        _runs = runs;
        _turns = cues.WithText.SelectMany(cue => Shared(cues.Text(cue), other.Text(cue)).Select(offset => new CuePoint(cue, offset)))
            .ToFrozenSet();
    }

    public bool GoesOn(int cue) => _runs.GoesOn(cue);

    public bool EndsAt(CuePoint place) => _turns.Contains(place) || _runs.EndsAt(place);

    /// <summary>Whether a dash that stands for itself or before a word begins at the offset.</summary>
    public static bool IsTurn(string text, int offset)
    {
        if (!Marks.IsDash(text[offset]) || (offset > 0 && !char.IsWhiteSpace(text[offset - 1])))
            return false;
        var after = text.AsSpan(offset + 1).TrimStart();
        return !after.IsEmpty && !Marks.IsDash(after[0]) && !(char.IsDigit(after[0]) && offset > 1 && char.IsDigit(text[offset - 2]));
    }

    /// <summary>
    /// The turns inside a text, where the other text has as many, and what begins with a dash or stands after stops tells that they are no
    /// asides.
    /// </summary>
    private static List<int> Shared(string text, string other)
    {
        var turns = Inside(text);
        if (turns.Count == 0)
            return turns;
        var others = Inside(other);
        var areTurns = turns.Count == others.Count
            && (IsTurn(text, 0) || IsTurn(other, 0) || AreBehindStops(text, turns) || AreBehindStops(other, others));
        return areTurns ? turns : [];
    }

    private static List<int> Inside(string text) => [.. Enumerable.Range(0, text.Length).Skip(1).Where(offset => IsTurn(text, offset))];

    private static bool AreBehindStops(string text, List<int> turns) =>
        turns.TrueForAll(turn => TextEnd.IsStop(TextEnd.MarkOf(text.AsSpan(0, turn))));
}
