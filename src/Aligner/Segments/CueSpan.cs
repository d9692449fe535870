namespace Aligner.Segments;

/// <summary>A stretch of one side of a transcript.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends: in the cue that it ends with.</param>
internal readonly record struct CueSpan(CuePoint Start, CuePoint End)
{
    /// <summary>The indices of the cues it lies in.</summary>
    public IEnumerable<int> Cues => Enumerable.Range(Start.Cue, End.Cue - Start.Cue + 1);

    /// <summary>Whether a marker at the place stands in it: a marker belongs to the word before it.</summary>
    public bool HasMarker(CuePoint place) =>
        (place.Cue > Start.Cue || (place.Cue == Start.Cue && (place.Offset > Start.Offset || Start.Offset == 0)))
        && (place.Cue < End.Cue || (place.Cue == End.Cue && place.Offset <= End.Offset));
}

/// <summary>A place in one side of a transcript.</summary>
/// <param name="Cue">The index of the cue.</param>
/// <param name="Offset">In that side's text of the cue, in UTF-16 code units.</param>
internal readonly record struct CuePoint(int Cue, int Offset);

/// <summary>A run of one side's sentences, by their 0-based place in the document.</summary>
public readonly record struct SentenceRange(int Start, int Count)
{
    public IEnumerable<int> Indices => Enumerable.Range(Start, Count);
}
