namespace Aligner.Language.Sentences;

/// <summary>Whether a lone full stop with white space and a capital or a number after it ends a sentence or only a word.</summary>
internal static class EnglishPeriod
{
    private const int LongestWord = 24;

    /// <param name="text">The whole text.</param>
    /// <param name="stop">The full stop.</param>
    /// <param name="next">The offset of the first letter or digit after it.</param>
    public static bool EndsBefore(string text, Stop stop, int next)
    {
        if (IsListCounter(text, stop))
            return false;
        var word = WordBefore(text, stop);
        if (SentenceLabel.IsHeading(text, stop, word, next))
            return false;
        return EnglishAbbreviations.KindOf(word) switch
        {
            AbbreviationKind.NeverLast => false,
            AbbreviationKind.BeforeNumber => !IsNumber(text, next),
            AbbreviationKind.LabelOrBeforeNumber =>
                !IsNumber(text, next) && (!BeginsSentence(text, stop, word) || StartsSentence(text, next)),
            AbbreviationKind.Hour => !EnglishWords.IsDayOrZoneAt(text, next),
            AbbreviationKind.MayBeLast => StartsSentence(text, next) || (word.Length == 1 && SentenceLabel.IsLetter(text, stop, next)),
            _ => true,
        };
    }

    /// <summary><c>1. Open</c> at the start of a sentence or after the colon that announces the list.</summary>
    public static bool IsListCounter(string text, Stop stop)
    {
        var word = WordBefore(text, stop);
        if (!ListMarker.IsCounter(word))
            return false;
        var before = text.AsSpan(stop.SentenceStart, stop.Start - word.Length - stop.SentenceStart).TrimEnd();
        return before.IsEmpty || (before[^1] is ':' or ';' && !SentenceLabel.EndsWithLabel(before[..^1]));
    }

    private static bool BeginsSentence(string text, Stop stop, ReadOnlySpan<char> word) =>
        text.AsSpan(stop.SentenceStart, stop.Start - word.Length - stop.SentenceStart).IsWhiteSpace();

    /// <summary>What stands before the full stop back to white space or an opening mark, dash or slash.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, Stop stop)
    {
        var start = stop.Start;
        while (start > stop.SentenceStart && stop.Start - start < LongestWord && !IsBorder(text[start - 1]))
            start--;
        return text.AsSpan(start, stop.Start - start);
    }

    private static bool IsBorder(char c) =>
        char.IsWhiteSpace(c) || Marks.IsOpening(c) || Marks.IsDash(c) || Marks.IsHan(c) || c is '/' or '’' or '．' or '。' or '，';

    /// <summary>Digits, Roman numbers and the letters of appendices; A and I are more often words.</summary>
    private static bool IsNumber(string text, int at)
    {
        var word = EnglishWords.WordAt(text, at);
        return word.IsEmpty || (word is not ("A" or "I") && (word.Length == 1 || !word.ContainsAnyExcept("IVXLC")));
    }

    private static bool StartsSentence(string text, int at)
    {
        var word = EnglishWords.WordAt(text, at);
        if (word.Length == 1)
            return at + 1 < text.Length && text[at + 1] != '.';
        return EnglishWords.IsStarter(word);
    }
}
