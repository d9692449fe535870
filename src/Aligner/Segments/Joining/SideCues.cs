using System.Collections.Immutable;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments.Joining;

/// <summary>All cues of a transcript, seen from one side.</summary>
internal sealed class SideCues(ImmutableArray<Cue> cues, Side side)
{
    public Side Side => side;

    public int Count => cues.Length;

    public Cue this[int cue] => cues[cue];

    public string Text(int cue) => Of(cues[cue]).Text;

    /// <summary>The cues that have this side, in order.</summary>
    public IEnumerable<int> WithText => Enumerable.Range(0, cues.Length).Where(cue => Text(cue).Length > 0);

    /// <summary>The place after the last character.</summary>
    public CuePoint EndOf(int cue) => new(cue, Text(cue).Length);

    /// <summary>When the place is reached; null where the cue does not tell.</summary>
    public TimeSpan? TimeAt(CuePoint place) => cues[place.Cue].TimeAt(Of(cues[place.Cue]), place.Offset);

    /// <summary>Whether the place is the beginning or the end of a cue, whose times the source gives.</summary>
    public bool IsBorder(CuePoint place) => place.Offset == 0 || place.Offset == Text(place.Cue).Length;

    private SideText Of(Cue cue) => side == Side.English ? cue.English : cue.Chinese;
}
