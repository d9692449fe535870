namespace Aligner.Language.Sentences;

internal readonly struct ChineseRules(bool semicolonEnds) : ISentenceRules
{
    public bool IsStop(char mark) => Marks.IsStop(mark) || (semicolonEnds && IsSemicolon(mark));

    public bool Ends(string text, Stop stop)
    {
        var next = text[stop.Next];
        if (Marks.GoesOn(next) && !(semicolonEnds && IsSemicolon(next)))
            return false;
        if (IsPartOfWord(text, stop) || (stop.IsEllipsis(text) && IsHesitation(text, stop)))
            return false;
        return !stop.ClosesQuote(text) || !GoesOnBehindQuote(text, stop);
    }

    private static bool IsPartOfWord(string text, Stop stop)
    {
        var isPeriod = text[stop.Start] is '.' or '．' && stop.MarksEnd == stop.Start + 1;
        return isPeriod ? !EndsAtPeriod(text, stop) : IsInsideAddress(text, stop) || NamesWithMarks.IsAt(text, stop, stop.Next);
    }

    private static bool IsSemicolon(char mark) => mark is '；' or ';';

    /// <summary>A '.' typed for a 。 stands behind a Chinese character; behind a Latin word the English rules know better.</summary>
    private static bool EndsAtPeriod(string text, Stop stop)
    {
        var before = text[stop.Start - 1];
        var next = text[stop.Next];
        if (char.IsDigit(before))
            return !char.IsDigit(next) && !EnglishPeriod.IsListCounter(text, stop) && !SentenceLabel.IsChineseHeading(text, stop);
        if (!char.IsAsciiLetter(before))
            return stop.HasSpaceBehind || !char.IsAsciiLetterOrDigit(next);
        return new EnglishRules(hasCapitals: true).Ends(text, stop);
    }

    /// <summary>The ? and ! of <c>example.com/?q=1</c>.</summary>
    private static bool IsInsideAddress(string text, Stop stop) =>
        text[stop.Start] is '?' or '!' && !stop.HasSpaceBehind
        && char.IsAscii(text[stop.Start - 1]) && char.IsAsciiLetterOrDigit(text[stop.Next]);

    private static bool IsHesitation(string text, Stop stop) => stop.End == stop.MarksEnd && ChineseEllipsis.GoesOn(text, stop);

    private static bool GoesOnBehindQuote(string text, Stop stop)
    {
        if (stop.Gap.HasNewline)
            return false;
        if (ChineseAttribution.IsAt(text, stop.Next))
            return true;
        var isEmbedded = stop.QuoteStart > stop.SentenceStart && Enclosure.IsEmbedded(text, stop.QuoteStart);
        return isEmbedded && (text[stop.MarksEnd - 1] is not ('。' or '.') || ChineseEllipsis.IsPredicateAt(text, stop.Next));
    }
}
