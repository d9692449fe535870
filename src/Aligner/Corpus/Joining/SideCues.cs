using System.Collections.Immutable;
using Aligner.Language;
using Aligner.Transcripts;

namespace Aligner.Corpus.Joining;

/// <summary>All cues of a transcript, seen from one side.</summary>
internal sealed class SideCues(ImmutableArray<Cue> cues, Side side)
{
    public Side Side => side;

    public int Count => cues.Length;

    public Cue this[int cue] => cues[cue];

    public string Text(int cue) => (side == Side.English ? cues[cue].English : cues[cue].Chinese).Text;

    /// <summary>The cues that have this side, in order.</summary>
    public IEnumerable<int> WithText => Enumerable.Range(0, cues.Length).Where(cue => Text(cue).Length > 0);

    /// <summary>The place behind the last character.</summary>
    public CuePoint EndOf(int cue) => new(cue, Text(cue).Length);

    /// <summary>When the place is reached, by the share of the cue's characters before it; null where the cue does not tell.</summary>
    public TimeSpan? TimeAt(CuePoint place)
    {
        if (cues[place.Cue].Times is not { } times)
            return null;
        if (place.Offset == 0)
            return times.Start;
        return times.Start + ((times.End - times.Start) * ((double)place.Offset / Text(place.Cue).Length));
    }

    /// <summary>Whether the place is the beginning or the end of a cue, whose times the source gives.</summary>
    public bool IsBorder(CuePoint place) => place.Offset == 0 || place.Offset == Text(place.Cue).Length;
}
