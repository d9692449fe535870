using System.Collections.Frozen;

namespace Aligner.Language.Words;

/// <summary>The syllables of pinyin without tones, and the ways to read an English word as a row of them.</summary>
internal static class PinyinSyllables
{
    private const int LongestSyllable = 6;

    private static readonly string[] Initials =
        ["", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s", "y", "w"];

    private static readonly string[] Finals =
    [
        "a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "er", "i", "ia", "ie", "iao", "iu", "ian", "in",
        "iang", "ing",
        "iong", "u", "ua", "uo", "uai", "ui", "uan", "un", "uang", "ue",
    ];

    // A few of these never occur in Chinese; they do no harm, since no character is read so.
    private static readonly FrozenSet<string> All =
        Initials.SelectMany(initial => Finals.Select(final => initial + final)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every way to cut a word in lower case into at most so many syllables.</summary>
    public static IEnumerable<string[]> Parse(string word, int most)
    {
        if (word.Length == 0)
            yield return [];
        if (word.Length == 0 || most == 0)
            yield break;
        for (var length = Math.Min(LongestSyllable, word.Length); length > 0; length--)
        {
            if (!All.Contains(word[..length]))
                continue;
            foreach (var rest in Parse(word[length..], most - 1))
                yield return [word[..length], .. rest];
        }
    }

    /// <summary>A reading of the lexicon in the form that names take in English: <c>lu:4</c> is lu.</summary>
    public static string WithoutTone(string syllable) =>
        syllable.TrimEnd('1', '2', '3', '4', '5').Replace(":", "", StringComparison.Ordinal).ToLowerInvariant();
}
