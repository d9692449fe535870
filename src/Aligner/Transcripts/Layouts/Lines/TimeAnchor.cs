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
        if (times.Count == 0)
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
        if (BareMarks().IsMatch(before.Text) || TimeLabel().IsMatch(before.Text))
            before = SourcedText.Empty;
        if (after.Length > 0 && LeadingMarks().Match(after.Text) is { Length: > 0 } marks)
            after = after.Slice(marks.Length, after.Length - marks.Length).Trim();
        return (before, BareMarks().IsMatch(after.Text) ? SourcedText.Empty : after);
    }

    /// <summary>Whether what stands before a time says that it follows.</summary>
    public static bool IsLabelled(string before) => TimeLabel().IsMatch(before);

    [GeneratedRegex(@"^[\s*_`#>|•·\-–—:：,，\[\]()（）【】'""]*$")]
    private static partial Regex BareMarks();

    /// <summary>What says that a time follows: “Time:”, “- time: '” of YAML, 时间：.</summary>
    [GeneratedRegex(@"^[\s*_`#>|•·\-–—\[(（【]*(?:time ?(?:stamp|code)?|tc|时间[码戳点]?|時間[碼戳點]?)\s*[*_]*[:：=]\s*[*_]*['""]?$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeLabel();

    [GeneratedRegex(@"^(?:[*_]{1,3}(?=\s|[:：]))?\s*(?:[:：|,，·•]\s*|[-–—]\s+)?(?:[*_]{2}\s)?")]
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
