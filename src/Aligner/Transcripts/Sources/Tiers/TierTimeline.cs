namespace Aligner.Transcripts.Sources.Tiers;

/// <summary>
/// The points of a transcript in their order, some with a time and some without: those without stand evenly between their neighbours.
/// Behind the last time there is nothing to go by, and before the first the recording begins.
/// </summary>
internal sealed class TierTimeline
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<TimeSpan?> _times = [];
    private readonly List<double> _axis = [];

    public bool HasTimes { get; private set; }

    public void Add(string id, TimeSpan? time)
    {
        HasTimes |= time is not null;
        _places.TryAdd(id, _times.Count);
        _times.Add(time);
    }

    /// <summary>Gives every point that can have one a time. To be called once, when all are there.</summary>
    public void Complete()
    {
        for (var i = 0; HasTimes && i < _times.Count; i++)
        {
            if (_times[i] is null)
                Fill(i);
        }

        for (var i = 0; i < _times.Count; i++)
            _axis.Add(_times[i]?.TotalSeconds ?? (i == 0 ? 0 : _axis[^1] + 1));
    }

    /// <summary>Null where the point is unknown or has no time.</summary>
    public TimeSpan? Time(string? id) => Place(id) is { } place ? _times[place] : null;

    /// <summary>Sets an entry between two points.</summary>
    public void Set(TierEntry entry, string? start, string? end)
    {
        entry.IsUntimed = !HasTimes;
        if (Time(start) is { } time)
            entry.Times = new TimeRange(time, Time(end));
        if (Place(start) is { } from && Place(end) is { } to)
            entry.Span = (_axis[from], _axis[to]);
    }

    private int? Place(string? id) => id is not null && _places.TryGetValue(id, out var place) ? place : null;

    private void Fill(int first)
    {
        var after = _times.FindIndex(first, time => time is not null);
        var before = first == 0 ? TimeSpan.Zero : _times[first - 1];
        if (after < 0 || before is not { } from || _times[after] is not { } to || to < from)
            return;
        var steps = after - first + (first == 0 ? 0 : 1);
        for (var i = first; i < after; i++)
            _times[i] = from + ((to - from) * (i - first + (first == 0 ? 0 : 1)) / steps);
    }
}
