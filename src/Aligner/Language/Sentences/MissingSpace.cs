namespace Aligner.Language.Sentences;

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
    /// <param name="stop">A stop without white space behind it.</param>
    /// <param name="next">The offset of the first letter or digit behind it.</param>
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
