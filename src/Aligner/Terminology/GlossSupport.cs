using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Terminology;

/// <summary>How much of a pair of phrases the lexicon knows to be translations.</summary>
internal sealed class GlossSupport(BilingualLexicon lexicon)
{
    private readonly ChineseTokenizer _tokenizer = new(lexicon);
    private readonly Dictionary<string, HashSet<string>> _stems = new(StringComparer.Ordinal);

    /// <summary>The share of the words of both phrases that have a partner in the other, from 0 to 1.</summary>
    /// <param name="englishKey">Stems with a space between them.</param>
    /// <param name="chinese">The phrase.</param>
    public double Of(string englishKey, string chinese)
    {
        var stems = englishKey.Split(' ').Where(stem => !StopWords.HasEnglish(stem)).ToList();
        var glosses = WordsOf(chinese).ConvertAll(GlossStems);
        var chineseWithPartner = glosses.Count(gloss => stems.Any(gloss.Contains));
        var englishWithPartner = stems.Count(stem => glosses.Any(gloss => gloss.Contains(stem)));
        return (double)(chineseWithPartner + englishWithPartner) / Math.Max(1, glosses.Count + stems.Count);
    }

    /// <summary>The words of the Chinese.</summary>
    public List<string> WordsOf(string chinese)
    {
        var tokens = new List<WordToken>();
        _tokenizer.Tokenize(chinese, tokens);
        return tokens.ConvertAll(token => chinese.Substring(token.Start, token.Length));
    }

    private HashSet<string> GlossStems(string word)
    {
        if (_stems.TryGetValue(word, out var known))
            return known;
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var gloss in lexicon.Find(word).SelectMany(entry => entry.Glosses))
        {
            foreach (var part in gloss.Text.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
                stems.Add(EnglishStemmer.Stem(part.ToLowerInvariant()));
        }

        return _stems[word] = stems;
    }
}
