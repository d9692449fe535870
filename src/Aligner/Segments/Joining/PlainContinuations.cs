using Aligner.Text;

namespace Aligner.Segments.Joining;

/// <summary>Cues that mostly hold whole sentences: one goes on only where that is plain.</summary>
internal sealed class PlainContinuations(SideCues cues) : ICueRuns
{
    private const string Ends = ".!?。！？…;；:：";

    public bool GoesOn(int cue) =>
        cue + 1 < cues.Count && cues[cue + 1].Part == cues[cue].Part && GoesOn(cues.Text(cue), cues.Text(cue + 1));

    public bool EndsAt(CuePoint place) => false;

    /// <summary>No mark ends the one text, and an English continuation begins in lower case.</summary>
    private bool GoesOn(string text, string next) =>
        text.Length > 0 && next.Length > 0 && !Ends.Contains(TextEnd.MarkOf(text)) && (cues.Side == Side.Chinese || char.IsLower(next[0]));
}
