namespace Aligner.Corpus.Joining;

/// <summary>When the sentences of one side end, by which the other side is cut where it does not tell itself.</summary>
/// <param name="times">In their order.</param>
/// <param name="slack">All places so near to an end are chosen, not only the nearest: the aligner joins what was cut once too often.</param>
internal sealed class SentenceEndTimes(IEnumerable<TimeSpan> times, TimeSpan slack)
{
    // No translation is further off the voice, once the time axes are one.
    private static readonly TimeSpan Reach = TimeSpan.FromSeconds(2.5);

    // So far from all sentences of the other side a cue is translated by none, and stands for itself.
    private static readonly TimeSpan OutOfReach = TimeSpan.FromSeconds(10);

    private readonly TimeSpan[] _times = [.. times.Order()];

    /// <summary>The open places at which a sentence ends.</summary>
    public HashSet<CuePoint> Choose(IEnumerable<EndPlace> candidates)
    {
        var places = candidates.OrderBy(place => place.Time).ToArray();
        var chosen = new HashSet<int>();
        foreach (var time in _times)
            Choose(time, places, chosen);
        return
        [
            .. from index in Enumerable.Range(0, places.Length)
               where places[index].Kind == CueBorder.Open && (chosen.Contains(index) || IsAlone(places[index].Time))
               select places[index].Place,
        ];
    }

    private void Choose(TimeSpan time, EndPlace[] places, HashSet<int> chosen)
    {
        var after = FirstNotBefore(places.Length, index => places[index].Time < time);
        var nearest = after == places.Length || (after > 0 && time - places[after - 1].Time < places[after].Time - time) ? after - 1 : after;
        if (nearest >= 0 && (places[nearest].Time - time).Duration() <= Reach)
            chosen.Add(nearest);
        for (var i = after; i < places.Length && places[i].Time - time <= slack; i++)
            chosen.Add(i);
        for (var i = after - 1; i >= 0 && time - places[i].Time <= slack; i--)
            chosen.Add(i);
    }

    private bool IsAlone(TimeSpan time)
    {
        var after = FirstNotBefore(_times.Length, index => _times[index] < time);
        return (after == _times.Length || _times[after] - time > OutOfReach) && (after == 0 || time - _times[after - 1] > OutOfReach);
    }

    private static int FirstNotBefore(int count, Func<int, bool> isBefore)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(middle) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
