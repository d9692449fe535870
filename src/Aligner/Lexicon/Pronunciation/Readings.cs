using System.Collections.Immutable;
using System.Text;
using Aligner.Language.Words;
using Aligner.Text;

namespace Aligner.Lexicon.Pronunciation;

/// <summary>The entries of a word for people who read: the likeliest reading first, with tone marks.</summary>
internal sealed class Readings(BilingualLexicon lexicon)
{
    private const int Likeliest = 1000;

    private static readonly Dictionary<string, string> UsualReadings = ParseUsual();

    /// <summary>The entries of a word that have a reading, the likeliest reading first.</summary>
    public ImmutableArray<LexiconEntry> Of(string word) =>
        [.. lexicon.Find(word).Where(entry => entry.Reading.Length > 0).OrderByDescending(entry => Likelihood(word, entry))];

    /// <summary>A syllable with its tone mark for each character of the word; empty ones for what has no reading.</summary>
    public string[] Syllables(string word)
    {
        var characters = word.EnumerateRunes().ToArray();
        var syllables = Of(word) is [var first, ..] ? ToneMarked(first) : [];
        return syllables.Length == characters.Length ? syllables : [.. characters.Select(Alone)];
    }

    public static string[] ToneMarked(LexiconEntry entry) => [.. entry.Reading.Split(' ').Select(Pinyin.WithToneMark)];

    private string Alone(Rune character) => Of(character.ToString()) is [var first, ..] ? ToneMarked(first)[0] : "";

    // A word with much to say is the commoner one (东西 the thing, not east and west); names and surnames are capitalised.
    private static double Likelihood(string word, LexiconEntry entry)
    {
        var isUsual = UsualReadings.GetValueOrDefault(word) == entry.Reading;
        var isName = !isUsual && char.IsUpper(entry.Reading[0]);
        return entry.Glosses.Sum(gloss => gloss.Weight) + (isUsual ? Likeliest : 0) - (isName ? Likeliest : 0);
    }

    private static Dictionary<string, string> ParseUsual()
    {
        var readings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordLists.Lines("Aligner.Lexicon.usual-readings.txt"))
        {
            foreach (var word in line[1..])
                readings[word] = line[0].Replace('+', ' ');
        }

        return readings;
    }
}
