namespace Aligner.Alignment;

/// <summary>Where a sentence of an edited text is from.</summary>
/// <param name="Number">The place of the sentence in the text as it was, where it is unchanged; else a negative number of its own: the same number is the same sentence.</param>
/// <param name="First">The first sentence of the text as it was that it is made of.</param>
/// <param name="Start">Where it begins in that one, in UTF-16 code units.</param>
/// <param name="Last">The last one.</param>
internal readonly record struct SentenceOrigin(int Number, int First, int Start, int Last)
{
    /// <summary>Whether it is one sentence, unchanged.</summary>
    public bool IsWhole => Number >= 0;
}
