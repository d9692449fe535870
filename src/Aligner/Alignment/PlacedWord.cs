namespace Aligner.Alignment;

/// <summary>A word or mark of a text by itself.</summary>
/// <param name="Middle">The offset of its middle, in UTF-16 code units.</param>
/// <param name="Class">How its evidence counts.</param>
/// <param name="Mark">The name that both languages share, where it is a mark; null for a word.</param>
internal readonly record struct PlacedWord(float Middle, WordClass Class, string? Mark);
