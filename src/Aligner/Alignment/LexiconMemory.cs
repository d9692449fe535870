using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>
/// What scoring has read of a lexicon, kept because documents share most of their words. It grows with the lexicon at most,
/// not with the corpus. Not for use by several threads at once.
/// </summary>
internal sealed class LexiconMemory(BilingualLexicon lexicon)
{
    private readonly Dictionary<string, StemmedGloss[]> _glosses = new(StringComparer.Ordinal);
    private readonly Dictionary<char, string[]> _readings = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _stemOfSurface =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<Gloss> _found = [];
    private readonly List<WordToken> _tokens = [];

    public BilingualLexicon Lexicon => lexicon;

    public string Stem(int number) => _stems[number];

    /// <summary>The glosses of a Chinese word; empty where the lexicon does not know it.</summary>
    public StemmedGloss[] GlossesOf(string word)
    {
        if (_glosses.TryGetValue(word, out var glosses))
            return glosses;
        _found.Clear();
        lexicon.FindGlosses(word, _found);
        return _found.Count == 0 ? [] : _glosses[word] = [.. _found.Select(gloss => new StemmedGloss(gloss.Weight, StemsOf(gloss.Text)))];
    }

    /// <summary>The ways to read a character, without tones.</summary>
    public string[] ReadingsOf(char character)
    {
        if (!_readings.TryGetValue(character, out var readings))
            _readings[character] = readings = [.. lexicon.FindReadings([character]).Select(PinyinSyllables.WithoutTone).Distinct()];
        return readings;
    }

    private int[] StemsOf(string gloss)
    {
        _tokens.Clear();
        EnglishTokenizer.Tokenize(gloss, _tokens);
        return [.. _tokens.Select(token => StemOf(gloss.AsSpan(token.Start, token.Length)))];
    }

    private int StemOf(ReadOnlySpan<char> surface)
    {
        if (!_stemOfSurface.TryGetValue(surface, out var number))
            _stemOfSurface[surface] = number = NumberOf(EnglishStemmer.Stem(surface.ToString().ToLowerInvariant()));
        return number;
    }

    private int NumberOf(string stem)
    {
        if (_numbers.TryGetValue(stem, out var number))
            return number;
        _stems.Add(stem);
        return _numbers[stem] = _stems.Count - 1;
    }
}
