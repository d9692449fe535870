using System.Text;
using Aligner.Language;
using Aligner.Quality;

namespace Aligner.Cli.Display;

/// <summary>The part of a text around its first mark that fits a line, and a second line with carets below what is marked.</summary>
/// <param name="Text">One line.</param>
/// <param name="Carets">Empty where nothing is marked.</param>
internal sealed record MarkedText(string Text, string Carets)
{
    // With the side's name before it a line of a hundred columns.
    private const int Columns = 92;
    private const int ColumnsBefore = 40;
    private const char Ellipsis = '…';

    /// <param name="text">The whole text of a side.</param>
    /// <param name="marks">Those of this side, in order.</param>
    /// <param name="shown">How a character is shown.</param>
    public static MarkedText Of(string text, IReadOnlyList<TextMark> marks, Func<string, string> shown)
    {
        var isWhole = marks is [{ Start: 0 } whole] && whole.Length == text.Length;
        var start = marks.Count == 0 || isWhole ? 0 : StartOf(text, marks[0].Start);
        var line = new StringBuilder(start > 0 ? $"{Ellipsis}" : "");
        var carets = new StringBuilder(start > 0 ? " " : "");
        var columns = start > 0 ? 1 : 0;
        for (var i = start; i < text.Length;)
        {
            var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            var element = text[i] is '\n' or '\r' or '\t' ? " " : shown(text.Substring(i, length));
            var width = EastAsianWidth.Columns(element);
            if (columns + width >= Columns)
            {
                line.Append(Ellipsis);
                break;
            }

            line.Append(element);
            carets.Append(!isWhole && IsMarked(marks, i) ? '^' : ' ', Math.Max(1, width));
            columns += Math.Max(1, width);
            i += length;
        }

        return new MarkedText(line.ToString(), carets.ToString().TrimEnd());
    }

    private static int StartOf(string text, int mark)
    {
        if (EastAsianWidth.Columns(text) < Columns)
            return 0;
        var (start, columns) = (mark, 0);
        while (start > 0 && columns < ColumnsBefore)
            columns += EastAsianWidth.Columns(text[--start].ToString());
        // Not within a surrogate pair, nor within an English word.
        if (start > 0 && char.IsLowSurrogate(text[start]))
            start--;
        while (start > 0 && start < mark && Script.IsLatinLetter(text[start - 1]) && Script.IsLatinLetter(text[start]))
            start++;
        return start;
    }

    private static bool IsMarked(IReadOnlyList<TextMark> marks, int at) => marks.Any(mark => at >= mark.Start && at < mark.Start + Math.Max(1, mark.Length));
}
