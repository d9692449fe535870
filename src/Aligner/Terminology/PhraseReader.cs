using Aligner.Language;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Terminology;

/// <summary>Reads the runs of words in a text that may be terms: no mark between their words, and no stop word at either end.</summary>
internal sealed class PhraseReader(Side side, BilingualLexicon lexicon)
{
    private const int MostEnglishWords = 5;
    private const int MostChineseWords = 4;
    private const int FewestChineseCharacters = 2;
    private const int MostChineseCharacters = 10;
    private readonly List<WordToken> _tokens = [];
    private readonly ChineseTokenizer _chinese = new(lexicon);

    /// <summary>Each once.</summary>
    public IEnumerable<Phrase> Read(string text)
    {
        _tokens.Clear();
        if (side == Side.English)
            EnglishTokenizer.Tokenize(text, _tokens);
        else
            _chinese.Tokenize(text, _tokens);
        return Runs(text).DistinctBy(phrase => phrase.Key);
    }

    private IEnumerable<Phrase> Runs(string text)
    {
        for (var first = 0; first < _tokens.Count; first++)
        {
            if (!IsContent(text, _tokens[first]))
                continue;
            var most = side == Side.English ? MostEnglishWords : MostChineseWords;
            for (var last = first; last < _tokens.Count && last - first < most && Follows(text, first, last); last++)
            {
                if (IsContent(text, _tokens[last]) && PhraseOf(text, first, last) is { } phrase)
                    yield return phrase;
            }
        }
    }

    /// <summary>Whether the word stands right after the one before it: in English a space or hyphen parts them, in Chinese nothing.</summary>
    private bool Follows(string text, int first, int at)
    {
        if (at == first)
            return true;
        var end = _tokens[at - 1].Start + _tokens[at - 1].Length;
        var gap = text.AsSpan(end, Math.Max(0, _tokens[at].Start - end));
        return _tokens[at].Kind == WordKind.Word && (side == Side.Chinese ? gap.IsEmpty && !IsParticle(text, _tokens[at]) : gap is " " or "-");
    }

    private static bool IsParticle(string text, WordToken token) => token.Length == 1 && text[token.Start] is '的' or '了' or '是' or '在' or '着' or '过' or '吗' or '呢' or '吧';

    private bool IsContent(string text, WordToken token)
    {
        if (token.Kind != WordKind.Word)
            return false;
        var word = text.Substring(token.Start, token.Length);
        return side == Side.English ? token.Length > 1 && !StopWords.HasEnglish(word.ToLowerInvariant()) : !StopWords.HasChinese(word);
    }

    private Phrase? PhraseOf(string text, int first, int last)
    {
        var start = _tokens[first].Start;
        var surface = text[start..(_tokens[last].Start + _tokens[last].Length)];
        if (side == Side.Chinese && (surface.Length is < FewestChineseCharacters or > MostChineseCharacters || !Script.HasHan(surface)))
            return null;
        return new Phrase(KeyOf(text, first, last), surface, last - first + 1, KeyOf(text, first + 1, last), KeyOf(text, first, last - 1));
    }

    private string KeyOf(string text, int first, int last)
    {
        var words = _tokens.Skip(first).Take(last - first + 1).Select(token => text.Substring(token.Start, token.Length));
        return side == Side.Chinese ? string.Concat(words) : string.Join(' ', words.Select(word => EnglishStemmer.Stem(word.ToLowerInvariant())));
    }
}
