namespace Aligner.Corpus;

/// <summary>A sentence made of those that a track was split into: one of them, a part of one, or several in a row.</summary>
/// <param name="First">The index of the first.</param>
/// <param name="Start">Where it begins in the first one's text, in UTF-16 code units.</param>
/// <param name="Last">The index of the last.</param>
/// <param name="End">Where it ends in the last one's text; null for its end.</param>
/// <param name="Text">The text to take in place of its own; null for its own.</param>
internal readonly record struct SentenceBorder(int First, int Start, int Last, int? End, string? Text)
{
    /// <summary>Whether it is one of them, unchanged.</summary>
    public bool IsWhole => First == Last && Start == 0 && End is null && Text is null;
}
