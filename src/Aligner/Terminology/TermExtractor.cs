using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Segments;
using Aligner.Segments.Concordance;
using Aligner.Text;

namespace Aligner.Terminology;

/// <summary>
/// Finds terms in a corpus: runs of words on both sides that stand in the same segments. A pair is scored by Dunning's log-likelihood
/// (1993) of standing together, times one plus what the lexicon knows of it, and times its <see cref="Termhood"/>; the best pair of two
/// phrases takes both (competitive linking, Melamed 2000). Held are the phrases of the corpus with the segments that hold them, not the
/// texts.
/// </summary>
/// <param name="lexicon">Cuts the Chinese into words, and supports pairs.</param>
/// <param name="chineseRarity">How rare a Chinese word is, from 0 to 1; null where no frequencies are known.</param>
internal sealed class TermExtractor(BilingualLexicon lexicon, Func<string, double>? chineseRarity = null)
{
    private const int FewestSegments = 2;
    private const int ShownExamples = 3;

    // Below this the two stand apart too often to be one thing.
    private const double SmallestDice = 0.4;

    private readonly PhraseTable _english = new(Side.English, lexicon);
    private readonly PhraseTable _chinese = new(Side.Chinese, lexicon);
    private readonly GlossSupport _support = new(lexicon);
    private readonly Termhood _termhood = new(chineseRarity);
    private readonly List<int[]> _englishOf = [];
    private readonly List<string> _ids = [];

    private readonly record struct Pair(int English, int Chinese, int Together, double Score);

    /// <summary>Takes a segment; one without both sides says nothing.</summary>
    public void Add(Segment segment)
    {
        if (!segment.IsPair)
            return;
        _englishOf.Add(_english.Add(segment.English, _ids.Count));
        _chinese.Add(segment.Chinese, _ids.Count);
        _ids.Add(segment.Id);
    }

    /// <summary>The pairs found, the surest first.</summary>
    public IEnumerable<TermCandidate> Candidates()
    {
        var takenEnglish = new List<int>();
        var takenChinese = new List<int>();
        foreach (var pair in Pairs().OrderByDescending(pair => pair.Score)
            .ThenBy(pair => _chinese.Key(pair.Chinese), StringComparer.Ordinal)
            .ThenBy(pair => _english.Key(pair.English), StringComparer.Ordinal))
        {
            if (takenEnglish.Any(taken => _english.Covers(taken, pair.English))
                || takenChinese.Any(taken => _chinese.Covers(taken, pair.Chinese)))
            {
                continue;
            }

            takenEnglish.Add(pair.English);
            takenChinese.Add(pair.Chinese);
            yield return CandidateOf(pair);
        }
    }

    private IEnumerable<Pair> Pairs()
    {
        var (englishParts, chineseParts) = (_english.PartsOnly(), _chinese.PartsOnly());
        for (var chinese = 0; chinese < _chinese.Count; chinese++)
        {
            var segments = _chinese.Segments(chinese);
            if (segments.Count < FewestSegments || chineseParts.Contains(chinese))
                continue;
            foreach (var (english, together) in segments.SelectMany(segment => _englishOf[segment]).CountBy(phrase => phrase))
            {
                if (together >= FewestSegments && !englishParts.Contains(english) && Score(english, chinese, together) is > 0 and var score)
                    yield return Trimmed(new Pair(english, chinese, together, score));
            }
        }
    }

    /// <summary>
    /// The pair without words at the ends of one side, where the lexicon knows all that is left: of "situation and coordinating all
    /// parties" the last three.
    /// </summary>
    private Pair Trimmed(Pair pair)
    {
        if (SupportOf(pair) == 1)
            return pair;
        return _english.EqualParts(pair.English).Select(english => pair with { English = english })
            .Concat(_chinese.EqualParts(pair.Chinese).Select(chinese => pair with { Chinese = chinese }))
            .Where(part => SupportOf(part) == 1)
            .Select(part => part with { Score = Score(part.English, part.Chinese, part.Together) })
            .DefaultIfEmpty(pair)
            .MaxBy(part => _english.Key(part.English).Length + _chinese.Key(part.Chinese).Length);
    }

    private double SupportOf(Pair pair) => _support.Of(_english.Key(pair.English), _chinese.Key(pair.Chinese));

    private double Score(int english, int chinese, int together)
    {
        var (first, second) = (_english.Segments(english).Count, _chinese.Segments(chinese).Count);
        if (2.0 * together / (first + second) < SmallestDice)
            return 0;
        var association = Association.LogLikelihood(together, first - together, second, _ids.Count - second);
        var support = _support.Of(_english.Key(english), _chinese.Key(chinese));
        return Math.Sqrt(association) * (1 + support)
            * _termhood.Of(_english.Surface(english), _english.Key(english), _support.WordsOf(_chinese.Key(chinese)), support);
    }

    private TermCandidate CandidateOf(Pair pair) => new(
        _english.Surface(pair.English),
        _chinese.Surface(pair.Chinese),
        pair.Together,
        _english.Segments(pair.English).Count,
        _chinese.Segments(pair.Chinese).Count,
        pair.Score,
        [.. _chinese.Segments(pair.Chinese).Intersect(_english.Segments(pair.English)).Take(ShownExamples)
            .Select(segment => _ids[segment])]);
}

/// <summary>How much of a pair of phrases the lexicon knows to be translations.</summary>
internal sealed class GlossSupport(BilingualLexicon lexicon)
{
    private readonly ChineseTokenizer _tokenizer = new(lexicon);
    private readonly Dictionary<string, HashSet<string>> _stems = new(StringComparer.Ordinal);

    /// <summary>The share of the words of both phrases that have a partner in the other, from 0 to 1.</summary>
    /// <param name="englishKey">Stems with a space between them.</param>
    /// <param name="chinese">The phrase.</param>
    public double Of(string englishKey, string chinese)
    {
        var stems = englishKey.Split(' ').Where(stem => !StopWords.HasEnglish(stem)).ToList();
        var glosses = WordsOf(chinese).ConvertAll(GlossStems);
        var chineseWithPartner = glosses.Count(gloss => stems.Any(gloss.Contains));
        var englishWithPartner = stems.Count(stem => glosses.Any(gloss => gloss.Contains(stem)));
        return (double)(chineseWithPartner + englishWithPartner) / Math.Max(1, glosses.Count + stems.Count);
    }

    /// <summary>The words of the Chinese.</summary>
    public List<string> WordsOf(string chinese)
    {
        var tokens = new List<WordToken>();
        _tokenizer.Tokenize(chinese, tokens);
        return tokens.ConvertAll(token => chinese.Substring(token.Start, token.Length));
    }

    private HashSet<string> GlossStems(string word)
    {
        if (_stems.TryGetValue(word, out var known))
            return known;
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gloss in lexicon.Find(word).SelectMany(entry => entry.Glosses))
        {
            foreach (var part in gloss.Text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
                stems.Add(EnglishStemmer.Stem(part.ToLowerInvariant()));
        }

        return _stems[word] = stems;
    }
}
