namespace Aligner.Language.Sentences;

/// <summary>A stretch of a text: a sentence or a clause with the white space after it.</summary>
/// <param name="Start">The offset of its first UTF-16 code unit.</param>
/// <param name="Length">In UTF-16 code units.</param>
internal readonly record struct Slice(int Start, int Length)
{
    /// <summary>The offset behind its last code unit.</summary>
    public int End => Start + Length;

    public static Slice Between(int start, int end) => new(start, end - start);

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The same stretch of the text without white space at its ends.</summary>
    public Slice Trim(string text)
    {
        var trimmedStart = Length - In(text).TrimStart().Length;
        return new Slice(Start + trimmedStart, In(text).Trim().Length);
    }
}
