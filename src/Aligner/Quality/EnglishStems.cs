using Aligner.Language.Words;

namespace Aligner.Quality;

/// <summary>An English text as a row of stems, so that inflected and hyphenated forms of a term are found.</summary>
internal sealed class EnglishStems
{
    private readonly List<WordToken> _tokens = [];

    public EnglishStems(string text)
    {
        EnglishTokenizer.Tokenize(text, _tokens);
        _tokens.RemoveAll(token => token.Kind == WordKind.Mark);
        Stems = [.. _tokens.Select(token => EnglishStemmer.Stem(text.Substring(token.Start, token.Length).ToLowerInvariant()))];
    }

    public string[] Stems { get; }

    /// <summary>Where a row of stems stands in the text; null where it does not.</summary>
    public (int Start, int Length)? Find(string[] term)
    {
        for (var i = 0; i + term.Length <= Stems.Length && term.Length > 0; i++)
        {
            if (!Stems.AsSpan(i, term.Length).SequenceEqual(term))
                continue;
            var last = _tokens[i + term.Length - 1];
            return (_tokens[i].Start, last.Start + last.Length - _tokens[i].Start);
        }

        return null;
    }
}
