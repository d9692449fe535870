namespace Aligner.Corpus;

/// <summary>A place in one side of a transcript.</summary>
/// <param name="Cue">The index of the cue.</param>
/// <param name="Offset">In that side's text of the cue, in UTF-16 code units.</param>
internal readonly record struct CuePoint(int Cue, int Offset);
