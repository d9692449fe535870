namespace Aligner.Edits;

/// <summary>
/// Which sentence of a text is which of an earlier state of it: the order is kept, equal ends are matched first, then the sentences that each
/// text has once, and so on between those (the "patience" way of comparing files, after Bram Cohen).
/// </summary>
internal static class SequenceMatch
{
    /// <summary>For each old place the new one; -1 where the sentence is no longer there.</summary>
    public static int[] Of(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var places = new int[old.Count];
        Array.Fill(places, -1);
        var open = new Stack<(Range Old, Range New)>();
        open.Push((..old.Count, ..now.Count));
        while (open.TryPop(out var gap))
            Match(old, now, gap, places, open);
        return places;
    }

    private static void Match(IReadOnlyList<string> old, IReadOnlyList<string> now, (Range Old, Range New) gap, int[] places, Stack<(Range, Range)> open)
    {
        var (from, to) = (gap.Old.Start.Value, gap.Old.End.Value);
        var (first, end) = (gap.New.Start.Value, gap.New.End.Value);
        for (; from < to && first < end && old[from] == now[first]; from++, first++)
            places[from] = first;
        for (; from < to && first < end && old[to - 1] == now[end - 1]; to--, end--)
            places[to - 1] = end - 1;
        var (lastOld, lastNew) = (from, first);
        foreach (var (place, newPlace) in Rising(Unique(old, from, to), Unique(now, first, end)))
        {
            places[place] = newPlace;
            open.Push((lastOld..place, lastNew..newPlace));
            (lastOld, lastNew) = (place + 1, newPlace + 1);
        }
        // Without a sentence to hold on to, what is left of the gap has no match.
        if (lastOld > from)
            open.Push((lastOld..to, lastNew..end));
    }

    private static Dictionary<string, int> Unique(IReadOnlyList<string> texts, int from, int to)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = from; i < to; i++)
            places[texts[i]] = places.ContainsKey(texts[i]) ? -1 : i;
        return places;
    }

    /// <summary>The most pairs of places that rise on both sides.</summary>
    private static List<(int Old, int New)> Rising(Dictionary<string, int> old, Dictionary<string, int> now)
    {
        var pairs = old.Where(pair => pair.Value >= 0).OrderBy(pair => pair.Value)
            .Select(pair => (Old: pair.Value, New: now.GetValueOrDefault(pair.Key, -1))).Where(pair => pair.New >= 0).ToList();
        var tails = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var length = Lower(tails, pairs, pairs[i].New);
            before[i] = length > 0 ? tails[length - 1] : -1;
            if (length == tails.Count)
                tails.Add(i);
            else
                tails[length] = i;
        }
        var rising = new List<(int, int)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
            rising.Add(pairs[i]);
        rising.Reverse();
        return rising;
    }

    /// <summary>How many rows end below the place.</summary>
    private static int Lower(List<int> tails, List<(int Old, int New)> pairs, int place)
    {
        var (low, high) = (0, tails.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pairs[tails[middle]].New < place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
