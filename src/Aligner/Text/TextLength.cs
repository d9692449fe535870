namespace Aligner.Text;

/// <summary>
/// How long texts of the two languages are, measured so that the ratio of a text to its translation varies little. Chinese marks, which
/// writers set as they like, say nothing: without them the logarithm of the ratio varies by a twentieth less. Nor do English spaces.
/// </summary>
internal static class TextLength
{
    /// <summary>English to Chinese, as in many texts: lectures and novels go from 2.5 to 5.</summary>
    public const double UsualRatio = 3.3;

    /// <summary>The letters and digits of Chinese; of English, all that is not white space.</summary>
    public static int Of(ReadOnlySpan<char> text, Side side)
    {
        var length = 0;
        foreach (var c in text)
            length += (side == Side.Chinese ? char.IsLetterOrDigit(c) || char.IsHighSurrogate(c) : !char.IsWhiteSpace(c)) ? 1 : 0;
        return length;
    }
}
