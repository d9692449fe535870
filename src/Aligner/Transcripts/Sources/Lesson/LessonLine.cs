using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>A line of a lesson that is not blank, with Markdown's marks set apart.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Start">The offset of the first character after white space and marks.</param>
/// <param name="Text">The line from there, without trailing white space.</param>
/// <param name="MarkStart">The offset of the bullet or heading mark; equals <paramref name="Start"/> where there is none.</param>
/// <param name="IsHeading">Whether the mark is a heading's.</param>
internal sealed partial record LessonLine(int Number, int Start, string Text, int MarkStart, bool IsHeading)
{
    // What the patterns begin with; most lines are recognised by their first character, without them.
    private const string MarkBeginnings = "#-*+•·▪–";
    private const string RuleBeginnings = "-*_=";

    public int End => Start + Text.Length;

    /// <summary>The language that the place of the line says; neither where its text says it.</summary>
    public Side Given { get; init; }

    public bool IsBulleted => MarkStart < Start && !IsHeading;

    public bool IsRule => !IsHeading && IsRuleText(Text);

    public static List<LessonLine> All(SourceText source) => [.. Each(source)];

    /// <summary>The lines as they come, for those who need not see all.</summary>
    public static IEnumerable<LessonLine> Each(SourceText source)
    {
        for (var number = 1; number <= source.LineCount; number++)
        {
            var (start, length) = source.Line(number);
            var indent = length - source.Text.AsSpan(start, length).TrimStart().Length;
            if (indent < length)
                yield return Parse(number, start + indent, source.Text.AsSpan(start + indent, length - indent).TrimEnd().ToString());
        }
    }

    private static LessonLine Parse(int number, int start, string text)
    {
        var length = MarkBeginnings.Contains(text[0]) ? MarkPattern().Match(text).Length : 0;
        var isMark = length > 0 && length < text.Length && !IsRuleText(text);
        var skipped = isMark ? length : 0;
        return new LessonLine(number, start + skipped, text[skipped..], start, isMark && text[0] == '#');
    }

    private static bool IsRuleText(string text) => RuleBeginnings.Contains(text[0]) && RulePattern().IsMatch(text);

    [GeneratedRegex(@"^(?:#{1,6}|[-*+•·▪–])\s+")]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"^(?:[-*_=]\s*){3,}$")]
    private static partial Regex RulePattern();
}
