using System.Collections.Frozen;
using Aligner.Text;

namespace Aligner.Language.Words;

/// <summary>
/// Words whose characters are as often words by themselves, and what is beside them then: 马上 after 从 is on horseback, 才能 before a verb is
/// "only then can". Where the characters around are such, the word costs more; a few cost less (有的 at the beginning of a clause).
/// </summary>
internal static class WordContexts
{
    private const float Split = 8;
    private const float Direction = 4;


    private static readonly FrozenDictionary<string, (string Before, string After, float Cost)[]> Contexts = Parse();
    private static readonly FrozenDictionary<string, (string Before, string After, float Cost)[]>
        .AlternateLookup<ReadOnlySpan<char>> Lookup = Contexts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word costs more, or less, where it stands, in nats.</summary>
    public static float Cost(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start < 2)
            return 0;
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (Lookup.TryGetValue(text[start..end], out var contexts))
        {
            foreach (var context in contexts)
            {
                if (Matches(context.Before, before) && Matches(context.After, after))
                    return context.Cost;
            }
        }

        // 悄悄地 is an adverb with its particle, whatever follows.
        if (text[start] == '地' && start > 1 && text[start - 1] == text[start - 2])
            return Split;

        // 喷出来 is 喷 and 出来: what comes or goes takes its direction with it.
        return end - start == 2 && after is '来' or '來' or '去' && "起出下上进進回过過".Contains(text[end - 1], StringComparison.Ordinal)
            ? Direction : 0;
    }

    private static bool Matches(string pattern, char character)
    {
        if (pattern == "*")
            return true;
        var isListed = pattern.Contains(character, StringComparison.Ordinal)
            || (pattern.Contains('#') && IsNumeral(character))
            || (pattern.Contains('$') && !char.IsLetterOrDigit(character));
        return isListed != pattern.StartsWith('!');
    }

    private static bool IsNumeral(char character) =>
        char.IsAsciiDigit(character) || ChineseNumerals.IsNumeral(character) || character is '两' or '兩' or '几' or '幾';

    private static FrozenDictionary<string, (string Before, string After, float Cost)[]> Parse() => WordLists
        .Lines("Aligner.Language.word-contexts.txt")
        .SelectMany(fields => fields[..^2].Where(word => word != "+")
            .Select(word => (Word: word, Before: fields[^2], After: fields[^1], Cost: fields[0] == "+" ? -Split : Split)))
        .GroupBy(row => row.Word, row => (row.Before, row.After, row.Cost))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
