namespace Aligner.Corpus;

/// <summary>A run of one side's sentences, by their 0-based place in the document.</summary>
public readonly record struct SentenceRange(int Start, int Count)
{
    public IEnumerable<int> Indices => Enumerable.Range(Start, Count);
}
