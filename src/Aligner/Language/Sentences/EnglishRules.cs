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

    /// <summary>Behind quotes, brackets and dashes that open the next sentence.</summary>
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
