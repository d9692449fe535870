namespace Aligner.Transcripts.Sources.Tiers;

/// <summary>
/// Links the entries of two sides by their time: each with the one of the other side that it shares most with, if they share
/// half of the shorter. So words find their sentence, and borders set by hand need not meet.
/// </summary>
internal sealed class TierLinker
{
    private const double LeastShare = 0.5;

    // Never so many in a real file; a bound for one in which all overlap.
    private const int MostCandidates = 1000;

    private readonly TierEntry[] _entries;
    private readonly int[] _groups;

    private TierLinker(TierEntry[] entries)
    {
        _entries = entries;
        _groups = [.. Enumerable.Range(0, entries.Length)];
    }

    public static IEnumerable<TierPair> Link(IEnumerable<TierEntry> english, IEnumerable<TierEntry> chinese)
    {
        var first = english.ToArray();
        var linker = new TierLinker([.. first, .. chinese]);
        linker.Join(0, first.Length);
        linker.Join(first.Length, linker._entries.Length - first.Length);
        return Enumerable.Range(0, linker._entries.Length).GroupBy(linker.Find)
            .Select(group => new TierPair([.. group.Where(i => i < first.Length).Select(i => linker._entries[i])],
                [.. group.Where(i => i >= first.Length).Select(i => linker._entries[i])]));
    }

    /// <summary>Joins each entry of one stretch with its best partner outside of it.</summary>
    private void Join(int start, int count)
    {
        var others = Enumerable.Range(0, _entries.Length).Where(i => (i < start || i >= start + count) && _entries[i].Span is not null)
            .OrderBy(i => _entries[i].Span!.Value.Start).ToArray();
        var starts = Array.ConvertAll(others, i => _entries[i].Span!.Value.Start);
        var latest = new double[others.Length];
        for (var i = 0; i < others.Length; i++)
            latest[i] = Math.Max(i == 0 ? double.MinValue : latest[i - 1], _entries[others[i]].Span!.Value.End);
        for (var i = start; i < start + count; i++)
        {
            if (_entries[i].Span is not null && Best(_entries[i], others, starts, latest) is { } best)
                _groups[Find(i)] = Find(best);
        }
    }

    /// <summary>Goes back from the last that begins before the entry ends, as far as any reaches into it.</summary>
    private int? Best(TierEntry entry, int[] others, double[] starts, double[] latest)
    {
        var span = entry.Span!.Value;
        var found = Array.BinarySearch(starts, span.End);
        var last = found < 0 ? ~found : found;
        while (last < starts.Length && starts[last] <= span.End)
            last++;
        var (best, most) = ((int?)null, 0.0);
        for (var i = last - 1; i >= Math.Max(0, last - MostCandidates) && latest[i] >= span.Start; i--)
        {
            if (Likeness(entry, _entries[others[i]]) is var likeness && likeness > most)
                (best, most) = (others[i], likeness);
        }

        return best;
    }

    /// <summary>What two entries share of the time that both take; 0 where it is too little, or two people speak.</summary>
    private static double Likeness(TierEntry one, TierEntry other)
    {
        if (one.Speaker is not null && other.Speaker is not null && one.Speaker != other.Speaker && !one.Tier.IsSpeakerGuessed)
            return 0;
        var ((from, to), (otherFrom, otherTo)) = (one.Span!.Value, other.Span!.Value);
        var shared = Math.Min(to, otherTo) - Math.Max(from, otherFrom);
        var shorter = Math.Min(to - from, otherTo - otherFrom);
        if (shorter <= 0)
            return shared >= 0 ? 1 / (1 + Math.Max(to - from, otherTo - otherFrom)) : 0;
        return shared < LeastShare * shorter ? 0 : shared / (Math.Max(to, otherTo) - Math.Min(from, otherFrom));
    }

    private int Find(int index)
    {
        while (_groups[index] != index)
            index = _groups[index] = _groups[_groups[index]];
        return index;
    }
}
