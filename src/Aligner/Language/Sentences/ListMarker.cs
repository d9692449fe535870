namespace Aligner.Language.Sentences;

/// <summary>The marks that begin the items of a list: <c>- </c>, <c>• </c>, <c>2. </c>, <c>b) </c>, <c>3、</c>.</summary>
internal static class ListMarker
{
    private const int MostDigits = 2;
    private const int LongestCounter = 4;

    /// <summary>Whether a list item begins at the offset, which is the first of its line.</summary>
    public static bool IsAt(string text, int at)
    {
        if (at >= text.Length)
            return false;
        if (text[at] is '•' or '·' or '●' or '■' or '◆' or '○')
            return true;
        return text[at] is '-' or '*' or '–' or '—' ? IsSpaceAt(text, at + 1) : IsNumberAt(text, at);
    }

    /// <summary>Whether an item begins at the offset in the midst of a line: <c>b) </c>, <c>(ii) </c>, <c>b. Close</c>.</summary>
    public static bool IsInLineAt(string text, int at)
    {
        var start = at < text.Length && text[at] == '(' ? at + 1 : at;
        var end = start;
        while (end < text.Length && end - start < LongestCounter && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == text.Length || !IsInLineCounter(text.AsSpan(start, end - start)))
            return false;
        if (text[end] == ')')
            return IsSpaceAt(text, end + 1);
        return start == at && text[end] == '.' && end == start + 1 && IsSpaceAt(text, end + 1) && end + 2 < text.Length
            && char.IsUpper(text[end + 2]);
    }

    private static bool IsInLineCounter(ReadOnlySpan<char> word) => IsCounter(word) || (!word.IsEmpty && !word.ContainsAnyExcept("ivx"));

    /// <summary>Whether the text before the stop is a number or letter that only counts an item: <c>1</c>, <c>a</c>.</summary>
    public static bool IsCounter(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsAsciiLetter(word[0]))
        || (word.Length is > 0 and <= MostDigits && char.IsDigit(word[0]) && char.IsDigit(word[^1]));

    private static bool IsNumberAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= MostDigits && char.IsDigit(text[end]))
            end++;
        if (end == at && char.IsAsciiLetterLower(text[at]))
            end++;
        if (end == at || end == text.Length || !IsCounter(text.AsSpan(at, end - at)))
            return false;
        return text[end] == '、' || (text[end] is '.' or ')' or '．' or '）' && (IsSpaceAt(text, end + 1) || IsHanAt(text, end + 1)));
    }

    private static bool IsSpaceAt(string text, int at) => at < text.Length && text[at] is ' ' or '\t' or '\u3000';

    private static bool IsHanAt(string text, int at) => at < text.Length && Marks.IsHan(text[at]);
}
