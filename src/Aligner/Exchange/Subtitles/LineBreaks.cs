using System.Globalization;
using Aligner.Language;
using Aligner.Language.Sentences;
using Aligner.Language.Words;
using Aligner.Lexicon;

namespace Aligner.Exchange.Subtitles;

/// <summary>Where a line may end: behind clauses, between English words, between Chinese words as the lexicon knows them.</summary>
internal static class LineBreaks
{
    private const string NoLineBegins = "，。！？；：、,.!?;:%)]}）》」』】〉”’…—～·％";
    private const string NoLineEnds = "([{（《「『【〈“‘$￥";

    public static List<(int Offset, BreakKind Kind)> Find(MeasuredText text)
    {
        var clauses = ClauseSplitter.Split(text.Text).Select(clause => clause.End).ToHashSet();
        var words = WordBorders(text.Text);
        var breaks = new List<(int Offset, BreakKind Kind)>();
        var last = 0;
        foreach (var offset in Enumerable.Range(1, Math.Max(0, text.Text.Length - 1)).Where(offset => words[offset] && IsAllowed(text.Text, offset)).Append(text.Text.Length))
        {
            breaks.AddRange(Forced(text, last, offset));
            breaks.Add((offset, clauses.Contains(offset) ? BreakKind.Clause : BreakKind.Word));
            last = offset;
        }

        return breaks;
    }

    /// <summary>Where a word begins, or a mark or white space stands.</summary>
    private static bool[] WordBorders(string text)
    {
        var tokens = new List<WordToken>();
        new ChineseTokenizer(BilingualLexicon.Default).Tokenize(text, tokens);
        var borders = new bool[text.Length + 1];
        Array.Fill(borders, true);
        foreach (var token in tokens)
            borders.AsSpan(token.Start + 1, token.Length - 1).Clear();
        return borders;
    }

    /// <summary>White space parts words; without any, only Chinese is broken, and not so that a line begins or ends with the wrong mark.</summary>
    private static bool IsAllowed(string text, int offset)
    {
        var (before, after) = (text[offset - 1], text[offset]);
        if (char.IsWhiteSpace(after) || char.IsLowSurrogate(after))
            return false;
        if (char.IsWhiteSpace(before))
            return before != '\u00A0';
        return (IsEastAsian(before) || IsEastAsian(after)) && !NoLineBegins.Contains(after) && !NoLineEnds.Contains(before) && IsCluster(text, offset);
    }

    private static bool IsEastAsian(char c) => Script.IsHan(c) || Script.IsKana(c) || c is >= '\uDC00' and <= '\uDFFF' or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF60') or '”' or '’' or '…' or '—';

    /// <summary>Whether a grapheme cluster begins here, so far as the last few characters tell.</summary>
    private static bool IsCluster(string text, int offset) =>
        CharUnicodeInfo.GetUnicodeCategory(text, offset) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format)
        && text[offset - 1] != '\u200D';

    /// <summary>Places inside a word that is wider than a line.</summary>
    private static IEnumerable<(int Offset, BreakKind Kind)> Forced(MeasuredText text, int start, int end)
    {
        if (text.WidthOf(start, end) <= SubtitleRules.MostColumns)
            yield break;
        var from = start;
        for (var i = start; i < end;)
        {
            var next = i + StringInfo.GetNextTextElementLength(text.Text.AsSpan(i));
            if (text.WidthOf(from, next) > SubtitleRules.MostColumns && i > from)
            {
                yield return (i, BreakKind.Forced);
                from = i;
            }

            i = next;
        }
    }
}
