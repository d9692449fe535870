using Aligner.Transcripts.Layouts.Lines;

namespace Aligner.Transcripts.Layouts;

/// <summary>The times of one place in the order of their lines, without those that begin no cue.</summary>
internal static class AnchorSeries
{
    private const double MostOfOtherShape = 0.25;
    private const int FewestAfterHead = 3;
    private const double MostChapters = 0.6;
    private const string Ends = ".!?。！？…";

    public static IEnumerable<TimeAnchor> OneEach(IEnumerable<TimeAnchor> anchors) =>
        anchors.DistinctBy(anchor => anchor.Line).OrderBy(anchor => anchor.Line);

    /// <summary>A second language may begin again, and a list of chapters before the talk.</summary>
    public static double RisingShare(IReadOnlyList<TimeAnchor> anchors)
    {
        var falls = anchors.Zip(anchors.Skip(1), (one, next) => next.Start < one.Start).Count(falls => falls);
        return 1 - (Math.Max(0, falls - 1) / (double)Math.Max(1, anchors.Count - 1));
    }

    /// <summary>What stands below a time and says it again for screen readers begins no cue.</summary>
    public static IEnumerable<TimeAnchor> WithoutEchoes(IEnumerable<TimeAnchor> anchors)
    {
        TimeAnchor? before = null;
        foreach (var anchor in anchors)
        {
            if (before is null || anchor.Line > before.Line + 1 || anchor.Form != AnchorForm.Alone || before.Form != AnchorForm.Alone
                || Math.Abs((anchor.Start - before.Start).TotalSeconds) >= 1)
            {
                yield return before = anchor;
            }
        }
    }

    /// <summary>
    /// The times in the shape that nearly all have: with a date or without, with colons or with units. Others are parts of the text, and of
    /// the head of the file: “recorded May 3, 10:00”, 时长：1分12秒.
    /// </summary>
    public static IEnumerable<TimeAnchor> InOneShape(List<TimeAnchor> anchors)
    {
        // Where most stand in brackets, one without any that begins a line is a part of it: “9:30我们见了面。”
        var wrapped = anchors.Count(anchor => anchor.Time.IsWrapped);
        if (wrapped * 2 >= anchors.Count && wrapped < anchors.Count)
            anchors = anchors.FindAll(anchor => anchor.Time.IsWrapped || anchor.Form == AnchorForm.Alone || !anchor.Time.IsShort);
        var dated = anchors.Count(anchor => anchor.Time.HasDate);
        var colons = anchors.Count(anchor => anchor.Time.HasColons);
        var (areDated, haveColons) = (dated * 2 > anchors.Count, colons * 2 > anchors.Count);
        var isOneDate = Math.Min(dated, anchors.Count - dated) <= MostOfOtherShape * anchors.Count;
        var isOneSign = Math.Min(colons, anchors.Count - colons) <= MostOfOtherShape * anchors.Count;
        return anchors.Where(anchor =>
            (!isOneDate || anchor.Time.HasDate == areDated) && (!isOneSign || anchor.Time.HasColons == haveColons));
    }

    /// <summary>
    /// Without what the head of a file says of times: when the talk was, and a list of its chapters, which are as times of cues but for
    /// that the times of the talk begin again below them.
    /// </summary>
    public static List<TimeAnchor> WithoutHead(List<TimeAnchor> anchors)
    {
        var fall = 1 + anchors.Zip(anchors.Skip(1)).TakeWhile(pair => pair.First.Start <= pair.Second.Start).Count();
        return fall < anchors.Count && (fall == 1 ? anchors.Count > FewestAfterHead : AreChapters(anchors[..fall], anchors[fall..]))
            ? anchors[fall..] : anchors;
    }

    /// <summary>Whether the first are fewer, on lines that follow each other, with words beside them that are no sentences.</summary>
    private static bool AreChapters(List<TimeAnchor> first, List<TimeAnchor> talk) =>
        first.Count <= MostChapters * talk.Count && first[^1].Start <= talk[^1].Start
        && first.Zip(first.Skip(1)).All(pair => pair.Second.Line == pair.First.Line + 1)
        && first.All(anchor => anchor.After.Length > 0 && !Ends.Contains(anchor.After.Text[^1]));

    /// <summary>
    /// A time that lies outside its neighbours, while they follow each other, is a part of the text: “10:30 in the morning”.
    /// </summary>
    public static IEnumerable<TimeAnchor> WithoutOutliers(List<TimeAnchor> anchors)
    {
        var before = TimeSpan.Zero;
        for (var i = 0; i < anchors.Count; i++)
        {
            var after = i + 1 < anchors.Count ? anchors[i + 1].Start : TimeSpan.MaxValue;
            var isOutside = before <= after && (anchors[i].Start < before || anchors[i].Start > after);
            if (!isOutside || anchors[i].Form == AnchorForm.Alone
                || (i > 0 && (anchors[i].Time.IsWrapped || anchors[i].Form == AnchorForm.Tail)))
            {
                yield return anchors[i];
                before = anchors[i].Start;
            }
        }
    }
}
