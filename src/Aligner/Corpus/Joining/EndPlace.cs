namespace Aligner.Corpus.Joining;

/// <summary>A place where a sentence ends or may end.</summary>
/// <param name="Place">Behind its last character.</param>
/// <param name="Time">When it is reached.</param>
/// <param name="Kind">Whether its own side says that it ends.</param>
/// <param name="IsEstimated">Whether the time is shared out within a cue.</param>
internal readonly record struct EndPlace(CuePoint Place, TimeSpan Time, CueBorder Kind, bool IsEstimated);
