namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Finds what has one time span with others. Most has its own, and is not gone through again.</summary>
internal static class SharedSpans
{
    /// <summary>The items of each span that two or more have, in their order; spans in the order of their first items.</summary>
    /// <param name="items">In order.</param>
    /// <param name="timesOf">Null where an item has no time.</param>
    public static IEnumerable<List<T>> Of<T>(IReadOnlyCollection<T> items, Func<T, TimeRange?> timesOf)
    {
        var seen = new HashSet<TimeRange>(items.Count);
        var shared = new HashSet<TimeRange>();
        foreach (var item in items)
        {
            if (timesOf(item) is { } times && !seen.Add(times))
                shared.Add(times);
        }

        return shared.Count == 0 ? [] : items.Where(item => timesOf(item) is { } times && shared.Contains(times)).GroupBy(item => timesOf(item)).Select(span => span.ToList());
    }
}
