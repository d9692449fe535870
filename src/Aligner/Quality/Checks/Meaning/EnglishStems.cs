using Aligner.Language.Words;

namespace Aligner.Quality.Checks.Meaning;

/// <summary>An English text as a row of stems, so that inflected and hyphenated forms of a term are found.</summary>
internal sealed class EnglishStems
{
    private readonly List<WordToken> _tokens = [];
    private HashSet<string>? _known;

    public EnglishStems(string text)
    {
        EnglishTokenizer.Tokenize(text, _tokens);
        _tokens.RemoveAll(token => token.Kind == WordKind.Mark);
        Stems = [.. _tokens.Select(token => EnglishStemmer.Stem(text.Substring(token.Start, token.Length).ToLowerInvariant()))];
    }

    public string[] Stems { get; }

    public bool Has(string stem) => (_known ??= [.. Stems]).Contains(stem);

    /// <summary>Where a row of stems stands in the text; null where it does not.</summary>
    public (int Start, int Length)? Find(string[] term)
    {
        if (term.Length == 0 || !Has(term[0]))
            return null;
        for (var i = 0; i + term.Length <= Stems.Length; i++)
        {
            if (!Stems.AsSpan(i, term.Length).SequenceEqual(term))
                continue;
            var last = _tokens[i + term.Length - 1];
            return (_tokens[i].Start, last.Start + last.Length - _tokens[i].Start);
        }

        return null;
    }
}
