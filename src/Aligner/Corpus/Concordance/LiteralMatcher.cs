using Aligner.Language;

namespace Aligner.Corpus.Concordance;

internal sealed class LiteralMatcher(string pattern) : ITextMatcher
{
    public void Find(string text, List<TextSpan> found)
    {
        for (var at = text.IndexOf(pattern, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(pattern, at + pattern.Length, StringComparison.OrdinalIgnoreCase))
            found.Add(new TextSpan(at, pattern.Length));
    }
}
