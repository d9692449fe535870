using System.Collections.Frozen;

namespace Aligner.Language.Sentences;

/// <summary>Names that are written with an exclamation or question mark, <c>Yahoo! Inc.</c>, which ends no sentence there.</summary>
internal static class NamesWithMarks
{
    private const int LongestName = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        "Yahoo Yum Jeopardy Joomla Wham Guess Oklahoma Airplane Oliver Mia Rouge Ho Therapy Kahoot"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Companies =
        "Inc Corp Ltd LLC Co Corporation Incorporated Limited Group Holdings Brands"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="text">The whole text.</param>
    /// <param name="stop">A stop.</param>
    /// <param name="next">The offset of the first letter after it.</param>
    public static bool IsAt(string text, Stop stop, int next)
    {
        if (text[stop.Start] is not ('!' or '?') || stop.End != stop.Start + 1 || stop.Gap.HasNewline || next >= text.Length
            || !char.IsAsciiLetterUpper(text[next]))
        {
            return false;
        }

        var start = stop.Start;
        while (start > stop.SentenceStart && stop.Start - start < LongestName && char.IsAsciiLetter(text[start - 1]))
            start--;
        var word = EnglishWords.WordAt(text, next);
        return Companies.Contains(word) || (Names.Contains(text.AsSpan(start, stop.Start - start)) && !EnglishWords.IsStarter(word));
    }
}
