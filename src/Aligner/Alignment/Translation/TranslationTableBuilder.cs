using System.Buffers;
using System.Runtime.InteropServices;
using Aligner.Alignment.Tokens;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Alignment.Translation;

/// <summary>Brings the lexicon to bear on the words of one document.</summary>
internal sealed class TranslationTableBuilder
{
    /// <summary>Below this a link is hardly more than chance, and a word it explains is better counted as unexplained.</summary>
    public const double SmallestLift = 2;

    // What marks, numbers, names and Latin words predict is themselves.
    private const double SameProbability = 0.8;
    private const double NameProbability = 0.5;

    // What the characters of a word mean elsewhere counts so much beside its glosses.
    private const double CharacterShare = 0.1;

    // -ln of the frequency of a word that the document lacks, about once in ten thousand words.
    private const double UnseenInformation = 9;

    private readonly LexiconView[] _layers;
    private readonly TokenizedText _english;
    private readonly TokenizedText _chinese;

    // How much each English word says.
    private readonly double[] _information;

    // Of the Chinese word at hand, how likely it makes each English word, and those that it makes likely at all.
    private readonly double[] _probabilities;
    private readonly List<int> _likely = [];
    private readonly List<TranslationTable.Translation> _translations = [];

    /// <param name="english">The English side.</param>
    /// <param name="chinese">The Chinese one.</param>
    /// <param name="layers">The lexicon.</param>
    /// <param name="counted">How many English words were counted; the others came with a change of the text, and say as much as those that
    /// it lacks.</param>
    private TranslationTableBuilder(TokenizedText english, TokenizedText chinese, LexiconView[] layers, int counted)
    {
        (_english, _chinese, _layers) = (english, chinese, layers);
        _information = [.. Enumerable.Range(0, english.Types.Count)
            .Select(type => type < counted ? -Math.Log(english.Frequencies.Of(type)) : UnseenInformation)];
        _probabilities = new double[english.Types.Count];
    }

    public static TranslationTable Build(TokenizedText english, TokenizedText chinese, BilingualLexicon lexicon, int? counted = null)
    {
        LexiconView[] layers = [.. lexicon.Layers.Select(layer => new LexiconView(layer, chinese.Types, english.Types))];
        var table = new TranslationTableBuilder(english, chinese, layers, counted ?? english.Types.Count).Build();
        foreach (var layer in layers)
            layer.Dispose();
        return table;
    }

    private TranslationTable Build()
    {
        var starts = new int[_chinese.Types.Count + 1];
        for (var type = 0; type < _chinese.Types.Count; type++)
        {
            AddTranslations(type);
            starts[type + 1] = _translations.Count;
        }

        return new TranslationTable(starts, [.. _translations]);
    }

    private void AddTranslations(int chineseType)
    {
        AddSame(chineseType);
        if (_chinese.Types.Kind(chineseType) == WordKind.Word)
        {
            AddGlosses(chineseType);
            AddMeanings(_chinese.Types.Key(chineseType));
        }

        foreach (var english in _likely)
        {
            var lift = (float)(_probabilities[english] / _english.Frequencies.Of(english));
            if (lift >= SmallestLift)
                _translations.Add(new TranslationTable.Translation(english, lift));
            _probabilities[english] = 0;
        }

        _likely.Clear();
    }

    private void AddSame(int chineseType)
    {
        var english = _english.Types.Find(_chinese.Types.Key(chineseType));
        if (english >= 0)
            Add(english, _chinese.Types.Kind(chineseType) == WordKind.Name ? NameProbability : SameProbability);
    }

    private void AddGlosses(int chineseType)
    {
        var total = 0.0;
        foreach (var layer in _layers)
        {
            foreach (var entry in layer.Glosses(chineseType))
            {
                foreach (var gloss in entry)
                    total += gloss.Weight;
            }
        }

        foreach (var layer in _layers)
        {
            foreach (var entry in layer.Glosses(chineseType))
            {
                foreach (var gloss in entry)
                    AddGloss(layer, gloss.Stems, gloss.Weight / total);
            }
        }
    }

    // A phrase shares its weight among its words by how much each says.
    private void AddGloss(LexiconView layer, int[] stems, double weight)
    {
        var total = 0.0;
        foreach (var stem in stems)
            total += layer.TypeOf(stem) is >= 0 and var type ? _information[type] : UnseenInformation;
        foreach (var stem in stems)
        {
            if (layer.TypeOf(stem) is >= 0 and var type)
                Add(type, weight * _information[type] / total);
        }
    }

    // What the characters mean in other words, all of them alike.
    private void AddMeanings(string word)
    {
        foreach (var character in word)
        {
            foreach (var layer in _layers)
            {
                foreach (var (stem, probability) in layer.Meanings(character))
                {
                    if (layer.TypeOf(stem) is >= 0 and var type)
                        Add(type, CharacterShare / word.Length * probability);
                }
            }
        }
    }

    private void Add(int english, double probability)
    {
        if (_probabilities[english] == 0)
            _likely.Add(english);
        _probabilities[english] += probability;
    }
}

/// <summary>
/// What one layer of the lexicon says of the Chinese words of a document, and which of its stems are words of the English side.
/// </summary>
internal sealed class LexiconView : IDisposable
{
    private const int None = -1;

    private readonly LexiconLayer _layer;
    private readonly List<StemmedGloss[]> _glosses = [];
    private readonly int[] _starts;
    private readonly int[] _typeOfStem;

    public LexiconView(LexiconLayer layer, WordTypes chinese, WordTypes english)
    {
        _layer = layer;
        _starts = new int[chinese.Count + 1];
        for (var type = 0; type < chinese.Count; type++)
        {
            if (chinese.Kind(type) == WordKind.Word)
                LookUp(chinese.Key(type));
            _starts[type + 1] = _glosses.Count;
        }

        // All stems that the document can ask for have their numbers now.
        _typeOfStem = ArrayPool<int>.Shared.Rent(layer.Stems.Count);
        Array.Fill(_typeOfStem, None);
        for (var type = 0; type < english.Count; type++)
        {
            if (layer.Stems.Find(english.Key(type)) is >= 0 and var stem && stem < _typeOfStem.Length)
                _typeOfStem[stem] = type;
        }
    }

    /// <summary>The glosses of a Chinese word, entry by entry.</summary>
    public ReadOnlySpan<StemmedGloss[]> Glosses(int chineseType) =>
        CollectionsMarshal.AsSpan(_glosses)[_starts[chineseType].._starts[chineseType + 1]];

    public Meaning[] Meanings(char character) => _layer.Meanings(character);

    /// <summary>The English word with the stem; -1 where the document has none.</summary>
    public int TypeOf(int stem) => _typeOfStem[stem];

    public void Dispose() => ArrayPool<int>.Shared.Return(_typeOfStem);

    private void LookUp(string word)
    {
        foreach (var entry in _layer.Headwords.Find(word))
            _glosses.Add(_layer.Glosses(entry));
        foreach (var character in word)
            _layer.Meanings(character);
    }
}
