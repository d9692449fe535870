using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Quality;

/// <summary>
/// A glossary made ready to look up both ways: rows that share a side are variants of one term. Bare numbers are left out:
/// the numbers check knows all their forms.
/// </summary>
internal sealed class TermBase
{
    public TermBase(IEnumerable<LexiconTerm> terms)
    {
        var pairs = terms.Distinct().Where(pair => !pair.Chinese.All(ChineseNumerals.IsNumeral)).ToList();
        Chinese = [.. pairs.GroupBy(pair => pair.Chinese, pair => pair.English).Select(group => new Entry(group.Key, [.. group])).OrderByDescending(entry => entry.Term.Length)];
        English = [.. pairs.GroupBy(pair => pair.English, pair => pair.Chinese).Select(group => new Entry(group.Key, [.. group])).OrderByDescending(entry => entry.Stems.Length)];
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
