namespace Aligner.Alignment;

/// <summary>A word of a text by itself.</summary>
/// <param name="Middle">The offset of its middle, in UTF-16 code units.</param>
/// <param name="Class">How its evidence counts.</param>
internal readonly record struct PlacedWord(float Middle, WordClass Class);
