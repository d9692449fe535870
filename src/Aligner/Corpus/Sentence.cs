namespace Aligner.Corpus;

/// <summary>A sentence of one side of a transcript.</summary>
/// <param name="Text">Without white space around it; of several cues where it goes on over their border.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where the next begins: white space after it is its own.</param>
internal sealed record Sentence(string Text, CuePoint Start, CuePoint End);
