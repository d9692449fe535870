namespace Aligner.Alignment;

/// <summary>A stretch of a sentence.</summary>
/// <param name="Sentence">Index of the sentence on its side.</param>
/// <param name="Start">Offset in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct SentenceSlice(int Sentence, int Start, int Length)
{
    public string Of(IReadOnlyList<string> sentences) => sentences[Sentence].Substring(Start, Length);
}
