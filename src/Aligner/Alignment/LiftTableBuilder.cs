using Aligner.Language.Words;

namespace Aligner.Alignment;

/// <summary>Brings the lexicon to bear on the words of one document.</summary>
internal sealed class LiftTableBuilder
{
    // Below this a link is hardly more than chance, and a word it explains is better counted as unexplained.
    private const double SmallestLift = 1;

    // What marks, numbers, names and Latin words predict is themselves.
    private const double SameProbability = 0.8;
    private const double NameProbability = 0.5;

    // -ln of the frequency of a word that the document lacks, about once in ten thousand words.
    private const double UnseenInformation = 9;

    private readonly LexiconMemory _memory;
    private readonly TokenizedText _english;
    private readonly TokenizedText _chinese;
    private readonly WordFrequencies _frequencies;
    private readonly Dictionary<int, (int Type, double Information)> _words = [];
    private readonly List<LiftTable.Translation> _translations = [];
    private readonly Dictionary<int, double> _probabilities = [];

    private LiftTableBuilder(TokenizedText english, TokenizedText chinese, LexiconMemory memory)
    {
        _memory = memory;
        _english = english;
        _chinese = chinese;
        _frequencies = new WordFrequencies(english.Types);
    }

    public static LiftTable Build(TokenizedText english, TokenizedText chinese, LexiconMemory memory)
    {
        var builder = new LiftTableBuilder(english, chinese, memory);
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
            AddGlosses(_chinese.Types.Key(chineseType));
        foreach (var (english, probability) in _probabilities)
        {
            var lift = (float)(probability / _frequencies.Of(english));
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
        var glosses = _memory.GlossesOf(word);
        var total = 0.0;
        foreach (var gloss in glosses)
            total += gloss.Weight;
        foreach (var gloss in glosses)
            AddGloss(gloss.Stems, gloss.Weight / total);
    }

    // A phrase shares its weight among its words by how much each says.
    private void AddGloss(int[] gloss, double weight)
    {
        var total = 0.0;
        foreach (var stem in gloss)
            total += WordOf(stem).Information;
        foreach (var stem in gloss)
        {
            var (type, information) = WordOf(stem);
            if (type >= 0)
                _probabilities[type] = _probabilities.GetValueOrDefault(type) + (weight * information / total);
        }
    }

    private (int Type, double Information) WordOf(int stem)
    {
        if (_words.TryGetValue(stem, out var word))
            return word;
        var type = _english.Types.Find(_memory.Stem(stem));
        return _words[stem] = (type, type < 0 ? UnseenInformation : -Math.Log(_frequencies.Of(type)));
    }
}
