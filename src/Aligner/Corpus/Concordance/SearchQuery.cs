using System.Collections.Immutable;
using Aligner.Language;
using Aligner.Lexicon;

namespace Aligner.Corpus.Concordance;

/// <summary>What to search for: <c>mechanism</c> on either side, or <c>zh:体制 en:mechanism</c>, each on its own; all must be found.</summary>
public sealed class SearchQuery
{
    private readonly ImmutableArray<SearchTerm> _terms;

    private SearchQuery(ImmutableArray<SearchTerm> terms) => _terms = terms;

    internal ImmutableArray<SearchTerm> Terms => _terms;

    /// <exception cref="ArgumentException">A pattern is empty, or no regular expression.</exception>
    /// <exception cref="NotSupportedException">A regular expression looks around or back.</exception>
    public static SearchQuery Parse(string text, SearchMode mode) => new([.. Parts(text).Select(part => TermOf(part, mode))]);

    /// <summary>The places found in a segment; null where not all is found.</summary>
    public SearchHit? Match(Segment segment)
    {
        List<TextSpan> english = [];
        List<TextSpan> chinese = [];
        foreach (var term in _terms)
        {
            var before = english.Count + chinese.Count;
            if (term.Side != Side.Chinese)
                term.Matcher.Find(segment.English, english);
            if (term.Side != Side.English)
                term.Matcher.Find(segment.Chinese, chinese);
            if (english.Count + chinese.Count == before)
                return null;
        }

        return new SearchHit(segment, [.. english.OrderBy(span => span.Start)], [.. chinese.OrderBy(span => span.Start)]);
    }

    /// <summary>Each prefix begins a part; without one all is one part.</summary>
    private static List<string> Parts(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(word => SideOf(word) is not null))
            return [text.Trim()];
        var parts = new List<string>();
        foreach (var word in words)
        {
            if (SideOf(word) is not null || parts.Count == 0)
                parts.Add(word);
            else
                parts[^1] += " " + word;
        }

        return parts;
    }

    private static Side? SideOf(string word)
    {
        if (word.StartsWith("en:", StringComparison.Ordinal))
            return Side.English;
        return word.StartsWith("zh:", StringComparison.Ordinal) ? Side.Chinese : null;
    }

    private static SearchTerm TermOf(string part, SearchMode mode)
    {
        var side = SideOf(part);
        var pattern = side is null ? part : part[3..];
        if (pattern.Length == 0)
            throw new ArgumentException("there is nothing to search for");
        ITextMatcher matcher = mode switch
        {
            SearchMode.Literal => new LiteralMatcher(pattern),
            SearchMode.Regex => new RegexMatcher(pattern),
            _ when Script.HasHan(pattern) => new ChineseWordMatcher(pattern, BilingualLexicon.Default),
            _ => new EnglishWordMatcher(pattern),
        };
        return new SearchTerm(side, pattern, mode, matcher);
    }
}
