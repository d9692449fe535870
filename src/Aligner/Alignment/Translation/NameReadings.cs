using Aligner.Alignment.Tokens;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Alignment.Translation;

/// <summary>Finds Chinese characters whose pinyin is a word of the English side: 琦瑶 where the translation has Qiyao.</summary>
internal sealed class NameReadings
{
    private const int MostSyllables = 3;

    private readonly BilingualLexicon _lexicon;
    private readonly Node _root = new();
    private readonly Dictionary<char, bool> _canBegin = [];

    private NameReadings(BilingualLexicon lexicon) => _lexicon = lexicon;

    /// <summary>A syllable after the ones before it; the word, where one ends here.</summary>
    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public string? Word { get; set; }
    }

    /// <summary>Collects the English words that are pinyin.</summary>
    public static NameReadings From(TokenizedText english, BilingualLexicon lexicon)
    {
        var readings = new NameReadings(lexicon);
        foreach (var name in CapitalisedWords(english))
        {
            foreach (var syllables in PinyinSyllables.Parse(name.ToLowerInvariant(), MostSyllables))
                readings.Add(syllables, name);
        }

        return readings;
    }

    /// <summary>The key of the longest name that the Chinese text can be read as, and how many characters it takes.</summary>
    public string? Match(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        return CanBegin(text[0]) ? Longest(_root, text, 0, ref length) : null;
    }

    // Few characters begin a name, and whether one does is asked for every character of the text.
    private bool CanBegin(char character)
    {
        if (_root.Next.Count == 0)
            return false;
        if (!_canBegin.TryGetValue(character, out var can))
            _canBegin[character] = can = IsFirstSyllable(character);
        return can;
    }

    private bool IsFirstSyllable(char character)
    {
        foreach (var layer in _lexicon.Layers)
        {
            foreach (var reading in layer.ReadingsOf(character))
            {
                if (_root.Next.ContainsKey(reading))
                    return true;
            }
        }

        return false;
    }

    private string? Longest(Node node, ReadOnlySpan<char> text, int depth, ref int length)
    {
        string? found = null;
        if (node.Word is not null && depth > length)
            (found, length) = (node.Word, depth);
        if (depth == text.Length || node.Next.Count == 0)
            return found;
        foreach (var layer in _lexicon.Layers)
        {
            foreach (var reading in layer.ReadingsOf(text[depth]))
            {
                if (node.Next.TryGetValue(reading, out var next))
                    found = Longest(next, text, depth + 1, ref length) ?? found;
            }
        }

        return found;
    }

    private void Add(string[] syllables, string name)
    {
        var node = _root;
        foreach (var syllable in syllables)
        {
            if (!node.Next.TryGetValue(syllable, out var next))
                node.Next.Add(syllable, next = new Node());
            node = next;
        }

        node.Word = EnglishStemmer.Stem(name.ToLowerInvariant());
    }

    // A word that is ever written small is not a name.
    private static IEnumerable<string> CapitalisedWords(TokenizedText english)
    {
        var surfaces = english.Surfaces.ToHashSet(StringComparer.Ordinal);
        return surfaces.Where(surface => char.IsUpper(surface[0]) && surface.Length > 1 && !surfaces.Contains(surface.ToLowerInvariant()));
    }
}
