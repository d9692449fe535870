using Aligner.Language.Words;

namespace Aligner.Lexicon;

/// <summary>Stems the words of glosses as the English side of a text is stemmed.</summary>
internal static class GlossStems
{
    /// <summary>The stems of a word of a gloss; several where a hyphen parts it.</summary>
    public static string[] Of(string word)
    {
        var tokens = new List<WordToken>(1);
        EnglishTokenizer.Tokenize(word, tokens);
        return [.. tokens.ConvertAll(token => EnglishStemmer.Stem(word.Substring(token.Start, token.Length).ToLowerInvariant()))];
    }
}
