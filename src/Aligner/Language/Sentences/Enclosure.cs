namespace Aligner.Language.Sentences;

/// <summary>
/// Finds where brackets and short quotes close. The search is bounded, so that an unbalanced mark neither swallows the rest of a text nor
/// makes splitting slower than linear.
/// </summary>
internal static class Enclosure
{
    private const int BracketLimit = 240;
    private const int QuoteLimit = 48;

    /// <summary>The offset of the mark that closes the bracket; -1 where it does not close soon or in its paragraph.</summary>
    public static int CloseOfBracket(string text, int at)
    {
        var open = text[at];
        var close = Marks.ClosingOf(open);
        var depth = 0;
        var limit = Math.Min(text.Length, at + BracketLimit);
        for (var i = at; i < limit && !IsBlankLine(text, i); i++)
        {
            if (text[i] == open)
                depth++;
            else if (text[i] == close && --depth == 0)
                return i;
        }

        return -1;
    }

    /// <summary>The offset of the mark that closes a short quote; -1 where there is none near.</summary>
    public static int CloseOfQuote(string text, int at)
    {
        var close = Marks.ClosingOfQuote(text[at]);
        var length = text.AsSpan(at + 1, Math.Min(QuoteLimit, text.Length - at - 1)).IndexOfAny(close, '\n');
        return length >= 0 && text[at + 1 + length] == close ? at + 1 + length : -1;
    }

    /// <summary>
    /// Whether the quote is part of the sentence's syntax, <c>shouting “Run! Run!” at us</c>, not speech after a comma or colon.
    /// </summary>
    public static bool IsEmbedded(string text, int quote)
    {
        var before = text.AsSpan(0, quote);
        if (before.EndsWith(" "))
            before = before[..^1];
        return before.Length > 0 && char.IsLetterOrDigit(before[^1]);
    }

    private static bool IsBlankLine(string text, int at) => text[at] == '\n' && at + 1 < text.Length && text[at + 1] is '\n' or '\r';
}
