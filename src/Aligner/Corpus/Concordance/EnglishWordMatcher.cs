using Aligner.Language;
using Aligner.Language.Words;

namespace Aligner.Corpus.Concordance;

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

    private static string StemOf(string text, WordToken token) => EnglishStemmer.Stem(text.Substring(token.Start, token.Length).ToLowerInvariant());
}
