using System.Runtime.InteropServices;
using Aligner.Language.Words;
using Aligner.Lexicon.Building;

namespace Aligner.Lexicon;

/// <summary>
/// What a character means by itself: the English words that are common among the glosses of the words written with it. A word that no gloss
/// leads to is often near one that does (惊 in 惊慌 and 惊讶 gives alarm and surprise for any other word with it).
/// </summary>
internal sealed class CharacterMeanings
{
    // What two words share may be chance. As for rarer n-grams in Kneser & Ney 1995, a little is taken off what was counted.
    private const int LeastWords = 3;
    private const double Discount = 0.8;

    // How many times likelier than in any gloss.
    private const double LeastLift = 32;

    private readonly Dictionary<(char Character, string Stem), int> _together = [];
    private readonly Dictionary<char, int> _characters = [];
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private int _words;

    private CharacterMeanings(IEnumerable<Headword> words)
    {
        foreach (var word in words.Where(word => !IsName(word)))
            Count(word);
    }

    /// <summary>For each character by code point, the stems it stands for and how likely a word with it is to have each.</summary>
    public static IEnumerable<(char Character, (string Stem, double Probability)[] Meanings)> Of(IEnumerable<Headword> words)
    {
        var counts = new CharacterMeanings(words);
        return counts._together
            .Where(pair => counts.IsMeaning(pair.Key, pair.Value))
            .GroupBy(pair => pair.Key.Character, pair => (pair.Key.Stem, counts.Probability(pair.Key, pair.Value)))
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.OrderBy(meaning => meaning.Stem, StringComparer.Ordinal).ToArray()));
    }

    // The characters of a name stand for its sound.
    private static bool IsName(Headword word) => word.Entry.Reading is [>= 'A' and <= 'Z', ..];

    private void Count(Headword word)
    {
        var stems = word.Entry.Glosses.SelectMany(gloss => gloss.Text.Split(' ')).SelectMany(GlossStems.Of)
            .ToHashSet(StringComparer.Ordinal);
        if (stems.Count == 0)
            return;
        _words++;
        foreach (var stem in stems)
            CountOne(_stems, stem);
        foreach (var character in word.Simplified.Union(word.Traditional))
        {
            CountOne(_characters, character);
            foreach (var stem in stems)
                CountOne(_together, (character, stem));
        }
    }

    private bool IsMeaning((char Character, string Stem) pair, int together) =>
        together >= LeastWords && Probability(pair, together) * _words >= LeastLift * _stems[pair.Stem];

    private double Probability((char Character, string Stem) pair, int together) => (together - Discount) / _characters[pair.Character];

    private static void CountOne<T>(Dictionary<T, int> counts, T key) where T : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
}

/// <summary>Stems the words of glosses as the English side of a text is stemmed.</summary>
internal static class GlossStems
{
    /// <summary>The stems of a word of a gloss; several where a hyphen parts it.</summary>
    public static string[] Of(string word)
    {
        var tokens = new List<WordToken>(1);
        EnglishTokenizer.Tokenize(word, tokens);
        return [.. tokens.ConvertAll(token => EnglishStemmer.Stem(word.Substring(token.Start, token.Length).ToLowerInvariant()))];
    }
}
