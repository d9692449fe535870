namespace Aligner.Language.Words;

/// <summary>A word or mark in a text.</summary>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Kind">What the text at the offset is.</param>
internal readonly record struct WordToken(int Start, int Length, WordKind Kind);
