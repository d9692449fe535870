using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Text;

namespace Aligner.Segments.Concordance;

/// <summary>
/// What to search for: <c>mechanism</c> on either side, or <c>zh:体制 en:mechanism</c>, each on its own; all must be found.
/// </summary>
internal sealed class SearchQuery
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

/// <summary>A Chinese word, or several, that begins and ends where words of the text do.</summary>
internal sealed class ChineseWordMatcher(string word, BilingualLexicon lexicon) : ITextMatcher
{
    private readonly ChineseTokenizer _tokenizer = new(lexicon);
    private readonly List<WordToken> _tokens = [];

    public void Find(string text, List<TextSpan> found)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        if (at < 0)
            return;
        _tokens.Clear();
        _tokenizer.Tokenize(text, _tokens);
        var starts = _tokens.Select(token => token.Start).ToHashSet();
        var ends = _tokens.Select(token => token.Start + token.Length).ToHashSet();
        for (; at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            if (starts.Contains(at) && ends.Contains(at + word.Length))
                found.Add(new TextSpan(at, word.Length));
        }
    }
}

/// <summary>English words one after the other, each in any of its forms.</summary>
internal sealed class EnglishWordMatcher : ITextMatcher
{
    private readonly string[] _stems;
    private readonly List<WordToken> _tokens = [];

    public EnglishWordMatcher(string phrase)
    {
        EnglishTokenizer.Tokenize(phrase, _tokens);
        _stems = [.. _tokens.Where(IsWord).Select(token => StemOf(phrase, token))];
    }

    public void Find(string text, List<TextSpan> found)
    {
        if (_stems.Length == 0)
            return;
        _tokens.Clear();
        EnglishTokenizer.Tokenize(text, _tokens);
        _tokens.RemoveAll(token => !IsWord(token));
        for (var at = 0; at + _stems.Length <= _tokens.Count;)
        {
            if (!IsAt(text, at))
            {
                at++;
                continue;
            }

            var last = _tokens[at + _stems.Length - 1];
            found.Add(new TextSpan(_tokens[at].Start, last.Start + last.Length - _tokens[at].Start));
            at += _stems.Length;
        }
    }

    private bool IsAt(string text, int at)
    {
        for (var i = 0; i < _stems.Length; i++)
        {
            if (StemOf(text, _tokens[at + i]) != _stems[i])
                return false;
        }

        return true;
    }

    private static bool IsWord(WordToken token) => token.Kind is WordKind.Word or WordKind.Number;

    private static string StemOf(string text, WordToken token) =>
        EnglishStemmer.Stem(text.Substring(token.Start, token.Length).ToLowerInvariant());
}

/// <summary>Finds the places of a text that a pattern means.</summary>
internal interface ITextMatcher
{
    /// <summary>Adds the places, in their order and without overlap.</summary>
    void Find(string text, List<TextSpan> found);
}

internal sealed class LiteralMatcher(string pattern) : ITextMatcher
{
    public void Find(string text, List<TextSpan> found)
    {
        for (var at = text.IndexOf(pattern, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(pattern, at + pattern.Length, StringComparison.OrdinalIgnoreCase))
        {
            found.Add(new TextSpan(at, pattern.Length));
        }
    }
}

/// <summary>A regular expression, in time that grows with the text alone.</summary>
internal sealed class RegexMatcher(string pattern) : ITextMatcher
{
    private readonly Regex _regex = new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public void Find(string text, List<TextSpan> found)
    {
        foreach (var match in _regex.EnumerateMatches(text))
        {
            if (match.Length > 0)
                found.Add(new TextSpan(match.Index, match.Length));
        }
    }
}

/// <summary>What a pattern means.</summary>
public enum SearchMode
{
    /// <summary>The characters as they stand, whatever their case.</summary>
    Literal,

    /// <summary>A regular expression without looking around or back.</summary>
    Regex,

    /// <summary>Whole words: English ones in any form, Chinese ones as the lexicon cuts the text.</summary>
    Word,
}

/// <summary>One thing to be found, on one side or on either.</summary>
/// <param name="Side">Null for either.</param>
/// <param name="Pattern">As it was given, without the side.</param>
/// <param name="Mode">What the pattern means.</param>
/// <param name="Matcher">Finds it.</param>
internal sealed record SearchTerm(Side? Side, string Pattern, SearchMode Mode, ITextMatcher Matcher);
