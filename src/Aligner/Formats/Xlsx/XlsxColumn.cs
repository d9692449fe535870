using Aligner.Formats.Columns;
using Aligner.Formats.Tables;

namespace Aligner.Formats.Xlsx;

/// <summary>How a column of a segment looks in a sheet.</summary>
/// <param name="Column">What it holds.</param>
/// <param name="Letters">Its name there: A, B, … AA.</param>
/// <param name="Style">Of its cells.</param>
/// <param name="Width">In characters.</param>
internal sealed record XlsxColumn(SegmentColumn Column, string Letters, XlsxStyle Style, int Width)
{
    public bool IsNumber => Style is XlsxStyle.Seconds or XlsxStyle.Score or XlsxStyle.Number;

    /// <summary>Whether a person who types into the column is warned: it says where the row is from.</summary>
    public bool IsGiven => Style != XlsxStyle.Text;

    public bool IsHidden => Column == TableColumns.Checksum;

    /// <summary>What a reviewer fills in stands beside the texts.</summary>
    public static IEnumerable<SegmentColumn> InOrder(IReadOnlyList<SegmentColumn> columns)
    {
        var review = columns.Where(column => column.Name is "status" or "comment" or "by").ToList();
        return columns.Except(review).SelectMany(column => column.Name == "zh" ? review.Prepend(column) : [column]);
    }

    public static XlsxColumn Of(SegmentColumn column, int index)
    {
        var (style, width) = column.Name switch
        {
            "en" or "zh" => (XlsxStyle.Text, 60),
            "comment" => (XlsxStyle.Text, 40),
            "status" or "by" or "flags" or "speaker" => (XlsxStyle.Text, 16),
            "id" or "document" => (XlsxStyle.GivenText, 28),
            "start" or "end" => (XlsxStyle.Seconds, 10),
            "score" => (XlsxStyle.Score, 8),
            "en_line" or "zh_line" => (XlsxStyle.Number, 8),
            _ => (XlsxStyle.GivenText, 12),
        };
        return new XlsxColumn(column, LettersOf(index), style, width);
    }

    /// <param name="index">0-based.</param>
    public static string LettersOf(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : LettersOf((index / 26) - 1) + (char)('A' + (index % 26));

    /// <summary>The 0-based index of the letters that a reference begins with; -1 where it has none or Excel has no such column.</summary>
    public static int IndexOf(string reference)
    {
        var index = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c))
                break;
            index = (index * 26) + (c - 'A' + 1);
            if (index > XlsxLimits.Columns)
                return -1;
        }

        return index - 1;
    }
}

/// <summary>The styles of <see cref="XlsxParts.Styles"/> by their place there.</summary>
internal enum XlsxStyle
{
    Default,
    Header,
    Text,

    /// <summary>What says where a row is from, in grey.</summary>
    GivenText,
    Seconds,
    Score,
    Number,
}
