namespace Aligner.Segments.Joining;

/// <summary>Each cue for itself: its author has put whole sentences into it.</summary>
internal sealed class SingleCues : ICueRuns
{
    public static readonly SingleCues Instance = new();

    public bool GoesOn(int cue) => false;

    public bool EndsAt(CuePoint place) => false;
}
