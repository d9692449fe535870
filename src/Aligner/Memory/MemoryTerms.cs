using System.Runtime.InteropServices;
using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Memory.Store;
using Aligner.Segments.Concordance;
using Aligner.Text;

namespace Aligner.Memory;

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
