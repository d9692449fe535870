using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>
/// Cuts Chinese text into the longest words the lexicon knows, numbers, Latin words and marks; what is in no word stands alone. The aligner's
/// weights were fitted with these words, and it loses with the likelier ones of <see cref="ChineseTokenizer"/>.
/// </summary>
internal sealed class LongestWords(BilingualLexicon lexicon)
{
    public void Tokenize(ReadOnlySpan<char> text, List<WordToken> tokens)
    {
        for (var i = 0; i < text.Length;)
            i += AddToken(text, i, tokens);
    }

    private int AddToken(ReadOnlySpan<char> text, int start, List<WordToken> tokens)
    {
        var rest = text[start..];
        if (Marks.Name(rest[0]) is not null)
            return Add(tokens, start, 1, WordKind.Mark);
        if (char.IsWhiteSpace(rest[0]) || char.IsPunctuation(rest[0]))
            return 1;
        var known = lexicon.LongestWord(rest);
        var number = NumberLength(rest);
        if (number >= Math.Max(known, 1))
            return Add(tokens, start, number, WordKind.Number);
        return Add(tokens, start, Math.Max(known, UnknownLength(rest)), WordKind.Word);
    }

    private static int Add(List<WordToken> tokens, int start, int length, WordKind kind)
    {
        tokens.Add(new WordToken(start, length, kind));
        return length;
    }

    // A single numeral below ten is an ordinary word: 一 and 三 are in too many of them.
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || ChineseNumerals.IsNumeral(text[length]) || IsInsideNumber(text, length)))
            length++;
        var isPlainWord = length == 1 && !char.IsAsciiDigit(text[0]) && text[0] != '十';
        return isPlainWord ? 0 : length;
    }

    private static bool IsInsideNumber(ReadOnlySpan<char> text, int at) =>
        at > 0 && text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static int UnknownLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
            length++;
        if (length > 0)
            return length;
        return char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
    }
}
