namespace Aligner.Corpus.Operations;

/// <summary>What makes two segments the same.</summary>
public enum DuplicateKey
{
    /// <summary>Both texts, to the letter.</summary>
    Exact,

    /// <summary>Both texts, but for case, width, white space and punctuation.</summary>
    Normalized,

    /// <summary>The English text, normalized.</summary>
    English,

    /// <summary>The Chinese text, normalized.</summary>
    Chinese,
}
