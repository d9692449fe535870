namespace Aligner.Text;

/// <summary>A part of a text: a sentence or a clause with the white space after it, a mention, a mark.</summary>
/// <param name="Start">The offset of its first UTF-16 code unit.</param>
/// <param name="Length">In UTF-16 code units.</param>
internal readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset after its last code unit.</summary>
    public int End => Start + Length;

    public static TextSpan Between(int start, int end) => new(start, end - start);

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The same part of the text without white space at its ends.</summary>
    public TextSpan Trim(string text)
    {
        var trimmedStart = Length - In(text).TrimStart().Length;
        return new TextSpan(Start + trimmedStart, In(text).Trim().Length);
    }

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
