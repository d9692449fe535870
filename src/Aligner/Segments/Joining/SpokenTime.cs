namespace Aligner.Segments.Joining;

/// <summary>When cues of one side are shown.</summary>
internal sealed class SpokenTime
{
    private readonly List<(double Start, double End)> _spans = [];

    public SpokenTime(SideCues cues)
    {
        var ranges = from cue in cues.WithText
                     let times = cues[cue].Times
                     where times?.End > times?.Start
                     orderby times.Value.Start
                     select (times.Value.Start.TotalSeconds, times.Value.End!.Value.TotalSeconds);
        foreach (var (start, end) in ranges)
        {
            if (_spans.Count > 0 && start <= _spans[^1].End)
                _spans[^1] = (_spans[^1].Start, Math.Max(end, _spans[^1].End));
            else
                _spans.Add((start, end));
        }
    }

    /// <summary>
    /// The share of the time from <paramref name="start"/> to <paramref name="end"/>, in seconds, in which a cue is shown; NaN where that
    /// is not a time.
    /// </summary>
    public double ShareOf(double start, double end)
    {
        var shown = 0.0;
        for (var i = FirstBehind(start); i < _spans.Count && _spans[i].Start < end; i++)
            shown += Math.Min(end, _spans[i].End) - Math.Max(start, _spans[i].Start);
        return end > start ? shown / (end - start) : double.NaN;
    }

    private int FirstBehind(double time)
    {
        var (low, high) = (0, _spans.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].End <= time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
