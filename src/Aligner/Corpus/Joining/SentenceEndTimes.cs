namespace Aligner.Corpus.Joining;

/// <summary>When the sentences of one side end, by which the other side is cut where it does not tell itself.</summary>
/// <param name="spans">When each sentence is spoken.</param>
/// <param name="slack">All places so near to an end are chosen, not only the nearest: the aligner joins what was cut once too often.</param>
internal sealed class SentenceEndTimes(IEnumerable<SentenceSpan> spans, TimeSpan slack)
{
    private readonly SentenceSpan[] _spans = [.. spans.OrderBy(span => span.End)];

    /// <summary>The open places at which a sentence ends.</summary>
    /// <param name="candidates">The places, in any order.</param>
    /// <param name="reach">How far from an end of the other side a place may be.</param>
    public HashSet<CuePoint> Choose(IEnumerable<EndPlace> candidates, TimeSpan reach)
    {
        var places = candidates.OrderBy(place => place.Time).ToArray();
        var chosen = new HashSet<int>();
        foreach (var span in _spans)
            Choose(span.End, places, reach, chosen);
        return
        [
            .. from index in Enumerable.Range(0, places.Length)
               where places[index].Kind == CueBorder.Open && (chosen.Contains(index) || IsAlone(places[index].Time, reach))
               select places[index].Place,
        ];
    }

    private void Choose(TimeSpan time, EndPlace[] places, TimeSpan reach, HashSet<int> chosen)
    {
        var after = FirstNotBefore(places.Length, index => places[index].Time < time);
        var nearest = after == places.Length || (after > 0 && time - places[after - 1].Time < places[after].Time - time) ? after - 1 : after;
        if (nearest >= 0 && (places[nearest].Time - time).Duration() <= reach)
            chosen.Add(nearest);
        for (var i = after; i < places.Length && places[i].Time - time <= slack; i++)
            chosen.Add(i);
        for (var i = after - 1; i >= 0 && time - places[i].Time <= slack; i--)
            chosen.Add(i);
    }

    /// <summary>Whether no sentence of the other side is spoken then, so that each cue has to stand for itself.</summary>
    private bool IsAlone(TimeSpan time, TimeSpan reach)
    {
        var after = FirstNotBefore(_spans.Length, index => _spans[index].End < time);
        return (after == _spans.Length || _spans[after].Start - time > reach) && (after == 0 || time - _spans[after - 1].End > reach);
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
