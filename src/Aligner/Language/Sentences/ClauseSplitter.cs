using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Language.Sentences;

/// <summary>
/// Cuts a sentence of either language after commas, semicolons, colons, dashes and the stops inside it.
/// The enumeration comma 、 and marks inside brackets and numbers never cut.
/// </summary>
internal static class ClauseSplitter
{
    /// <summary>The clauses of the whole text; joined they are the text to the letter.</summary>
    public static ImmutableArray<TextSpan> Split(string text) => Split(text, new TextSpan(0, text.Length));

    /// <summary>The clauses of one sentence of the text; joined they are the sentence to the letter.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan sentence)
    {
        var clauses = ImmutableArray.CreateBuilder<TextSpan>();
        var start = sentence.Start;
        var lastCut = LastWord(text, sentence);
        var hasWord = false;
        for (var at = start; at < lastCut;)
        {
            var end = EndOfClause(text, at, sentence.End);
            if (end > at && end <= lastCut && hasWord)
            {
                clauses.Add(TextSpan.Between(start, end));
                start = end;
                hasWord = false;
            }

            hasWord |= char.IsLetterOrDigit(text[at]);
            at = end > at ? end : Skip(text, at, sentence.End);
        }

        if (start < sentence.End)
            clauses.Add(TextSpan.Between(start, sentence.End));
        return clauses.DrainToImmutable();
    }

    /// <summary>After the mark, its like, what closes after it and white space; the offset itself where no clause ends.</summary>
    private static int EndOfClause(string text, int at, int limit)
    {
        if (!IsMark(text, at, limit))
            return at;
        var end = at + 1;
        while (end < limit && (IsMark(text, end, limit) || Closes(text, end, limit)))
            end++;
        while (end < limit && char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }

    private static bool IsMark(string text, int at, int limit) => text[at] switch
    {
        '，' or '；' or '：' or '。' or '！' or '？' or '…' or '—' or '―' => true,
        ',' or ';' or ':' or '!' or '?' => !IsInsideToken(text, at, limit),
        '–' or '-' => IsDashBetweenWords(text, at, limit),
        _ => false,
    };

    /// <summary><c>1,000</c>, <c>10:30</c>, <c>https://</c>: between Latin letters or digits. Chinese sets no space.</summary>
    private static bool IsInsideToken(string text, int at, int limit) =>
        at + 1 < limit && (char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] is '/' or '=') && at > 0 && char.IsAscii(text[at - 1]);

    private static bool IsDashBetweenWords(string text, int at, int limit)
    {
        var isSpaced = at > 0 && at + 1 < limit && text[at - 1] == ' ' && text[at + 1] == ' ';
        var isDouble = (at + 1 < limit && text[at + 1] == text[at]) || (at > 0 && text[at - 1] == text[at]);
        return isSpaced || isDouble;
    }

    private static bool Closes(string text, int at, int limit) =>
        Marks.IsClosingBracket(text[at]) || text[at] is '”' or '’'
        || (text[at] is '"' or '\'' && (at + 1 == limit || !char.IsLetterOrDigit(text[at + 1])));

    private static int Skip(string text, int at, int limit)
    {
        var close = Marks.ClosingOf(text[at]) == '\0' ? -1 : Enclosure.CloseOfBracket(text, at);
        return close >= 0 && close < limit ? close + 1 : at + 1;
    }

    private static int LastWord(string text, TextSpan sentence)
    {
        var at = sentence.End - 1;
        while (at >= sentence.Start && !char.IsLetterOrDigit(text[at]))
            at--;
        return at;
    }
}
