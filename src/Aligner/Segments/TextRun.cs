using System.Collections.Immutable;

namespace Aligner.Segments;

/// <summary>The text of one cue's side, or of several cues' that one sentence goes on over, and where in it each cue begins.</summary>
/// <param name="Text">The cues' texts joined.</param>
/// <param name="First">The index of the first cue.</param>
/// <param name="Cues">Of each cue the offset and the length of its text; the first begins at 0. Empty where the run is one cue, as most
/// are.</param>
internal sealed record TextRun(string Text, int First, ImmutableArray<(int Offset, int Length)> Cues)
{
    public int CueCount => Math.Max(1, Cues.Length);

    /// <summary>Whether it is of the same cues.</summary>
    public bool IsSameAs(TextRun other) => First == other.First && CueCount == other.CueCount;

    /// <summary>Where in the text the cue begins.</summary>
    /// <param name="cue">0 for the first of the run.</param>
    public int OffsetOf(int cue) => Cues.IsEmpty ? 0 : Cues[cue].Offset;

    /// <summary>The place of an offset; what joins two cues belongs to the end of the first.</summary>
    public CuePoint PointAt(int offset)
    {
        var index = LastBegunBy(offset);
        return new CuePoint(First + index, Math.Min(offset - OffsetOf(index), LengthOf(index)));
    }

    /// <summary>The place of an end: at a border that of the cue before it.</summary>
    public CuePoint EndAt(int offset)
    {
        var index = LastBegunBy(offset - 1);
        return new CuePoint(First + index, Math.Min(offset - OffsetOf(index), LengthOf(index)));
    }

    private int LengthOf(int cue) => Cues.IsEmpty ? Text.Length : Cues[cue].Length;

    /// <summary>The index of the last cue that begins at the offset or before it; that of the first where none does.</summary>
    private int LastBegunBy(int offset)
    {
        var (low, high) = (1, Cues.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Cues[middle].Offset <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
