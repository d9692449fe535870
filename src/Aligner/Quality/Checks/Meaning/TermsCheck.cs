using System.Collections.Immutable;
using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>
/// Finds terms of the glossary and of the document's own shortlist without their partner on the other side. A term that is quoted
/// there as it is, is there; and once a document has had the whole of an English term, its last word is enough: tea porters, then porters.
/// </summary>
internal sealed class TermsCheck(CheckOptions options) : QualityCheck
{
    private const int LeastCommonLetters = 5;

    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private (ImmutableArray<LexiconTerm> Terms, TermBase Base)? _last;

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        var terms = TermsOf(block.Segments[0].Document);
        return terms.Chinese.Count == 0 ? [] : block.Pairs.SelectMany(segment => Examine(segment, terms));
    }

    public override IEnumerable<Observation> EndDocument()
    {
        _named.Clear();
        return [];
    }

    private TermBase TermsOf(string document)
    {
        var terms = options.Terms.AddRange(options.Shortlist(document));
        if (_last is not { } last || !last.Terms.SequenceEqual(terms))
            _last = (terms, new TermBase(terms));
        return _last.Value.Base;
    }

    private IEnumerable<Observation> Examine(Segment segment, TermBase terms)
    {
        var english = new EnglishStems(segment.English);
        return FromChinese(segment, terms, english).Concat(FromEnglish(segment, terms, english));
    }

    private IEnumerable<Observation> FromChinese(Segment segment, TermBase terms, EnglishStems english)
    {
        // A term inside a longer one is not itself meant.
        var taken = new bool[segment.Chinese.Length];
        foreach (var entry in terms.Chinese)
        {
            var start = segment.Chinese.IndexOf(entry.Term, StringComparison.Ordinal);
            if (start < 0 || taken[start])
                continue;
            taken.AsSpan(start, entry.Term.Length).Fill(true);
            if (!segment.English.Contains(entry.Term, StringComparison.Ordinal)
                && !entry.Partners.Any(partner => IsIn(english, partner, terms.Stems[partner])))
            {
                yield return Observe(segment, $"{entry.Term} is {List(entry.Partners)} in the glossary, which the English lacks",
                    new TextMark(Side.Chinese, start, entry.Term.Length));
            }
        }
    }

    private bool IsIn(EnglishStems english, string term, string[] stems)
    {
        if (english.Find(stems) is null)
            return _named.Contains(term) && english.Find(stems[^1..]) is not null && !HasVariant(english.Stems, stems);
        _named.Add(term);
        return true;
    }

    /// <summary>
    /// Whether an end of the term stands after another form of the word before it: organization system for organizational system.
    /// </summary>
    private static bool HasVariant(string[] text, string[] term)
    {
        for (var tail = 1; tail < term.Length; tail++)
        {
            for (var at = 1; at + term.Length - tail <= text.Length; at++)
            {
                if (text.AsSpan(at, term.Length - tail).SequenceEqual(term.AsSpan(tail)) && text[at - 1] != term[tail - 1]
                    && text[at - 1].AsSpan().CommonPrefixLength(term[tail - 1]) >= LeastCommonLetters)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<Observation> FromEnglish(Segment segment, TermBase terms, EnglishStems english)
    {
        var taken = new bool[segment.English.Length];
        foreach (var entry in terms.English)
        {
            if (english.Find(entry.Stems) is not var (start, length) || taken[start])
                continue;
            taken.AsSpan(start, length).Fill(true);
            if (!segment.Chinese.Contains(entry.Term, StringComparison.OrdinalIgnoreCase)
                && !entry.Partners.Any(partner => segment.Chinese.Contains(partner, StringComparison.Ordinal)))
            {
                yield return Observe(segment,
                    $"'{entry.Term}' is {string.Join(" or ", entry.Partners)} in the glossary, which the Chinese lacks",
                    new TextMark(Side.English, start, length));
            }
        }
    }

    private static string List(string[] partners) => string.Join(" or ", partners.Select(partner => $"'{partner}'"));
}

/// <summary>
/// A glossary made ready to look up both ways: rows that share a side are variants of one term. Bare numbers are left out:
/// the numbers check knows all their forms.
/// </summary>
internal sealed class TermBase
{
    public TermBase(IEnumerable<LexiconTerm> terms)
    {
        var pairs = terms.Distinct().Where(pair => !pair.Chinese.All(ChineseNumerals.IsNumeral)).ToList();
        Chinese = [.. pairs.GroupBy(pair => pair.Chinese, pair => pair.English).Select(group => new Entry(group.Key, [.. group]))
            .OrderByDescending(entry => entry.Term.Length)];
        English = [.. pairs.GroupBy(pair => pair.English, pair => pair.Chinese).Select(group => new Entry(group.Key, [.. group]))
            .OrderByDescending(entry => entry.Stems.Length)];
        Stems = pairs.Select(pair => pair.English).Distinct().ToDictionary(english => english, english => new EnglishStems(english).Stems);
    }

    /// <summary>Chinese terms with their English, the longest first.</summary>
    public IReadOnlyList<Entry> Chinese { get; }

    /// <summary>English terms with their Chinese, those of most words first.</summary>
    public IReadOnlyList<Entry> English { get; }

    /// <summary>The stems of each English term.</summary>
    public IReadOnlyDictionary<string, string[]> Stems { get; }

    /// <summary>A term of one side and all its partners on the other.</summary>
    internal sealed record Entry(string Term, string[] Partners)
    {
        /// <summary>Of an English term.</summary>
        public string[] Stems { get; } = new EnglishStems(Term).Stems;
    }
}
