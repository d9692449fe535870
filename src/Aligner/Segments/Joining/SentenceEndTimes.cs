namespace Aligner.Segments.Joining;

/// <summary>When the sentences of one side end, by which the other side is cut where it does not tell itself.</summary>
/// <param name="spans">When each sentence is spoken.</param>
internal sealed class SentenceEndTimes(IEnumerable<SentenceSpan> spans)
{
    // Subtitles of two hands follow the voice to about this.
    private static readonly TimeSpan MostSlack = TimeSpan.FromSeconds(0.8);

    /// <summary>By their ends; one without an end comes last.</summary>
    private readonly SentenceSpan[] _spans = [.. spans.OrderBy(span => span.End is null).ThenBy(span => span.End)];

    /// <summary>
    /// The open places at which a sentence ends: the nearest to each end, and those that are hardly further off than ends
    /// usually are, or whose distance is only estimated. The aligner joins again what was cut once too often.
    /// </summary>
    /// <param name="candidates">The places, in any order.</param>
    /// <param name="reach">How far from an end of the other side a place may be.</param>
    public HashSet<CuePoint> Choose(IEnumerable<EndPlace> candidates, TimeSpan reach)
    {
        var places = candidates.OrderBy(place => place.Time).ToArray();
        if (places.Length == 0)
            return [];
        var ends = _spans.TakeWhile(span => span.End is not null).Select(span => (Time: span.End!.Value, IsEstimated: span.IsEndEstimated))
            .ToArray();
        var nearest = Array.ConvertAll(ends, end => Nearest(end.Time, places));
        var distances = ends.Zip(nearest, (end, place) => (places[place].Time - end.Time).Duration()).ToArray();
        var mostSlack = reach < MostSlack ? reach : MostSlack;
        var slack = SlackOf(distances, mostSlack);
        var exact = new Cover(places, ends, isEstimated => isEstimated ? mostSlack : slack);
        var estimated = new Cover(places, ends, _ => reach);
        var chosen = nearest.Where((_, index) => distances[index] <= reach).ToHashSet();
        return
        [
            .. from index in Enumerable.Range(0, places.Length)
               where places[index].Kind == CueBorder.Open
               && (chosen.Contains(index) || (places[index].IsEstimated ? estimated : exact).Has(index)
                   || IsAlone(places[index].Time, reach))
               select places[index].Place,
        ];
    }

    private static int Nearest(TimeSpan time, EndPlace[] places)
    {
        var after = FirstNotBefore(places.Length, index => places[index].Time < time);
        return after == places.Length || (after > 0 && time - places[after - 1].Time < places[after].Time - time) ? after - 1 : after;
    }

    /// <summary>Twice the median distance, within <paramref name="most"/>.</summary>
    private static TimeSpan SlackOf(TimeSpan[] distances, TimeSpan most)
    {
        TimeSpan[] ordered = [.. distances.Order()];
        return ordered.Length == 0 ? TimeSpan.Zero : new[] { most, 2 * ordered[ordered.Length / 2] }.Min();
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

    /// <summary>
    /// The places that are near the end of any sentence. They are counted, not gone through for each: thousands may have one time.
    /// </summary>
    private sealed class Cover
    {
        private readonly int[] _count;

        public Cover(EndPlace[] places, (TimeSpan Time, bool IsEstimated)[] ends, Func<bool, TimeSpan> widthOf)
        {
            _count = new int[places.Length + 1];
            foreach (var (time, isEstimated) in ends)
            {
                var width = widthOf(isEstimated);
                _count[FirstNotBefore(places.Length, index => time - places[index].Time > width)]++;
                _count[FirstNotBefore(places.Length, index => places[index].Time - time <= width)]--;
            }

            for (var i = 1; i < _count.Length; i++)
                _count[i] += _count[i - 1];
        }

        public bool Has(int place) => _count[place] > 0;
    }
}

/// <summary>A place where a sentence ends or may end.</summary>
/// <param name="Place">After its last character.</param>
/// <param name="Time">When it is reached.</param>
/// <param name="Kind">Whether its own side says that it ends.</param>
/// <param name="IsEstimated">Whether the time is shared out within a cue.</param>
internal readonly record struct EndPlace(CuePoint Place, TimeSpan Time, CueBorder Kind, bool IsEstimated);
