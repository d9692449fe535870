namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>
/// Tells from times whether segments are a stream, and which cues are out of place: those farther from where the number of
/// their segment says they are than the stream is long, and those not in the longest run in which time never goes back.
/// </summary>
internal sealed class SegmentOrder
{
    // Nothing but a wrong clock is so far off.
    private static readonly TimeSpan FarOff = TimeSpan.FromHours(1);

    // Other files begin anew, each of them. Segments that map their times are of a stream, and more of them may be wrong.
    private const double MostWild = 0.25;
    private const double MostFarOff = 0.34;
    private const double MostWildWithMaps = 0.49;
    private const int FewestForMedian = 3;

    private readonly IReadOnlyList<HlsSegment> _segments;
    private readonly HashSet<HlsCue> _wild = new(ReferenceEqualityComparer.Instance);
    private int _farOff;

    public SegmentOrder(IReadOnlyList<HlsSegment> segments)
    {
        _segments = segments;
        Maps = MapsOf(segments);
        Cues = WithoutRepeated();
        FindFarOff();
        FindOutOfOrder();
    }

    /// <summary>What is to be added to the times of each segment: what it says, or the one before it.</summary>
    public TimeSpan[] Maps { get; }

    /// <summary>The cues that have times, in the order of the stream, with the index of their segment.</summary>
    public IReadOnlyList<(int Segment, HlsCue Cue)> Cues { get; }

    public bool IsWild(HlsCue cue) => _wild.Contains(cue);

    public bool IsStream
    {
        get
        {
            var wild = Cues.Where(cue => IsWild(cue.Cue)).Select(cue => cue.Segment).Distinct().Count();
            var most = _segments.Count(segment => segment.Map is not null) * 2 > _segments.Count ? MostWildWithMaps : _wild.Count == _farOff
                ? MostFarOff : MostWild;
            var headless = _segments.Count(segment => segment is { HasText: true, HasHeader: false });
            return Cues.Count > 0 && wild <= most * Cues.Select(cue => cue.Segment).Distinct().Count()
                && headless <= MostWild * _segments.Count;
        }
    }

    public TimeSpan StartOf((int Segment, HlsCue Cue) cue) => cue.Cue.Start + Maps[cue.Segment];

    private static TimeSpan[] MapsOf(IReadOnlyList<HlsSegment> segments)
    {
        var maps = new TimeSpan[segments.Count];
        var map = segments.Select(segment => segment.Map).FirstOrDefault(map => map is not null) ?? TimeSpan.Zero;
        for (var i = 0; i < maps.Length; i++)
            maps[i] = map = segments[i].Map ?? map;
        return maps;
    }

    /// <summary>HLS repeats a cue in each segment that its time reaches into.</summary>
    private List<(int Segment, HlsCue Cue)> WithoutRepeated() =>
        [.. _segments.SelectMany((segment, index) => segment.Cues.Select(cue => (Segment: index, Cue: cue)))
            .DistinctBy(cue => (StartOf(cue), cue.Cue.Text))];

    /// <summary>A line through the segments, by medians, which a few wild times do not move.</summary>
    private void FindFarOff()
    {
        var firsts = Cues.DistinctBy(cue => cue.Segment).ToList();
        if (firsts.Count < FewestForMedian)
            return;
        // Of neighbours and of next but one: a wild time between two others is passed over by the latter.
        var step = Median(Enumerable.Range(1, 2)
            .SelectMany(apart =>
                firsts.Zip(firsts.Skip(apart), (one, next) => (StartOf(next) - StartOf(one)) / (next.Segment - one.Segment))));
        var origin = Median(firsts.Select(cue => StartOf(cue) - (step * cue.Segment)));
        var most = TimeSpan.FromTicks(Math.Max(FarOff.Ticks, (step * _segments.Count).Ticks));
        _wild.UnionWith(Cues.Where(cue => (StartOf(cue) - origin - (step * cue.Segment)).Duration() > most).Select(cue => cue.Cue));
        _farOff = _wild.Count;
        var usual = Median(Maps);
        foreach (var index in Enumerable.Range(0, Maps.Length)
            .Where(index => _segments[index].Cues.Count == 0 && (Maps[index] - usual).Duration() > most))
        {
            Maps[index] = index > 0 ? Maps[index - 1] : Maps.First(map => (map - usual).Duration() <= most);
        }
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var ordered = times.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    /// <summary>The longest run by patience sorting: of all runs of a length, the one that ends earliest is kept.</summary>
    private void FindOutOfOrder()
    {
        var tame = Enumerable.Range(0, Cues.Count).Where(index => !IsWild(Cues[index].Cue)).ToList();
        var (ends, before) = (new List<int>(), new int?[Cues.Count]);
        foreach (var index in tame)
        {
            var length = LengthBefore(ends, StartOf(Cues[index]));
            before[index] = length > 0 ? ends[length - 1] : null;
            if (length == ends.Count)
                ends.Add(index);
            else
                ends[length] = index;
        }

        var kept = new HashSet<int>();
        for (var index = ends.Count > 0 ? ends[^1] : (int?)null; index is { } known; index = before[known])
            kept.Add(known);
        _wild.UnionWith(tame.Where(index => !kept.Contains(index)).Select(index => Cues[index].Cue));
    }

    /// <summary>How long the longest run is that the time goes on.</summary>
    private int LengthBefore(List<int> ends, TimeSpan start)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = StartOf(Cues[ends[middle]]) <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
