using System.Globalization;
using System.Text;

namespace Aligner.Language;

/// <summary>How many columns text takes where Chinese characters take two (Unicode Standard Annex 11).</summary>
public static class EastAsianWidth
{
    private const int EmojiSelector = 0xFE0F;

    /// <summary>The columns of a text, by its grapheme clusters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isEastAsian">Whether it stands among Chinese, where “quotes” and the like are as wide as characters are.</param>
    public static int Columns(ReadOnlySpan<char> text, bool isEastAsian = false)
    {
        var columns = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text[i..]);
            columns += OfCluster(text.Slice(i, length), isEastAsian);
            i += length;
        }

        return columns;
    }

    /// <summary>The columns of one character and what joins it: those of its widest part.</summary>
    /// <param name="cluster">One grapheme cluster.</param>
    /// <param name="isEastAsian">Whether it stands among Chinese.</param>
    public static int OfCluster(ReadOnlySpan<char> cluster, bool isEastAsian = false)
    {
        var columns = 0;
        foreach (var rune in cluster.EnumerateRunes())
            columns = Math.Max(columns, rune.Value == EmojiSelector ? 2 : Of(rune, isEastAsian));
        return columns;
    }

    private static int Of(Rune rune, bool isEastAsian)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control)
            return 0;
        return Holds(EastAsianWidthRanges.Wide, rune.Value) || (isEastAsian && Holds(EastAsianWidthRanges.Ambiguous, rune.Value)) ? 2 : 1;
    }

    private static bool Holds(ReadOnlySpan<int> ranges, int value)
    {
        var index = ranges.BinarySearch(value);
        // Between the first and the last of a range stands an odd index.
        return index >= 0 || (~index & 1) == 1;
    }
}
