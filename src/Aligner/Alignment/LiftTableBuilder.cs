using Aligner.Language.Words;
using Aligner.Lexicon;

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

    private readonly BilingualLexicon _lexicon;
    private readonly TokenizedText _english;
    private readonly TokenizedText _chinese;
    private readonly WordFrequencies _frequencies;
    private readonly List<WordToken> _tokens = [];
    private readonly Dictionary<string, (int Type, double Information)>.AlternateLookup<ReadOnlySpan<char>> _words =
        new Dictionary<string, (int, double)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();


    private LiftTableBuilder(TokenizedText english, TokenizedText chinese, BilingualLexicon lexicon)
    {
        _lexicon = lexicon;
        _english = english;
        _chinese = chinese;
        _frequencies = new WordFrequencies(english.Types);
    }

    public static LiftTable Build(TokenizedText english, TokenizedText chinese, BilingualLexicon lexicon)
    {
        var builder = new LiftTableBuilder(english, chinese, lexicon);
        return new LiftTable([.. Enumerable.Range(0, chinese.Types.Count).Select(builder.Translations)]);
    }

    private List<LiftTable.Translation> Translations(int chineseType)
    {
        var probabilities = new Dictionary<int, double>();
        AddSame(chineseType, probabilities);
        if (_chinese.Types.Kind(chineseType) == WordKind.Word)
            AddGlosses(_chinese.Types.Key(chineseType), probabilities);
        return
        [
            .. probabilities
                .Select(pair => new LiftTable.Translation(pair.Key, (float)(pair.Value / _frequencies.Of(pair.Key))))
                .Where(translation => translation.Lift >= SmallestLift),
        ];
    }

    private void AddSame(int chineseType, Dictionary<int, double> probabilities)
    {
        var english = _english.Types.Find(_chinese.Types.Key(chineseType));
        if (english >= 0)
            probabilities[english] = _chinese.Types.Kind(chineseType) == WordKind.Name ? NameProbability : SameProbability;
    }

    private void AddGlosses(string word, Dictionary<int, double> probabilities)
    {
        var glosses = _lexicon.Find(word).SelectMany(entry => entry.Glosses).ToList();
        var total = glosses.Sum(gloss => gloss.Weight);
        foreach (var gloss in glosses)
            AddGloss(gloss.Text, gloss.Weight / total, probabilities);
    }

    // A phrase shares its weight among its words by how much each says.
    private void AddGloss(string gloss, double weight, Dictionary<int, double> probabilities)
    {
        _tokens.Clear();
        EnglishTokenizer.Tokenize(gloss, _tokens);
        var total = 0.0;
        foreach (var token in _tokens)
            total += WordOf(gloss, token).Information;
        foreach (var token in _tokens)
        {
            var (type, information) = WordOf(gloss, token);
            if (type >= 0)
                probabilities[type] = probabilities.GetValueOrDefault(type) + (weight * information / total);
        }
    }

    private (int Type, double Information) WordOf(string gloss, WordToken token)
    {
        var surface = gloss.AsSpan(token.Start, token.Length);
        if (_words.TryGetValue(surface, out var word))
            return word;
        var type = _english.Types.Find(EnglishStemmer.Stem(surface.ToString().ToLowerInvariant()));
        return _words[surface] = (type, type < 0 ? UnseenInformation : -Math.Log(_frequencies.Of(type)));
    }
}
