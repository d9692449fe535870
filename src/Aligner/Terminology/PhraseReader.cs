using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Text;

namespace Aligner.Terminology;

/// <summary>
/// Reads the runs of words in a text that may be terms: no mark between their words, no stop word at either end, and no end inside a
/// word with hyphens. Stop words between the others are not counted, so that a long term is not cut short.
/// </summary>
internal sealed class PhraseReader(Side side, BilingualLexicon lexicon)
{
    private const int MostWords = 5;
    private const int MostStopWords = 3;
    private const int FewestChineseCharacters = 2;
    private const int MostChineseCharacters = 14;
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
            if (!CanBegin(text, first))
                continue;
            var words = 0;
            for (var last = first; last < _tokens.Count && last - first - words <= MostStopWords && Follows(text, first, last); last++)
            {
                if (!IsContent(text, _tokens[last]))
                    continue;
                if (++words > MostWords)
                    break;
                if (CanEnd(text, last) && PhraseOf(text, first, last) is { } phrase)
                    yield return phrase;
            }
        }
    }

    private bool CanBegin(string text, int token) => IsContent(text, _tokens[token]) && !IsHyphen(text, _tokens[token].Start - 1);

    private bool CanEnd(string text, int token) =>
        IsContent(text, _tokens[token]) && !IsHyphen(text, _tokens[token].Start + _tokens[token].Length);

    /// <summary>Whether a hyphen at the place joins two words.</summary>
    private static bool IsHyphen(string text, int at) =>
        at > 0 && at < text.Length - 1 && text[at] == '-' && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>
    /// Whether the word stands right after the one before it: in English a space or hyphen parts them, in Chinese nothing.
    /// </summary>
    private bool Follows(string text, int first, int at)
    {
        if (at == first)
            return true;
        var end = _tokens[at - 1].Start + _tokens[at - 1].Length;
        var gap = text.AsSpan(end, Math.Max(0, _tokens[at].Start - end));
        return _tokens[at].Kind == WordKind.Word
            && (side == Side.Chinese
                ? gap.IsEmpty && !IsParticle(text, _tokens[at]) && !IsConjunction(text, _tokens[at]) : gap is " " or "-");
    }

    /// <summary>What joins two things is inside no term: 数字素养 is one, 数字素养与技能 are two.</summary>
    private static bool IsConjunction(string text, WordToken token) =>
        text.AsSpan(token.Start, token.Length) is "和" or "与" or "與" or "及" or "以及" or "或" or "或者";

    private static bool IsParticle(string text, WordToken token) =>
        token.Length == 1 && text[token.Start] is '的' or '了' or '是' or '在' or '着' or '过' or '吗' or '呢' or '吧';

    private bool IsContent(string text, WordToken token)
    {
        if (token.Kind != WordKind.Word)
            return false;
        var word = text.Substring(token.Start, token.Length);
        // The th of 20th is not a word.
        return side == Side.English
            ? token.Length > 1 && !(token.Start > 0 && char.IsAsciiDigit(text[token.Start - 1]))
            && (!StopWords.HasEnglish(word.ToLowerInvariant()) || IsOfName(text, token, word)) : !StopWords.HasChinese(word);
    }

    /// <summary>Whether a capital makes the word one of a name: the Milky Way.</summary>
    private static bool IsOfName(string text, WordToken token, string word) =>
        word is "Way" && token.Start > 1 && text[token.Start - 1] == ' ' && char.IsLower(text[token.Start - 2]);

    private Phrase? PhraseOf(string text, int first, int last)
    {
        var start = _tokens[first].Start;
        var surface = text[start..(_tokens[last].Start + _tokens[last].Length)];
        if (side == Side.Chinese && (surface.Length is < FewestChineseCharacters or > MostChineseCharacters || !Script.HasHan(surface)))
            return null;
        var (next, previous) = (first + 1, last - 1);
        while (next < last && !CanBegin(text, next))
            next++;
        while (previous > first && !CanEnd(text, previous))
            previous--;
        return new Phrase(KeyOf(text, first, last), surface, KeyOf(text, next, last), KeyOf(text, first, previous));
    }

    private string KeyOf(string text, int first, int last)
    {
        var words = _tokens.Skip(first).Take(last - first + 1).Select(token => text.Substring(token.Start, token.Length));
        return side == Side.Chinese
            ? string.Concat(words) : string.Join(' ', words.Select(word => EnglishStemmer.Stem(word.ToLowerInvariant())));
    }
}

/// <summary>A run of words as it stands in a text.</summary>
/// <param name="Key">Equal for all forms of the phrase.</param>
/// <param name="Surface">As written here.</param>
/// <param name="WithoutFirst">The key of the longest phrase in it that begins later.</param>
/// <param name="WithoutLast">The key of the longest phrase in it that ends before.</param>
internal readonly record struct Phrase(string Key, string Surface, string WithoutFirst, string WithoutLast);
