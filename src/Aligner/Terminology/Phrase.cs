namespace Aligner.Terminology;

/// <summary>A run of words as it stands in a text.</summary>
/// <param name="Key">Equal for all forms of the phrase.</param>
/// <param name="Surface">As written here.</param>
/// <param name="WithoutFirst">The key of the longest phrase in it that begins later.</param>
/// <param name="WithoutLast">The key of the longest phrase in it that ends before.</param>
internal readonly record struct Phrase(string Key, string Surface, string WithoutFirst, string WithoutLast);
