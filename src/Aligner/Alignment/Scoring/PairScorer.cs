using System.Numerics;
using Aligner.Alignment.Clauses;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Alignment.Translation;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Alignment.Scoring;

/// <summary>
/// Scores pairs of texts as they stand: what the words, numbers, marks and lengths of two texts say for the one being a
/// translation of the other. The words are weighed by how common they are in all the texts given.
/// </summary>
internal sealed class PairScorer
{
    private readonly BilingualText _text;
    private readonly BeadScorer _scorer;
    private readonly Region _all;
    private readonly Lazy<CooccurrenceTable> _learned;

    public PairScorer(IReadOnlyList<string> english, IReadOnlyList<string> chinese, BilingualLexicon lexicon)
    {
        _text = BilingualText.Prepare(english, chinese, lexicon);
        _scorer = new BeadScorer(_text, FittedWeights.Default, ScoringOptions.Default);
        _learned = new Lazy<CooccurrenceTable>(() => new CooccurrenceTable(_text.English, _text.Chinese));
        _all = new Region(0, english.Count, 0, chinese.Count);
    }

    /// <summary>The log-odds of each English text being translated by the Chinese one beside it, 0 for as likely as not.</summary>
    public double[] ScoreGiven()
    {
        _scorer.MoveTo(Given());
        return [.. Enumerable.Range(0, _all.EnglishCount).Select(i => Score(i, i))];
    }

    /// <summary>The log-odds of some English texts, by rising number, each with each of some Chinese ones.</summary>
    public double[,] ScoreAll(IReadOnlyList<int> english, IReadOnlyList<int> chinese)
    {
        _scorer.MoveTo(Band.Full(_all));
        var odds = new double[english.Count, chinese.Count];
        for (var i = 0; i < english.Count; i++)
        {
            for (var j = 0; j < chinese.Count; j++)
                odds[i, j] = Score(english[i], chinese[j]);
        }

        return odds;
    }

    /// <summary>The words of some English texts, by rising number, each with those of the Chinese one beside it.</summary>
    public IEnumerable<PairTokens> WordsOf(IEnumerable<int> pairs)
    {
        _scorer.MoveTo(Given());
        foreach (var i in pairs)
        {
            yield return new PairTokens(WordsOf(_text.English, i, _scorer.EnglishClasses),
                WordsOf(_text.Chinese, i, _scorer.ChineseClasses),
                [.. LinksOf(i)]);
        }
    }

    /// <summary>How the clauses of some pairs go together.</summary>
    public IEnumerable<ClauseFit> FitClauses(IReadOnlyCollection<PairClauses> pairs) => ClauseFit.Of(_text, pairs);

    private static PlacedWord[] WordsOf(TokenizedText side, int text, ReadOnlySpan<WordClass> classes)
    {
        var first = side.FirstToken(text);
        var words = new PlacedWord[side.TokenCount(text, 1)];
        for (var i = 0; i < words.Length; i++)
        {
            var (token, type) = (side.Tokens[first + i], side.TokenTypes[first + i]);
            var mark = classes[first + i] == WordClass.Mark ? side.Types.Key(type) : null;
            words[i] = new PlacedWord(token.Start + (token.Length / 2f), classes[first + i], mark);
        }

        return words;
    }

    /// <summary>The links of the lexicon, and between words without one those that the other pairs tell of.</summary>
    private List<Link> LinksOf(int pair)
    {
        var (english, chinese) = (_text.English.FirstToken(pair), _text.Chinese.FirstToken(pair));
        var (englishCount, chineseCount) = (_text.English.TokenCount(pair, 1), _text.Chinese.TokenCount(pair, 1));
        var known = new HashSet<(int, int)>();
        List<Link> links = [];
        foreach (var link in _scorer.Links(pair, pair))
        {
            var (e, c) = (link.EnglishToken - english, link.ChineseToken - chinese);
            known.Add((e, c));
            links.Add(new Link(e, c, link.Lift));
        }

        for (var e = 0; e < englishCount; e++)
        {
            for (var c = 0; c < chineseCount; c++)
            {
                if (_learned.Value.Of(_text.English.TokenTypes[english + e], _text.Chinese.TokenTypes[chinese + c])
                    is >= (float)TranslationTableBuilder.SmallestLift and var lift
                    && !known.Contains((e, c)))
                {
                    links.Add(new Link(e, c, lift));
                }
            }
        }

        return links;
    }

    /// <summary>Each text with the one beside it only.</summary>
    private Band Given() =>
        new(0, [.. Enumerable.Range(0, _all.EnglishCount + 1)], [.. Enumerable.Range(1, _all.EnglishCount), _all.EnglishCount]);

    private double Score(int english, int chinese) => TranslationClassifier.LogOdds(_scorer.Measure(new Bead(english, 1, chinese, 1, 0)));
}

/// <summary>
/// What pairs of texts tell of the words of one of them: how many times likelier an English word is beside a Chinese one than it is
/// anywhere, by how often the two stand in one pair among all the others. Names that no lexicon has are mostly found so.
/// </summary>
/// <param name="english">A text a pair.</param>
/// <param name="chinese">The texts beside them.</param>
internal sealed class CooccurrenceTable(TokenizedText english, TokenizedText chinese)
{
    // Of words in fewer pairs nothing can be told: one is the pair at hand, and one more may be chance.
    private const int LeastPairs = 3;

    // Taken off, beside what chance brings together and its deviation: what is left tells something.
    private const double Discount = 1;

    private readonly int _pairCount = english.Sentences.Count;
    private readonly WordFrequencies _englishFrequencies = english.Frequencies;
    private readonly PairSets _english = new(english);
    private readonly PairSets _chinese = new(chinese);

    /// <summary>The lift of two words that stand in one pair, which itself does not count; 0 where the other pairs do not tell.</summary>
    public float Of(int english, int chinese)
    {
        var (englishOthers, chineseOthers) = (_english.Count(english) - 1, _chinese.Count(chinese) - 1);
        if (Math.Min(englishOthers, chineseOthers) < LeastPairs - 1)
            return 0;
        var together = PairSets.CountBoth(_english.Of(english), _chinese.Of(chinese)) - 1;
        var expected = englishOthers * chineseOthers / (_pairCount - 1.0);
        var surplus = together - expected - Math.Sqrt(expected) - Discount;
        return (float)(Math.Max(0, surplus) / (chineseOthers + 1) / _englishFrequencies.Of(english));
    }

    /// <summary>For each word of one side the set of the pairs that have it, a bit a pair.</summary>
    private sealed class PairSets
    {
        private const int Bits = 64;

        private readonly int _length;
        private readonly ulong[] _sets;
        private readonly int[] _counts;

        public PairSets(TokenizedText side)
        {
            _length = (side.Sentences.Count + Bits - 1) / Bits;
            (_sets, _counts) = (new ulong[side.Types.Count * _length], new int[side.Types.Count]);
            for (var pair = 0; pair < side.Sentences.Count; pair++)
            {
                foreach (var type in side.TokenTypes.AsSpan(side.FirstToken(pair), side.TokenCount(pair, 1)))
                    Add(type, pair, side.Types);
            }
        }

        public static int CountBoth(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
        {
            var count = 0;
            for (var i = 0; i < one.Length; i++)
                count += BitOperations.PopCount(one[i] & other[i]);
            return count;
        }

        public int Count(int type) => _counts[type];

        public ReadOnlySpan<ulong> Of(int type) => _sets.AsSpan(type * _length, _length);

        private void Add(int type, int pair, WordTypes types)
        {
            ref var bits = ref _sets[(type * _length) + (pair / Bits)];
            var bit = 1UL << (pair % Bits);
            if ((bits & bit) != 0 || types.Kind(type) == WordKind.Mark)
                return;
            bits |= bit;
            _counts[type]++;
        }
    }
}
