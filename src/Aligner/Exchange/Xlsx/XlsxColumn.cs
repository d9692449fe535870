using Aligner.Exchange.Columns;

namespace Aligner.Exchange.Xlsx;

/// <summary>How a column of a segment looks in a sheet.</summary>
/// <param name="Column">What it holds.</param>
/// <param name="Letters">Its name there: A, B, … AA.</param>
/// <param name="Style">Of its cells.</param>
/// <param name="Width">In characters.</param>
internal sealed record XlsxColumn(SegmentColumn Column, string Letters, XlsxStyle Style, int Width)
{
    public bool IsNumber => Style is XlsxStyle.Seconds or XlsxStyle.Score or XlsxStyle.Number;

    public static XlsxColumn Of(SegmentColumn column, int index)
    {
        var (style, width) = column.Name switch
        {
            "en" or "zh" => (XlsxStyle.Text, 60),
            "flags" or "speaker" => (XlsxStyle.Text, 16),
            "id" or "document" => (XlsxStyle.LockedText, 28),
            "start" or "end" => (XlsxStyle.Seconds, 10),
            "score" => (XlsxStyle.Score, 8),
            "en_line" or "zh_line" => (XlsxStyle.Number, 8),
            _ => (XlsxStyle.LockedText, 12),
        };
        return new XlsxColumn(column, LettersOf(index), style, width);
    }

    /// <param name="index">0-based.</param>
    public static string LettersOf(int index) => index < 26 ? ((char)('A' + index)).ToString() : LettersOf((index / 26) - 1) + (char)('A' + (index % 26));

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
