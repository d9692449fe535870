using Aligner.Language;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Corpus.Concordance;

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
