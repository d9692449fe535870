namespace Aligner.Segments.Joining;

/// <summary>When a sentence is spoken.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">The middle of the pause after it; null of the last one where its cue has no end: what is spoken then is spoken to the
/// end.</param>
/// <param name="IsEndEstimated">Whether the end is shared out within a cue.</param>
internal readonly record struct SentenceSpan(TimeSpan Start, TimeSpan? End, bool IsEndEstimated)
{
    /// <summary>The spans of the sentences at these places; without those whose cues have no times.</summary>
    public static IEnumerable<SentenceSpan> Of(IEnumerable<CueSpan> places, SideCues cues)
    {
        CueSpan[] all = [.. places];
        return from index in Enumerable.Range(0, all.Length)
               let next = index + 1 < all.Length ? cues.TimeAt(all[index + 1].Start) : null
               let start = cues.TimeAt(all[index].Start)
               let end = CueTimes.Middle(cues.TimeAt(all[index].End), next)
               where start is not null && (end is not null || index + 1 == all.Length)
               select new SentenceSpan(start.Value, end, !cues.IsBorder(all[index].End));
    }
}

internal static class CueTimes
{
    /// <summary>The middle of a pause; where one of its ends is not known, the other.</summary>
    public static TimeSpan? Middle(TimeSpan? end, TimeSpan? next) => end is null || next is null ? end ?? next : (end + next) / 2;
}
