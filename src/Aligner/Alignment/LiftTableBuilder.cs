using System.Runtime.InteropServices;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>Brings the lexicon to bear on the words of one document.</summary>
internal sealed class LiftTableBuilder
{
    // Below this a link is hardly more than chance, and a word it explains is better counted as unexplained.
    private const double SmallestLift = 2;

    // What marks, numbers, names and Latin words predict is themselves.
    private const double SameProbability = 0.8;
    private const double NameProbability = 0.5;

    // What the characters of a word mean elsewhere counts so much beside its glosses.
    private const double CharacterShare = 0.1;

    // -ln of the frequency of a word that the document lacks, about once in ten thousand words.
    private const double UnseenInformation = 9;

    private readonly BilingualLexicon _lexicon;
    private readonly TokenizedText _english;
    private readonly TokenizedText _chinese;

    // The stems of the words of glosses, and where those of each word are, by the word's number below its layer's.
    private readonly List<Stem> _stems = [];
    private readonly Dictionary<long, (int Start, int Count)> _stemsOfWords = [];

    // The English words that characters mean, and where those of each character are.
    private readonly List<(int Type, double Probability)> _meanings = [];
    private readonly Dictionary<char, (int Start, int Count)> _meaningsOfCharacters = [];

    // The glosses of the word at hand: the stems of one begin where those of the one before end.
    private readonly List<int> _glossStems = [];
    private readonly List<(double Weight, int End)> _glosses = [];
    private readonly List<LiftTable.Translation> _translations = [];
    private readonly Dictionary<int, double> _probabilities = [];

    private LiftTableBuilder(TokenizedText english, TokenizedText chinese, BilingualLexicon lexicon)
    {
        _lexicon = lexicon;
        _english = english;
        _chinese = chinese;
    }

    public static LiftTable Build(TokenizedText english, TokenizedText chinese, BilingualLexicon lexicon)
    {
        var builder = new LiftTableBuilder(english, chinese, lexicon);
        var starts = new int[chinese.Types.Count + 1];
        for (var type = 0; type < chinese.Types.Count; type++)
        {
            builder.AddTranslations(type);
            starts[type + 1] = builder._translations.Count;
        }

        return new LiftTable(starts, [.. builder._translations]);
    }

    private void AddTranslations(int chineseType)
    {
        _probabilities.Clear();
        AddSame(chineseType);
        if (_chinese.Types.Kind(chineseType) == WordKind.Word)
        {
            AddGlosses(_chinese.Types.Key(chineseType));
            AddMeanings(_chinese.Types.Key(chineseType));
        }

        foreach (var (english, probability) in _probabilities)
        {
            var lift = (float)(probability / _english.Frequencies.Of(english));
            if (lift >= SmallestLift)
                _translations.Add(new LiftTable.Translation(english, lift));
        }
    }

    private void AddSame(int chineseType)
    {
        var english = _english.Types.Find(_chinese.Types.Key(chineseType));
        if (english >= 0)
            _probabilities[english] = _chinese.Types.Kind(chineseType) == WordKind.Name ? NameProbability : SameProbability;
    }

    private void AddGlosses(string word)
    {
        _glossStems.Clear();
        _glosses.Clear();
        for (var layer = 0; layer < _lexicon.Layers.Length; layer++)
        {
            foreach (var entry in _lexicon.Layers[layer].Headwords.Find(word))
                CollectGlosses(layer, entry);
        }

        var total = _glosses.Sum(gloss => gloss.Weight);
        var start = 0;
        foreach (var (weight, end) in _glosses)
        {
            AddGloss(CollectionsMarshal.AsSpan(_glossStems)[start..end], weight / total);
            start = end;
        }
    }

    private void CollectGlosses(int layer, int entry)
    {
        for (var glosses = _lexicon.Layers[layer].Glosses(entry); glosses.MoveNext(); _glosses.Add((glosses.Weight, _glossStems.Count)))
        {
            for (var left = glosses.WordCount; left > 0; left--)
            {
                var (start, count) = StemsOf(layer, glosses.ReadWord());
                for (var i = 0; i < count; i++)
                    _glossStems.Add(start + i);
            }
        }
    }

    // A phrase shares its weight among its words by how much each says.
    private void AddGloss(ReadOnlySpan<int> gloss, double weight)
    {
        var total = 0.0;
        foreach (var stem in gloss)
            total += _stems[stem].Information;
        foreach (var stem in gloss)
        {
            var (type, information) = _stems[stem];
            if (type >= 0)
                _probabilities[type] = _probabilities.GetValueOrDefault(type) + (weight * information / total);
        }
    }

    // What the characters mean in other words, all of them alike.
    private void AddMeanings(string word)
    {
        foreach (var character in word)
        {
            var (start, count) = MeaningsOf(character);
            foreach (var (type, probability) in CollectionsMarshal.AsSpan(_meanings).Slice(start, count))
                _probabilities[type] = _probabilities.GetValueOrDefault(type) + (CharacterShare / word.Length * probability);
        }
    }

    private (int Start, int Count) MeaningsOf(char character)
    {
        if (_meaningsOfCharacters.TryGetValue(character, out var known))
            return known;
        var start = _meanings.Count;
        foreach (var layer in _lexicon.Layers)
        {
            foreach (var (stem, probability) in layer.Meanings(character))
            {
                if (_english.Types.Find(stem) is >= 0 and var type)
                    _meanings.Add((type, probability));
            }
        }

        return _meaningsOfCharacters[character] = (start, _meanings.Count - start);
    }

    private (int Start, int Count) StemsOf(int layer, int word)
    {
        var key = ((long)layer << 32) | (uint)word;
        if (_stemsOfWords.TryGetValue(key, out var known))
            return known;
        var start = _stems.Count;
        foreach (var stem in _lexicon.Layers[layer].Stems(word))
        {
            var type = _english.Types.Find(stem);
            _stems.Add(new Stem(type, type < 0 ? UnseenInformation : -Math.Log(_english.Frequencies.Of(type))));
        }

        return _stemsOfWords[key] = (start, _stems.Count - start);
    }

    /// <summary>A word of the English side, or -1, and how much it says.</summary>
    private readonly record struct Stem(int Type, double Information);
}
