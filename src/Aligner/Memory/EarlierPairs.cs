using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Memory.Store;
using Aligner.Memory.Text;
using Aligner.Segments;
using Aligner.Segments.Concordance;
using Aligner.Text;
using System.Runtime.InteropServices;

namespace Aligner.Memory;

/// <summary>A memory as what was translated before: evidence for whoever aligns, and a second opinion for whoever checks.</summary>
internal sealed class EarlierPairs(TranslationMemory memory) : IEarlierPairs
{
    private readonly Lock _gate = new();

    public long KeyOf(string text) => UnitKeys.Of(text).Whole;

    public IReadOnlyList<(long Chinese, string Document)> TranslationsOf(string english)
    {
        var keys = UnitKeys.Of(english);
        return [.. Same(Side.English, keys).Select(unit => (KeyOf(unit.Segment.Chinese), unit.Segment.Document))];
    }

    public IReadOnlyList<LexiconTerm> TermsOf(IEnumerable<string> english, IEnumerable<string> chinese)
    {
        lock (_gate)
        {
            return [.. new MemoryTerms(memory).Of(english, chinese)];
        }
    }

    /// <summary>
    /// What the text of one side of a segment was translated as before, where that is never what it is translated as now; null else. The
    /// segment's own pair does not count.
    /// </summary>
    public Segment? OtherThan(Segment segment, Side side)
    {
        var other = side.Other();
        var now = LettersOf(segment.TextOf(other));
        var before = Same(side, UnitKeys.Of(segment.TextOf(side))).Select(unit => unit.Segment)
            .Where(known => known.Id != segment.Id || known.Document != segment.Document).ToList();
        return before.Exists(known => LettersOf(known.TextOf(other)) == now) ? null : before.FirstOrDefault();
    }

    private List<MemoryUnit> Same(Side side, UnitKeys keys)
    {
        lock (_gate)
        {
            return [.. memory.Select(side == Side.English
                ? "WHERE u.en_key = $0 ORDER BY u.reviewed DESC, u.id"
                : "WHERE u.zh_key = $0 ORDER BY u.reviewed DESC, u.id", keys.Skeleton)
                .Where(unit => UnitKeys.Of(unit.Segment.TextOf(side)).Whole == keys.Whole)];
        }
    }

    /// <summary>What differs in marks and spaces only is the same translation.</summary>
    private static string LettersOf(string text) =>
        string.Concat(FoldedText.Of(text).Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
}

/// <summary>
/// What the names of a document were called before. A word that the document never writes in lower case is looked up; of the strings of
/// Chinese characters in the pairs found, one that stands in them and hardly anywhere else is its Chinese. The likest pairs are linked
/// first, and each word and each string once (Melamed's competitive linking, 2000), since names that stand side by side are like each
/// other's Chinese, too.
/// </summary>
internal sealed class MemoryTerms(TranslationMemory memory)
{
    /// <summary>Units that are read of a name; a word of more is known to the lexicon.</summary>
    private const int MostUnits = 32;

    /// <summary>Strings of a name whose places elsewhere are counted.</summary>
    private const int MostStrings = 8;

    private const int LeastTogether = 2;

    /// <summary>Of Dice's coefficient over the units of the memory.</summary>
    private const double LeastDice = 0.65;

    private const int ShortestName = 2;
    private const int LongestName = 8;

    private readonly MemorySearch _search = new(memory);

    /// <summary>The likest first.</summary>
    /// <param name="english">The texts of the document's English side.</param>
    /// <param name="chinese">Those of its Chinese side, in which each Chinese of a name stands.</param>
    public IEnumerable<LexiconTerm> Of(IEnumerable<string> english, IEnumerable<string> chinese)
    {
        var text = string.Join('\n', chinese);
        HashSet<string> linked = new(StringComparer.Ordinal);
        foreach (var (name, term,
            _) in NamesIn(english).SelectMany(name => LinksOf(name, text)).OrderByDescending(link => link.Dice)
            .ThenByDescending(link => link.Chinese.Length).ToList())
        {
            if (!linked.Contains(name) && linked.Add(term))
            {
                linked.Add(name);
                yield return new LexiconTerm(name, term);
            }
        }
    }

    private static List<string> NamesIn(IEnumerable<string> texts)
    {
        List<WordToken> tokens = [];
        OrderedDictionary<string, string> capitalised = [];
        HashSet<string> others = [];
        foreach (var text in texts)
        {
            tokens.Clear();
            EnglishTokenizer.Tokenize(text, tokens);
            foreach (var token in tokens.Where(token => token.Kind == WordKind.Word))
            {
                var word = text.Substring(token.Start, token.Length);
                var folded = SearchTerms.Folded(word);
                if (char.IsUpper(word[0]))
                    capitalised.TryAdd(folded, word);
                else
                    others.Add(folded);
            }
        }

        return [.. capitalised.Where(word => !others.Contains(word.Key)).Select(word => word.Value)];
    }

    private IEnumerable<(string Name, string Chinese, double Dice)> LinksOf(string name, string text)
    {
        List<string> found = [.. Find("en:" + name, SearchMode.Word, MostUnits)];
        var counts = new Dictionary<string, int>();
        foreach (var piece in found.SelectMany(PiecesOf))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, piece, out _)++;
        return counts.Where(
            piece => piece.Value >= LeastTogether && Dice(piece.Value, found.Count, piece.Value) >= LeastDice
                && text.Contains(piece.Key, StringComparison.Ordinal))
            .OrderByDescending(piece => piece.Value).ThenByDescending(piece => piece.Key.Length)
            .ThenBy(piece => piece.Key, StringComparer.Ordinal)
            .Take(MostStrings).Select(
                piece => (name, piece.Key, Dice(piece.Value, found.Count, CountOf(piece.Key, piece.Value, found.Count))))
                .Where(link => link.Item3 >= LeastDice);
    }

    private static double Dice(int together, int one, int other) => 2.0 * together / (one + other);

    /// <summary>In how many units a string stands; it is counted as far as it can be a name's Chinese.</summary>
    private int CountOf(string chinese, int together, int units) =>
        Find("zh:" + chinese, SearchMode.Literal, (int)(2 * together / LeastDice) - units + 1).Count();

    private IEnumerable<string> Find(string query, SearchMode mode, int most) =>
        _search.Find(SearchQuery.Parse(query, mode)).Take(most).Select(hit => hit.Segment.Chinese);

    private static HashSet<string> PiecesOf(string text)
    {
        var pieces = new HashSet<string>();
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = 1; length <= LongestName && start + length <= text.Length && Script.IsHan(text[start + length - 1]); length++)
            {
                if (length >= ShortestName)
                    pieces.Add(text.Substring(start, length));
            }
        }

        return pieces;
    }
}
