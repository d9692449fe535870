namespace Aligner.Language.Sentences;

/// <param name="hasCapitals">Without any capital in the text a small letter may begin a sentence.</param>
internal readonly struct EnglishRules(bool hasCapitals) : ISentenceRules
{
    private const int MostOpeningMarks = 8;

    public bool IsStop(char mark) => Marks.IsStop(mark);

    public bool Ends(string text, Stop stop)
    {
        var next = FirstOfWord(text, stop.Next);
        if (next == text.Length || IsChineseStop(text[stop.Start]))
            return true;
        if (Marks.IsHan(text[next]))
            return !stop.IsLonePeriod(text) || EnglishPeriod.EndsBefore(text, stop, next);
        if (!stop.HasSpaceBehind)
            return MissingSpace.IsAt(text, stop, next);
        if (!MayBegin(text, next) && !ListMarker.IsInLineAt(text, stop.Next))
            return false;
        if (NamesWithMarks.IsAt(text, stop, next))
            return false;
        if (stop.IsLonePeriod(text))
            return EnglishPeriod.EndsBefore(text, stop, next);
        if (stop.IsEllipsis(text) && RepeatsWord(text, stop, next))
            return false;
        return EndsWithFullStop(text, stop) || !stop.ClosesQuote(text) || !EnglishAttribution.IsAt(text, next);
    }

    /// <summary>A quotation whose speaker follows ends in a comma instead.</summary>
    private static bool EndsWithFullStop(string text, Stop stop) => text[stop.MarksEnd - 1] == '.' && !stop.IsEllipsis(text);

    private static bool IsChineseStop(char mark) => mark is '。' or '！' or '？';

    /// <summary>After quotes, brackets and dashes that open the next sentence.</summary>
    private static int FirstOfWord(string text, int at)
    {
        var limit = Math.Min(text.Length, at + MostOpeningMarks);
        while (at < limit && Opens(text, at))
            at++;
        return at;
    }

    private static bool Opens(string text, int at) =>
        char.IsWhiteSpace(text[at]) ? Marks.IsDash(text[at - 1]) : !char.IsLetterOrDigit(text[at]) && !Marks.GoesOn(text[at]);

    private bool MayBegin(string text, int at) =>
        !char.IsLower(text[at]) || !hasCapitals || (at + 1 < text.Length && char.IsUpper(text[at + 1]));

    /// <summary>A stammer: <c>I... I can't</c>.</summary>
    private static bool RepeatsWord(string text, Stop stop, int next)
    {
        var word = EnglishWords.WordAt(text, next);
        var letters = word.IndexOfAny("'’") is var cut and >= 0 ? word[..cut] : word;
        var sentence = text.AsSpan(stop.SentenceStart, stop.Start - stop.SentenceStart).TrimEnd();
        return !letters.IsEmpty && sentence.EndsWith(letters, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>
/// Who spoke, after a quotation: <c>“Why?” Mrs. Wang asked softly.</c> goes on, <c>“Stop!” He turned.</c> does not.
/// A capital he or she begins a sentence; only <c>I</c> and names are capital in the midst of one.
/// </summary>
internal static class EnglishAttribution
{
    private const int MostWords = 4;

    public static bool IsAt(string text, int at)
    {
        for (var count = 0; count <= MostWords; count++)
        {
            var word = EnglishWords.WordAt(text, at);
            if (word.IsEmpty)
                return false;
            if (count > 0 && EnglishWords.IsSpeechVerb(word))
                return EndsClause(text, at + word.Length);
            if (EnglishWords.IsStarter(word) && word is not "I")
                return false;
            at = NextWord(text, at + word.Length);
        }

        return false;
    }

    /// <summary>A verb with an object, <c>Wang asked the price</c>, tells more than who spoke.</summary>
    private static bool EndsClause(string text, int at)
    {
        if (at == text.Length || text[at] is '.' or ',' or ';' or ':')
            return true;
        var next = EnglishWords.WordAt(text, NextWord(text, at));
        return next.EndsWith("ly")
            || next is "in" or "with" or "as" or "to" or "from" or "again" or "at" or "me" or "him" or "her" or "them" or "us";
    }

    private static int NextWord(string text, int at)
    {
        if (at < text.Length && text[at] == '.')
            at++;
        return at < text.Length && text[at] == ' ' ? at + 1 : at;
    }
}

/// <summary>
/// Tells <c>support.The next</c>, a sentence end without its space, from <c>Node.js</c>, <c>example.com</c> and <c>notes.Txt</c>.
/// </summary>
internal static class MissingSpace
{
    private const int LongestToken = 64;

    private static readonly string[] NameEndings =
    [
        "txt", "doc", "docx", "pdf", "csv", "tsv", "xls", "xlsx", "ppt", "pptx", "htm", "html", "xml", "json",
        "js", "ts", "py", "cs", "md", "zip", "exe", "jpg", "png", "srt", "net", "com", "org",
    ];

    /// <param name="text">The whole text.</param>
    /// <param name="stop">A stop without white space after it.</param>
    /// <param name="next">The offset of the first letter or digit after it.</param>
    public static bool IsAt(string text, Stop stop, int next)
    {
        var word = EnglishWords.WordAt(text, next);
        if (!LooksLikeSentenceStart(text, next, word))
            return false;
        var before = TokenBefore(text, stop.Start);
        if (!IsPlainWord(before) || EnglishAbbreviations.KindOf(before) == AbbreviationKind.NeverLast)
            return false;
        // A capital before the stop too may be a name with a stop inside: System.Text.
        return char.IsLower(before[0]) || text[stop.Start] != '.' || EnglishWords.IsStarter(word);
    }

    private static bool LooksLikeSentenceStart(string text, int at, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsUpper(word[0]) || HasCapitalInside(word) || EndsName(word))
            return false;
        if (word.Length == 1 && word is not ("A" or "I"))
            return false;
        var end = at + word.Length;
        return end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] == ',');
    }

    /// <summary>A word of two or more letters; addresses, paths, numbers and abbreviations hold other marks.</summary>
    private static bool IsPlainWord(ReadOnlySpan<char> token)
    {
        if (token.Length < 2 || HasCapitalInside(token))
            return false;
        foreach (var c in token)
        {
            if (!char.IsLetter(c) && c is not ('-' or '\'' or '’'))
                return false;
        }

        return true;
    }

    private static bool HasCapitalInside(ReadOnlySpan<char> word)
    {
        foreach (var c in word[1..])
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }

    /// <summary>The last part of a file's name or an address.</summary>
    private static bool EndsName(ReadOnlySpan<char> word)
    {
        foreach (var ending in NameEndings)
        {
            if (word.Equals(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> TokenBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestToken && !char.IsWhiteSpace(text[start - 1]) && !Marks.IsOpening(text[start - 1]))
            start--;
        return text.AsSpan(start, end - start).TrimEnd(")]%”’\"");
    }
}
