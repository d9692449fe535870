namespace Aligner.Corpus;

/// <summary>One side of a segment: sentences of a track, or a part of one.</summary>
/// <param name="Text">Empty where the side is missing.</param>
/// <param name="Place">Where it begins and ends; null where it is missing.</param>
/// <param name="Sentences">The sentences it is of.</param>
internal sealed record Piece(string Text, CueSpan? Place, SentenceRange Sentences);
