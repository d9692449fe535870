using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>A line of a lesson that is not blank, with Markdown's marks set apart.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Start">The offset of the first character after white space and marks.</param>
/// <param name="Text">The line from there, without trailing white space.</param>
/// <param name="MarkStart">The offset of the bullet or heading mark; equals <paramref name="Start"/> where there is none.</param>
/// <param name="IsHeading">Whether the mark is a heading's.</param>
internal sealed partial record LessonLine(int Number, int Start, string Text, int MarkStart, bool IsHeading)
{
    public int End => Start + Text.Length;

    public bool IsBulleted => MarkStart < Start && !IsHeading;

    public bool IsRule => RulePattern().IsMatch(Text) && !IsHeading;

    public static List<LessonLine> All(SourceText source)
    {
        var lines = new List<LessonLine>();
        for (var number = 1; number <= source.LineCount; number++)
        {
            var (start, length) = source.Line(number);
            var line = source.Text.AsSpan(start, length);
            var indent = length - line.TrimStart().Length;
            if (indent < length)
                lines.Add(Parse(number, start + indent, line.Trim().ToString()));
        }

        return lines;
    }

    private static LessonLine Parse(int number, int start, string text)
    {
        var mark = MarkPattern().Match(text);
        var isMark = mark.Success && mark.Length < text.Length && !RulePattern().IsMatch(text);
        var skipped = isMark ? mark.Length : 0;
        return new LessonLine(number, start + skipped, text[skipped..], start, isMark && text[0] == '#');
    }

    [GeneratedRegex(@"^(?:#{1,6}|[-*+•·▪–])\s+")]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"^(?:[-*_=]\s*){3,}$")]
    private static partial Regex RulePattern();
}
