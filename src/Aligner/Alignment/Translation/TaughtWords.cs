using System.Runtime.InteropServices;
using Aligner.Alignment.Tokens;
using Aligner.Language.Words;

namespace Aligner.Alignment.Translation;

/// <summary>
/// What pairs that are right tell of words that the lexicon does not explain: how many times likelier an English word is beside a Chinese
/// one than it is anywhere, t(e|c) / p(e) as in <see cref="TranslationTable"/>. In each pair the Chinese words without a translation are
/// shared out evenly to the English words without one, as in the first step of IBM's model 1 (Brown et al. 1993). Names are mostly learned
/// so. All counts are whole numbers: what comes out does not depend on the order in which pairs came and went.
/// </summary>
/// <param name="original">The text as it was; words that came later are not learned.</param>
internal sealed class TaughtWords(BilingualText original)
{
    // One pair, in parts that most numbers of words divide.
    private const int Whole = 5040;

    // A Chinese word is taken to have stood in so many pairs more, with other words; and so much of what is learned is believed.
    private const double PriorPairs = 5;
    private const double Trust = 0.2;

    // More frequent words stand beside all others.
    private const double MostFrequent = 0.005;

    private readonly Dictionary<int, Word> _words = [];
    private Dictionary<(ulong, ulong), TaughtPair> _pairs = [];

    /// <summary>For each Chinese word that something was learned of, what it stands for, by rising English word.</summary>
    public Dictionary<int, TranslationTable.Translation[]> Translations { get; } = [];

    /// <summary>Learns from these pairs in place of those before.</summary>
    /// <param name="beads">Of the text as it is, with both sides.</param>
    /// <param name="english">Its sentences.</param>
    /// <param name="chinese">Likewise.</param>
    /// <param name="englishNumbers">Which tell the sentences of the text from others.</param>
    /// <param name="chineseNumbers">Likewise.</param>
    /// <returns>The words, side by side, of which something else is now known.</returns>
    public List<(int Chinese, int English)> Learn(IReadOnlyList<Bead> beads, TokenizedText english, TokenizedText chinese,
        int[] englishNumbers, int[] chineseNumbers)
    {
        var pairs = new Dictionary<(ulong, ulong), TaughtPair>(beads.Count);
        var concerned = new SortedSet<int>();
        foreach (var bead in beads)
        {
            var key = (KeyOf(englishNumbers, bead.EnglishStart, bead.EnglishCount),
                KeyOf(chineseNumbers, bead.ChineseStart, bead.ChineseCount));
            if (!_pairs.Remove(key, out var pair))
            {
                Count(pair = PairOf(TypesOf(english, original.English, bead.EnglishStart, bead.EnglishCount),
                    TypesOf(chinese, original.Chinese, bead.ChineseStart, bead.ChineseCount)), 1, concerned);
            }

            pairs[key] = pair;
        }

        foreach (var pair in _pairs.Values)
            Count(pair, -1, concerned);
        _pairs = pairs;
        return [.. concerned.SelectMany(Tell)];
    }

    private static ulong KeyOf(int[] numbers, int start, int count)
    {
        // FNV-1a.
        var hash = 14695981039346656037UL;
        foreach (var number in numbers.AsSpan(start, count))
            hash = (hash ^ (uint)number) * 1099511628211UL;
        return hash;
    }

    private static HashSet<int> TypesOf(TokenizedText side, TokenizedText original, int start, int count)
    {
        var types = new HashSet<int>();
        foreach (var type in side.TokenTypes.AsSpan(side.FirstToken(start), side.TokenCount(start, count)))
        {
            if (type < original.Types.Count && original.Types.Kind(type) != WordKind.Mark && original.Frequencies.Of(type) < MostFrequent)
                types.Add(type);
        }

        return types;
    }

    private TaughtPair PairOf(HashSet<int> english, HashSet<int> chinese)
    {
        var (englishLeft, chineseLeft) = (new HashSet<int>(english), new List<int>());
        foreach (var type in chinese)
        {
            var isExplained = false;
            foreach (var translation in original.Lifts.Of(type))
            {
                if (!english.Contains(translation.EnglishType))
                    continue;
                isExplained = true;
                englishLeft.Remove(translation.EnglishType);
            }

            if (!isExplained)
                chineseLeft.Add(type);
        }

        return new TaughtPair([.. englishLeft], [.. chineseLeft], [.. chinese]);
    }

    /// <summary>Counts a pair, or takes it off.</summary>
    private void Count(TaughtPair pair, int times, SortedSet<int> concerned)
    {
        foreach (var type in pair.Chinese)
        {
            ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, type, out _);
            (word ??= new Word()).Pairs += times;
            if (word.Beside.Count > 0)
                concerned.Add(type);
        }

        foreach (var type in pair.ChineseLeft)
        {
            var beside = _words[type].Beside;
            foreach (var english in pair.EnglishLeft)
            {
                ref var share = ref CollectionsMarshal.GetValueRefOrAddDefault(beside, english, out _);
                share += times * (Whole / pair.EnglishLeft.Length);
                if (share == 0)
                    beside.Remove(english);
            }

            concerned.Add(type);
        }
    }

    /// <summary>Finds out anew what a Chinese word stands for, and gives what has changed.</summary>
    private IEnumerable<(int Chinese, int English)> Tell(int chinese)
    {
        var word = _words[chinese];
        var before = Translations.GetValueOrDefault(chinese, []);
        TranslationTable.Translation[] now = [.. word.Beside
            .Select(beside => new TranslationTable.Translation(beside.Key,
                (float)(Trust * beside.Value / Whole / (word.Pairs + PriorPairs) / original.English.Frequencies.Of(beside.Key))))
            .Where(translation => translation.Lift >= TranslationTableBuilder.SmallestLift)
            .OrderBy(translation => translation.EnglishType)];
        if (now.Length > 0)
            Translations[chinese] = now;
        else
            Translations.Remove(chinese);
        return before.Except(now).Concat(now.Except(before)).Select(translation => (chinese, translation.EnglishType)).Distinct();
    }

    /// <summary>The words of a pair: those that no word of the other side explains, and all Chinese ones.</summary>
    private sealed record TaughtPair(int[] EnglishLeft, int[] ChineseLeft, int[] Chinese);

    private sealed class Word
    {
        public int Pairs { get; set; }

        /// <summary>For each English word its share of the pairs.</summary>
        public Dictionary<int, int> Beside { get; } = [];
    }
}

/// <summary>In which sentences of a side each word stands.</summary>
internal sealed class WordPlaces
{
    private readonly int[] _starts;
    private readonly int[] _sentences;

    public WordPlaces(TokenizedText side)
    {
        var end = side.FirstToken(side.Sentences.Count);
        _starts = new int[side.Types.Count + 1];
        foreach (var type in side.TokenTypes.AsSpan(0, end))
            _starts[type + 1]++;
        for (var type = 0; type < side.Types.Count; type++)
            _starts[type + 1] += _starts[type];
        _sentences = new int[end];
        var next = _starts.AsSpan(0, side.Types.Count).ToArray();
        for (var sentence = 0; sentence < side.Sentences.Count; sentence++)
        {
            foreach (var type in side.TokenTypes.AsSpan(side.FirstToken(sentence), side.TokenCount(sentence, 1)))
                _sentences[next[type]++] = sentence;
        }
    }

    /// <summary>In order; a sentence that has the word twice stands there twice.</summary>
    public ReadOnlySpan<int> Of(int type) => _sentences.AsSpan(_starts[type].._starts[type + 1]);
}
