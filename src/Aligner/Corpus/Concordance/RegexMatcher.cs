using System.Text.RegularExpressions;
using Aligner.Language;

namespace Aligner.Corpus.Concordance;

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
