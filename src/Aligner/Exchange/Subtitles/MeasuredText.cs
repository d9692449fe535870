using System.Globalization;
using Aligner.Language;

namespace Aligner.Exchange.Subtitles;

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

    /// <summary>The index of the first break behind the offset.</summary>
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
