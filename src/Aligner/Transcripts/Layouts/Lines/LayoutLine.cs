using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>A line that is not blank, with the times in it.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">After Markdown's marks, bullets and signs such as ▶, without white space around it.</param>
/// <param name="Mark">The mark that was taken off: <c>#</c>, <c>></c>, <c>-</c>; empty where there was none.</param>
/// <param name="FollowsBlank">Whether a blank line stands before it.</param>
internal sealed partial record LayoutLine(int Number, SourcedText Text, string Mark, bool FollowsBlank)
{
    private readonly Lazy<List<TimeHit>> _times = new(() => TimeFinder.All(Text.Text), isThreadSafe: false);

    /// <summary>The times in the order of the line.</summary>
    public List<TimeHit> Times => _times.Value;

    public bool IsRule => RulePattern().IsMatch(Text.Text);

    public bool IsHeading => Mark.StartsWith('#');

    public bool IsQuoted => Mark.Contains('>', StringComparison.Ordinal);

    /// <param name="source">The source.</param>
    /// <param name="most">How many lines to take from its beginning.</param>
    public static List<LayoutLine> All(SourceText source, int most = int.MaxValue) =>
        Of(Enumerable.Range(1, Math.Min(most, source.LineCount)).Select(number =>
    {
        var (start, length) = source.Line(number);
        return SourcedText.Of(source, start, length);
    }));

    public static List<LayoutLine> Of(IEnumerable<SourcedText> texts)
    {
        var lines = new List<LayoutLine>();
        var (number, followsBlank) = (0, false);
        foreach (var text in texts)
        {
            number++;
            var parts = HtmlLines.HasTags(text.Text) ? HtmlLines.Of(text) : [text];
            foreach (var line in parts.Select(part => Parse(number, part.Trim(), followsBlank)).OfType<LayoutLine>())
            {
                lines.Add(line);
                followsBlank = false;
            }
            followsBlank |= text.Text.AsSpan().IsWhiteSpace();
        }
        return lines;
    }

    private static LayoutLine? Parse(int number, SourcedText text, bool followsBlank)
    {
        if (text.Length == 0 || IsMarkAlone(text.Text))
            return null;
        if (RulePattern().IsMatch(text.Text))
            return new LayoutLine(number, text, "", followsBlank);
        var mark = char.IsAsciiLetterOrDigit(text.Text[0]) && !char.IsAsciiDigit(text.Text[0]) ? 0 : MarkPattern().Match(text.Text).Length;
        return mark == text.Length || mark == 0
            ? new LayoutLine(number, text, "", followsBlank)
            : new LayoutLine(number, text.Slice(mark, text.Length - mark), text.Text[..mark], followsBlank);
    }

    /// <summary>A quotation, a heading or an item of a list that holds nothing.</summary>
    private static bool IsMarkAlone(string text) =>
        text is ['>' or '#' or '-' or '*' or '+' or '•'] || text.AsSpan().IndexOfAnyExcept("># ") < 0;

    // A number counts as a list's only before a time in brackets, a bold word or white space and a bracket: others may be text.
    [GeneratedRegex(@"^(?:(?:#{1,6}|>|[-*+•·▪●○■◆–]|(?:(?!\uD83C[\uDDE6-\uDDFF])[\p{So}\p{Cs}\uFE0F\u200D])+)\s*(?<=[\s>\p{So}\p{Cs}\uFE0F]))*(?:[0-9]{1,4}[.)、．]\s*(?=[\[(（【*<`]+[0-9]|[0-9０-９]{1,4}[:：;；分'′hms秒-]))?")]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"^(?:[-*_=~—]\s*){3,}$")]
    private static partial Regex RulePattern();
}
