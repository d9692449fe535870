using System.Globalization;
using Aligner.Language.Sentences;
using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Aligner.Text;

namespace Aligner.Formats.Subtitles;

/// <summary>One side of a segment with its columns and the places where it can be broken.</summary>
internal sealed class MeasuredText
{
    private readonly int[] _columns;

    /// <param name="text">Without line ends and white space around it.</param>
    /// <param name="side">Its language.</param>
    public MeasuredText(string text, Side side)
    {
        (Text, Side) = (text, side);
        _columns = ColumnsBefore(text, side == Side.Chinese);
        Breaks = LineBreaks.Find(this);
    }

    public string Text { get; }

    public Side Side { get; }

    /// <summary>The places in order, the end of the text the last; none at its beginning.</summary>
    public IReadOnlyList<(int Offset, BreakKind Kind)> Breaks { get; }

    public int Width => _columns[^1];

    /// <summary>The index of the first break after the offset.</summary>
    public int FirstBreakAfter(int offset)
    {
        var (low, high) = (0, Breaks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Breaks[middle].Offset <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public int ColumnsBeforeOffset(int offset) => _columns[offset];

    /// <summary>The columns of a stretch without the white space at its ends.</summary>
    public int WidthOf(int start, int end)
    {
        (start, end) = Trimmed(start, end);
        return _columns[end] - _columns[start];
    }

    public string Slice(int start, int end)
    {
        (start, end) = Trimmed(start, end);
        return Text[start..end];
    }

    private (int Start, int End) Trimmed(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        return (start, end);
    }

    /// <summary>Before each offset; inside a grapheme cluster those of all of it.</summary>
    private static int[] ColumnsBefore(string text, bool isEastAsian)
    {
        var columns = new int[text.Length + 1];
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(i));
            Array.Fill(columns, columns[i] + EastAsianWidth.OfCluster(text.AsSpan(i, length), isEastAsian), i + 1, length);
            i += length;
        }

        return columns;
    }
}

/// <summary>How well a text can be broken at a place.</summary>
internal enum BreakKind
{
    /// <summary>After a clause.</summary>
    Clause,

    /// <summary>Between words.</summary>
    Word,

    /// <summary>Inside a word that is wider than a line.</summary>
    Forced,
}

/// <summary>Where a line may end: after clauses, between English words, between Chinese words as the lexicon knows them.</summary>
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
        foreach (var offset in Enumerable.Range(1, Math.Max(0, text.Text.Length - 1))
            .Where(offset => words[offset] && IsAllowed(text.Text, offset)).Append(text.Text.Length))
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

    /// <summary>
    /// White space parts words; without any, only Chinese is broken, and not so that a line begins or ends with the wrong mark.
    /// </summary>
    private static bool IsAllowed(string text, int offset)
    {
        var (before, after) = (text[offset - 1], text[offset]);
        if (char.IsWhiteSpace(after) || char.IsLowSurrogate(after))
            return false;
        if (char.IsWhiteSpace(before))
            return before != '\u00A0';
        return (IsEastAsian(before) || IsEastAsian(after)) && !NoLineBegins.Contains(after) && !NoLineEnds.Contains(before)
            && IsCluster(text, offset);
    }

    private static bool IsEastAsian(char c) =>
        Script.IsHan(c) || Script.IsKana(c)
        || c is >= '\uDC00' and <= '\uDFFF' or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF60') or '”' or '’' or '…' or '—';

    /// <summary>Whether a grapheme cluster begins here, so far as the last few characters tell.</summary>
    private static bool IsCluster(string text, int offset) =>
        CharUnicodeInfo.GetUnicodeCategory(text, offset)
        is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Format)
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
