namespace Aligner.Exchange.Subtitles;

/// <summary>Mends the times of cues so that each can be read: none shorter than a second or longer than seven, none over another.</summary>
internal static class SubtitleTimes
{
    /// <param name="cues">In the order of their beginnings.</param>
    public static List<SubtitleCue> Mend(IReadOnlyList<SubtitleCue> cues)
    {
        cues = WithOwnStarts(cues);
        var mended = new List<SubtitleCue>(cues.Count);
        for (var i = 0; i < cues.Count; i++)
            mended.Add(Mend(cues[i], i + 1 < cues.Count ? cues[i + 1].Start : null, mended));
        return mended;
    }

    /// <summary>Cues that begin at one time share it in equal parts.</summary>
    private static List<SubtitleCue> WithOwnStarts(IReadOnlyList<SubtitleCue> cues)
    {
        var own = new List<SubtitleCue>(cues.Count);
        while (own.Count < cues.Count)
        {
            var start = cues[own.Count].Start;
            var same = cues.Skip(own.Count).TakeWhile(cue => cue.Start == start).ToList();
            var next = own.Count + same.Count < cues.Count ? cues[own.Count + same.Count].Start : (TimeSpan?)null;
            var part = (Earlier(same.Max(cue => cue.End), next) - start) / same.Count;
            own.AddRange(same.Count == 1 ? same : same.Select((cue, index) => cue with { Start = start + (part * index), End = start + (part * (index + 1)) }));
        }

        return own;
    }

    /// <summary>
    /// A cue that is too short takes the time to the next one, then that before it, of which the one before gives what it
    /// has over a second; what is still missing the next one gives.
    /// </summary>
    /// <param name="cue">To be mended.</param>
    /// <param name="next">When the next one begins; null for the last.</param>
    /// <param name="before">Those that are mended.</param>
    private static SubtitleCue Mend(SubtitleCue cue, TimeSpan? next, List<SubtitleCue> before)
    {
        var free = before.Count == 0 ? TimeSpan.Zero : before[^1].End;
        var start = Later(cue.Start, free);
        var end = Later(Earlier(cue.End, next), start);
        if (end - start < SubtitleRules.Shortest)
            end = Earlier(start + SubtitleRules.Shortest, next is { } limit ? Later(limit, end) : null);
        if (end - start < SubtitleRules.Shortest)
            start = MakeRoom(end - SubtitleRules.Shortest, start, before);
        end = Later(end, start + SubtitleRules.Shortest);
        return cue with { Start = start, End = Earlier(end, start + SubtitleRules.Longest) };
    }

    /// <summary>The earliest time from the wanted one on at which the cue before can have ended.</summary>
    private static TimeSpan MakeRoom(TimeSpan wanted, TimeSpan start, List<SubtitleCue> before)
    {
        if (before.Count == 0)
            return Earlier(start, Later(wanted, TimeSpan.Zero));
        var last = before[^1];
        var room = Earlier(start, Later(wanted, last.Start + SubtitleRules.Shortest));
        if (last.End > room)
            before[^1] = last with { End = room };
        return room;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <param name="one">A time.</param>
    /// <param name="other">Null where there is none: then the one is it.</param>
    private static TimeSpan Earlier(TimeSpan one, TimeSpan? other) => other < one ? other.Value : one;
}
