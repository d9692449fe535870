namespace Aligner.Language.Sentences;

/// <summary>The punctuation of both languages, by what it can do to a sentence.</summary>
internal static class Marks
{
    /// <summary>What may end a sentence in either language.</summary>
    public static bool IsStop(char c) =>
        c is '.' or '!' or '?' or '…' or '⋯' or '。' or '！' or '？' or '．' or '｡' or '‼' or '⁇' or '⁈' or '⁉';

    public static bool IsEllipsis(char c) => c is '…' or '⋯';

    /// <summary>Closing marks that can be nothing else, unlike quotes, which are often typed for one another.</summary>
    public static bool IsClosingBracket(char c) =>
        c is ')' or ']' or '}' or '）' or '】' or '》' or '〉' or '〕' or '］' or '｝' or '〗' || IsCornerClose(c);

    public static bool IsClosingQuote(char c) => c is '”' or '’' or '"' or '\'' or '»' || IsCornerClose(c);

    public static bool IsOpening(char c) => ClosingOf(c) != '\0' || c is '“' or '‘' or '"' or '\'' or '「' or '『' or '«';

    public static bool IsOpeningQuote(char c) => c is '“' or '「' or '『' or '"';

    /// <summary>What closes the bracket, or NUL where it is none. Quotes are no brackets: sentences end inside them.</summary>
    public static char ClosingOf(char bracket) => bracket switch
    {
        '(' => ')',
        '[' => ']',
        '（' => '）',
        '《' => '》',
        '〈' => '〉',
        '【' => '】',
        '〔' => '〕',
        '［' => '］',
        '〖' => '〗',
        _ => '\0',
    };

    public static char ClosingOfQuote(char quote) => quote switch
    {
        '“' => '”',
        '「' => '」',
        '『' => '』',
        _ => quote,
    };

    /// <summary>A dash right before a closing quote: speech broken off, <c>“But I—”</c>.</summary>
    public static bool IsBrokenOff(string text, int at) =>
        IsDash(text[at]) && at + 1 < text.Length && IsClosingQuote(text[at + 1])
        && (at + 2 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 2]));

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '─' or '－';

    /// <summary>What goes on with the sentence when it stands right after a stop and its closing quote.</summary>
    public static bool GoesOn(char c) => c is '，' or ',' or '、' or '；' or ';' or '：' or ':' or '—' or '─' or '～' or '~';

    /// <summary>Whether it is a Chinese character, or the first half of a rare one's surrogate pair.</summary>
    public static bool IsHan(char c) =>
        c is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf') or '〇' or '々'
            or (>= '\uf900' and <= '\ufaff') or (>= '\ud840' and <= '\ud88d');

    private static bool IsCornerClose(char c) => c is '」' or '』' or '﹂' or '﹄';
}
