namespace Aligner.Language.Sentences;

/// <summary>Reads a <see cref="Stop"/>: how far stop marks, closing quotes and closing brackets reach.</summary>
internal static class StopReader
{
    private const int StrayQuoteReach = 60;
    private const int LongestReference = 4;

    /// <param name="text">The whole text.</param>
    /// <param name="at">The offset of the first stop mark.</param>
    /// <param name="sentenceStart">Where the sentence begins.</param>
    /// <param name="openQuote">Where a quote opened that is not closed yet; -1 where none is.</param>
    public static Stop Read(string text, int at, int sentenceStart, int openQuote)
    {
        var marksEnd = EndOfMarks(text, at + 1);
        var end = EndOfClosing(text, marksEnd, openQuote);
        var stop = new Stop(sentenceStart, at, marksEnd, end, Gap.Read(text, end), openQuote);
        return stop.ClosesQuote(text) ? stop : stop with { QuoteStart = -1 };
    }

    private static int EndOfMarks(string text, int at)
    {
        while (at < text.Length && (Marks.IsStop(text[at]) || IsSpacedPeriod(text, at)))
            at++;
        return at;
    }

    /// <summary>The space inside <c>. . .</c>.</summary>
    private static bool IsSpacedPeriod(string text, int at) =>
        text[at] == ' ' && text[at - 1] == '.' && at + 1 < text.Length && text[at + 1] == '.' && !IsWordAt(text, at + 2);

    private static int EndOfClosing(string text, int at, int openQuote)
    {
        while (at < text.Length)
        {
            at = Emoticon.Skip(text, SkipReference(text, at));
            var visible = SkipSpaces(text, at);
            if (visible == text.Length || !(Closes(text, visible, visible > at, openQuote) || IsLaterMark(text, visible, visible > at)))
                break;
            if (Marks.IsClosingQuote(text[visible]))
                openQuote = -1;
            at = Marks.IsStop(text[visible]) ? EndOfMarks(text, visible + 1) : visible + 1;
        }

        return at;
    }

    private static bool Closes(string text, int at, bool spaced, int openQuote) => text[at] switch
    {
        '”' => spaced ? openQuote >= 0 || IsLineEnd(text, at + 1) : openQuote >= 0 || !OpensNext(text, at),
        '"' => spaced ? openQuote >= 0 && !IsWordAt(text, at + 1) : openQuote >= 0 || !IsWordAt(text, at + 1),
        '’' or '\'' or '»' => !spaced || IsSpaceOrHan(text, at + 1),
        '“' => IsLineEnd(text, at + 1),
        var c => Marks.IsClosingBracket(c),
    };

    /// <summary>Further stop marks after a closing quote, <c>。”……</c>, but not the start of <c>.NET</c> or <c>...and</c>.</summary>
    private static bool IsLaterMark(string text, int at, bool spaced) =>
        Marks.IsStop(text[at]) && !(spaced && IsLatinWordAt(text, EndOfMarks(text, at + 1)));

    /// <summary>Whether a ” that closes nothing stands for a “: the next quote mark closes it.</summary>
    private static bool OpensNext(string text, int at)
    {
        var near = text.AsSpan(at + 1, Math.Min(StrayQuoteReach, text.Length - at - 1));
        var next = near.IndexOfAny('“', '”', '\n');
        return next > 0 && near[next] == '”';
    }

    /// <summary>A note's number after the stop, <c>[12]</c> or <c>²</c>.</summary>
    private static int SkipReference(string text, int at)
    {
        var isBracketed = at < text.Length && text[at] == '[';
        var end = isBracketed ? at + 1 : at;
        while (end < text.Length && end - at <= LongestReference && (isBracketed ? char.IsAsciiDigit(text[end]) : IsSuperscript(text[end])))
            end++;
        if (!isBracketed)
            return end;
        return end > at + 1 && end < text.Length && text[end] == ']' ? end + 1 : at;
    }

    private static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or (>= '⁰' and <= '⁹');

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u3000' or '\u00a0')
            at++;
        return at;
    }

    private static bool IsWordAt(string text, int at) => at < text.Length && char.IsLetterOrDigit(text[at]);

    private static bool IsLatinWordAt(string text, int at) => IsWordAt(text, at) && !Marks.IsHan(text[at]);

    /// <summary>No Chinese word begins with an apostrophe.</summary>
    private static bool IsSpaceOrHan(string text, int at) => at == text.Length || char.IsWhiteSpace(text[at]) || Marks.IsHan(text[at]);

    private static bool IsLineEnd(string text, int at) => at == text.Length || text[at] is '\n' or '\r';
}

/// <summary>What people set after a stop in chat: <c>😂</c>, <c>:)</c>, <c>~</c>. It belongs to the sentence before it.</summary>
internal static class Emoticon
{
    private static readonly string[] Faces = [":-)", ":-(", ";-)", ":-D", ":)", ":(", ";)", ":D", ":P", "xD", "XD", "^_^", "^^", "<3",
        "T_T", "~", "～"];

    /// <summary>The offset after the emoticons and the white space before them; the offset itself where there are none.</summary>
    public static int Skip(string text, int at)
    {
        var end = at;
        while (true)
        {
            var visible = end;
            while (visible < text.Length && text[visible] is ' ' or '\u00a0')
                visible++;
            var length = LengthAt(text, visible);
            if (length == 0)
                return end;
            end = visible + length;
        }
    }

    private static int LengthAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsEmoji(text, end))
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
        return end > at ? end - at : FaceAt(text, at);
    }

    private static bool IsEmoji(string text, int at) => text[at] switch
    {
        >= '\ud83c' and <= '\ud83e' => true,
        (>= '\u2600' and <= '\u27bf') or '\u200d' or '\ufe0f' or '\u2b50' => true,
        _ => false,
    };

    /// <summary>A face stands alone: a letter or digit after it would make it a part of a word.</summary>
    private static int FaceAt(string text, int at)
    {
        foreach (var face in Faces)
        {
            var end = at + face.Length;
            if (text.AsSpan(at).StartsWith(face, StringComparison.Ordinal) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))
                return face.Length;
        }

        return 0;
    }
}
