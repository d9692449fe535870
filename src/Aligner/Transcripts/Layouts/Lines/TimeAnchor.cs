using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>A line whose time begins a cue, or ends one.</summary>
/// <param name="Line">The index of the line among all.</param>
/// <param name="Form">How the line is built.</param>
/// <param name="Offset">Where in the source the time is written.</param>
/// <param name="Time">Its time.</param>
/// <param name="Before">What stands before the time, without the marks around it; may be empty.</param>
/// <param name="After">What stands after the time.</param>
internal sealed partial record TimeAnchor(int Line, AnchorForm Form, int Offset, TimeHit Time, SourcedText Before, SourcedText After)
{
    public TimeSpan Start => Time.Range.Start;

    /// <summary>
    /// All forms that the line can be read in: the first time where nothing but marks stands before it, the last where nothing stands after
    /// it, one after a name.
    /// </summary>
    public static IEnumerable<TimeAnchor> Of(LayoutLine line, int index)
    {
        var times = line.Times;
        if (times.Count == 0 || EndOn(line) is not null)
            yield break;
        var (before, after) = Around(line.Text, times[0]);
        if (before.Length == 0)
        {
            yield return new TimeAnchor(index, after.Length == 0
                ? AnchorForm.Alone : AnchorForm.Head, OffsetOf(line, times[0]), times[0], before, after);
        }
        else if (after.Length > 0 && times[0].Index > 0 && NameShape.IsName(before.Text))
        {
            yield return new TimeAnchor(index, AnchorForm.Inner, OffsetOf(line, times[0]), times[0], before, after);
        }

        (before, after) = Around(line.Text, times[^1]);
        if (after.Length == 0 && before.Length > 0)
            yield return new TimeAnchor(index, AnchorForm.Tail, OffsetOf(line, times[^1]), times[^1], before, after);
    }

    private static int OffsetOf(LayoutLine line, TimeHit time) => line.Text.OffsetAt(time.Written.Index);

    private static (SourcedText Before, SourcedText After) Around(SourcedText line, TimeHit time)
    {
        var before = line.Slice(0, time.Index).Trim();
        var after = line.Slice(time.End, line.Length - time.End).Trim();
        if (BareMarks().IsMatch(before.Text) || TimeLabel().IsMatch(before.Text) || Counter().IsMatch(before.Text))
            before = SourcedText.Empty;
        if (after.Length > 0 && LeadingMarks().Match(after.Text) is { Length: > 0 } marks)
            after = after.Slice(marks.Length, after.Length - marks.Length).Trim();
        return (before, BareMarks().IsMatch(after.Text) ? SourcedText.Empty : after);
    }

    /// <summary>Whether what stands before a time says that it follows.</summary>
    public static bool IsLabelled(string before) => TimeLabel().IsMatch(before);

    [GeneratedRegex(@"^[\s*_`#>|•·\-–—=:：,，\[\]()（）【】'""@]*(?:T?\+)?$")]
    private static partial Regex BareMarks();

    /// <summary>Where a line says an end, “End: 0:09” or 结束：, that end; null where it does not.</summary>
    public static TimeHit? EndOn(LayoutLine line) =>
        line.Times is [var time] && EndLabel().IsMatch(line.Text.Text.AsSpan(0, time.Index))
        && BareMarks().IsMatch(line.Text.Text[time.End..]) ? time : null;

    private const string Opening = @"^[\s*_`#>|•·\-–—\[(（【]*";
    private const string Colon = @"\s*[*_]*[:：=]\s*[*_]*['""]?";

    /// <summary>What says that a time follows: “Time:”, “- time: '” of YAML, 时间：, “At”.</summary>
    [GeneratedRegex(Opening + @"(?:(?:time ?(?:stamp|code)?|tc|(?:start|begin)(?:ning|s)?(?: ?time)?|时间[码戳点]?|時間[碼戳點]?|(?:开始|開始|起始)(?:时间|時間)?)" + Colon
        + @"|(?:at|from|TC|第|在))\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeLabel();

    [GeneratedRegex(Opening + "(?:(?:end|stop)(?:ing|s)?(?: ?time)?|(?:结束|結束|终止)(?:时间|時間)?)" + Colon + @"\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex EndLabel();

    /// <summary>The number of the cue: 001, #1, (1), 1:, No. 1.</summary>
    [GeneratedRegex(@"^[\[(（【]?(?:#|№|No\.\s?)?[0-9]{1,5}[\])）】]?\s*[.、:：|,\-–—]?\s*[\[(（【|]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Counter();

    [GeneratedRegex(@"^(?:[*_]{1,3}(?=\s|[:：]))?\s*(?:[:：|,，·•](?![:：|])\s*|[-–—]\s+)?(?:[*_]{2}\s)?")]
    private static partial Regex LeadingMarks();
}

/// <summary>Where in its line a time stands.</summary>
internal enum AnchorForm
{
    /// <summary>Nothing else stands there.</summary>
    Alone,

    /// <summary>At the beginning.</summary>
    Head,

    /// <summary>At the end.</summary>
    Tail,

    /// <summary>After a name and before text.</summary>
    Inner,
}
