namespace Aligner.Language.Words;

/// <summary>Cuts English text into words, numbers and marks. Hyphens part words; what follows an apostrophe belongs to no word.</summary>
internal static class EnglishTokenizer
{
    public static void Tokenize(ReadOnlySpan<char> text, List<WordToken> tokens)
    {
        for (var i = 0; i < text.Length;)
        {
            if (char.IsAsciiDigit(text[i]))
                i = AddNumber(text, i, tokens);
            else if (char.IsLetter(text[i]))
                i = AddWord(text, i, tokens);
            else
                i = AddMark(text, i, tokens);
        }
    }

    private static int AddNumber(ReadOnlySpan<char> text, int start, List<WordToken> tokens)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsInsideNumber(text, end)))
            end++;
        tokens.Add(new WordToken(start, end - start, WordKind.Number));
        return end;
    }

    private static bool IsInsideNumber(ReadOnlySpan<char> text, int at) =>
        text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private static int AddWord(ReadOnlySpan<char> text, int start, List<WordToken> tokens)
    {
        var end = start + 1;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        tokens.Add(new WordToken(start, end - start, WordKind.Word));
        return SkipContraction(text, end);
    }

    // The "s" of "it's" and the "ll" of "we'll" say nothing about the Chinese.
    private static int SkipContraction(ReadOnlySpan<char> text, int apostrophe)
    {
        const int longest = 2;
        if (apostrophe + 1 >= text.Length || text[apostrophe] is not ('\'' or '’') || !char.IsLetter(text[apostrophe + 1]))
            return apostrophe;
        var end = apostrophe + 1;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end - apostrophe - 1 <= longest ? end : apostrophe;
    }

    private static int AddMark(ReadOnlySpan<char> text, int start, List<WordToken> tokens)
    {
        if (text[start] is '\'' or '’' ? IsQuote(text, start) : MarkNames.Name(text[start]) is not null)
            tokens.Add(new WordToken(start, 1, WordKind.Mark));
        return start + 1;
    }

    // A single quote between two letters is an apostrophe.
    private static bool IsQuote(ReadOnlySpan<char> text, int at) =>
        at == 0 || at + 1 == text.Length || !char.IsLetter(text[at - 1]) || !char.IsLetter(text[at + 1]);
}
