using System.Buffers;
using System.Text;

namespace Aligner.Language.Words;

/// <summary>Pinyin as people read it.</summary>
internal static class Pinyin
{
    // A row for each vowel that can bear the mark: its four tones.
    private const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
    private const string Vowels = "aeiouü";
    private const int Tones = 4;

    private static readonly SearchValues<char> AnyVowel = SearchValues.Create(Vowels);

    /// <summary>
    /// A syllable with its tone as a mark in place of a number: <c>lu:4</c> is lǜ, <c>Zhong1</c> is Zhōng, <c>ma5</c> is ma. The mark
    /// stands on a or e, else on the o of ou, else on the last vowel (ISO 7098). Empty for what is no syllable, as a comma in a saying.
    /// </summary>
    public static string WithToneMark(string syllable)
    {
        if (syllable.Length == 0 || !char.IsAsciiLetter(syllable[0]) || syllable.StartsWith("xx", StringComparison.Ordinal))
            return "";

        var tone = syllable[^1] - '0';
        var letters = new StringBuilder(syllable.TrimEnd('1', '2', '3', '4', '5')).Replace("u:", "ü").Replace("U:", "Ü").Replace('v', 'ü');
        if (tone is >= 1 and <= Tones && VowelToMark(letters.ToString()) is >= 0 and var at)
            letters[at] = Mark(letters[at], tone);
        return letters.ToString();
    }

    /// <summary>The syllable as it is spoken lightly, without its tone: kàn is kan.</summary>
    public static string WithoutToneMark(string syllable) => string.Create(syllable.Length, syllable, static (plain, syllable) =>
    {
        for (var i = 0; i < syllable.Length; i++)
            plain[i] = Marked.IndexOf(syllable[i], StringComparison.Ordinal) is >= 0 and var at ? Vowels[at / Tones] : syllable[i];
    });

    private static int VowelToMark(string letters)
    {
        var lower = letters.ToLowerInvariant();
        if (lower.AsSpan().IndexOfAny('a', 'e') is >= 0 and var open)
            return open;
        var ou = lower.IndexOf("ou", StringComparison.Ordinal);
        return ou >= 0 ? ou : lower.AsSpan().LastIndexOfAny(AnyVowel);
    }

    private static char Mark(char vowel, int tone)
    {
        var marked = Marked[(Vowels.IndexOf(char.ToLowerInvariant(vowel), StringComparison.Ordinal) * Tones) + tone - 1];
        return char.IsUpper(vowel) ? char.ToUpperInvariant(marked) : marked;
    }
}
