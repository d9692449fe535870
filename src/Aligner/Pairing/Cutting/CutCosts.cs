using System.Collections.Frozen;
using Aligner.Text;

namespace Aligner.Pairing.Cutting;

/// <summary>What speaks against a cut between two words, as a negative logarithm: phrases, names and numbers are not parted.</summary>
internal static class CutCosts
{
    private const double Phrase = 0.75;
    private const double LoosePhrase = 0.3;

    /// <summary>A cut that costs so much parts what belongs together.</summary>
    public const double LeastParting = 0.7;

    private const double Name = 1.5;
    private const double Beginning = -0.2;

    // What follows belongs to these.
    private static readonly FrozenSet<string> Leading = FrozenSet.Create(
        "a", "an", "the", "of", "my", "your", "his", "her", "our", "their", "its", "very", "to", "at", "from", "into", "with", "by", "for",
        "in", "on",
        "i", "we", "he", "she", "they", "i'm", "we're", "it's", "that's", "there's", "i'll", "we'll", "is", "are", "was", "were", "am",
        "be", "been",
        "can", "could", "will", "would", "should", "may", "might", "must", "don't", "doesn't", "didn't", "can't", "won't", "not", "every",
        "each", "no",
        "and", "or", "but", "if", "than", "as", "because", "when", "which", "who", "this", "these", "those");

    private static readonly FrozenSet<string> LooselyLeading =
        FrozenSet.Create("that", "you", "it", "so", "what", "how", "where", "do", "does", "did", "has", "have", "had", "about", "some",
            "any", "more");

    // A clause begins with these rather than with other words.
    private static readonly FrozenSet<string> Opening =
        FrozenSet.Create("and", "but", "so", "because", "if", "when", "then", "or", "which", "where", "while", "although", "now", "well",
            "okay", "um", "uh", "let's", "i'm", "we're", "i", "we");

    // These belong to what is before them.
    private static readonly FrozenSet<string> Trailing = FrozenSet.Create("of", "too", "either", "else", "percent", "o'clock", "'s", "ago");

    private const string ChineseTrailing = "的地得了着過过吗呢吧嗎们們么麼里裡上下中后後";
    private const string ChineseLeading = "在和与與把被给給从從对對向是这那個个一不很就也都还還要会會能可及或而但若";

    public static double Of(string before, string after, Side side) =>
        side == Side.English ? OfEnglish(before, after) : OfChinese(before, after);

    private static double OfEnglish(string before, string after)
    {
        if (!char.IsLetterOrDigit(before[^1]))
            return before[^1] is '\'' or '"' or '-' ? 0 : Beginning;
        var (first, second) = (before.ToLowerInvariant(), after.ToLowerInvariant());
        var cost = Leading.Contains(first) || Trailing.Contains(second) ? Phrase : LooselyLeading.Contains(first) ? LoosePhrase : 0;
        if (char.IsUpper(before[0]) && char.IsUpper(after[0]) && first is not ("i" or "i'm" or "i'll" or "i've")
            && !Opening.Contains(second))
        {
            cost += Name;
        }

        if (char.IsAsciiDigit(before[^1]) && char.IsAsciiDigit(after[0]))
            cost += Name;
        return cost + (Opening.Contains(second) ? Beginning : 0);
    }

    private static double OfChinese(string before, string after)
    {
        var (last, next) = (before[^1], after[0]);
        if (!char.IsLetterOrDigit(last) || char.IsWhiteSpace(last))
            return Beginning;
        if (ChineseTrailing.Contains(next) || (char.IsAsciiLetterOrDigit(last) && char.IsAsciiLetterOrDigit(next)))
            return Phrase;
        return before.Length == 1 && ChineseLeading.Contains(last) ? LoosePhrase : char.IsAsciiDigit(last) ? Phrase : 0;
    }
}
