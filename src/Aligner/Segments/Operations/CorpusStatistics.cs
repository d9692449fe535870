using System.Collections.Immutable;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Segments.Operations;

/// <summary>
/// Counts over a stream of segments. What grows with the corpus is its vocabulary, the beads' types and the documents' number.
/// </summary>
internal sealed class CorpusStatistics
{
    private const int Bins = 10;
    private readonly HashSet<UInt128> _documents = [];
    private readonly SortedDictionary<string, long> _beads = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _flags = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _parts = new(StringComparer.Ordinal);
    private readonly long[] _scores = new long[Bins];
    private readonly CoveredTime _time = new();

    public int Documents => _documents.Count;

    public long Segments { get; private set; }

    /// <summary>Segments with both sides.</summary>
    public long Pairs { get; private set; }

    public SideStatistics English { get; } = new(Side.English);

    public SideStatistics Chinese { get; } = new(Side.Chinese);

    public IReadOnlyDictionary<string, long> Beads => _beads;

    public IReadOnlyDictionary<string, long> Flags => _flags;

    public IReadOnlyDictionary<string, long> Parts => _parts;

    /// <summary>Segments by score, in ten bins of equal width from 0 to 1.</summary>
    public ImmutableArray<long> Scores => [.. _scores];

    /// <summary>Segments that their source paired.</summary>
    public long WithoutScore { get; private set; }

    /// <summary>Segments with times.</summary>
    public long Timed { get; private set; }

    /// <summary>The time that the segments take, what several share counted once, as long as a document comes in one piece.</summary>
    public TimeSpan Covered => _time.Total;

    public void Note(Segment segment)
    {
        Segments++;
        Pairs += segment.IsPair ? 1 : 0;
        _documents.Add(TextHash.Of(segment.Document));
        English.Note(segment.English);
        Chinese.Note(segment.Chinese);
        Count(_beads, segment.Bead);
        Count(_parts, FieldText.Name(segment.Part));
        foreach (var flag in segment.Flags)
            Count(_flags, flag);
        NoteScore(segment.Score);
        Timed += segment.Range is null ? 0 : 1;
        _time.Note(segment);
    }

    private void NoteScore(double? score)
    {
        if (score is { } value)
            _scores[Math.Min((int)(value * Bins), Bins - 1)]++;
        else
            WithoutScore++;
    }

    private static void Count(SortedDictionary<string, long> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
}

/// <summary>How much time the segments of a stream take; within a document, what overlaps counts once.</summary>
internal sealed class CoveredTime
{
    private readonly List<(TimeSpan Start, TimeSpan End)> _ranges = [];
    private string? _document;
    private TimeSpan _total;

    public TimeSpan Total => Sum(_total, Union());

    public void Note(Segment segment)
    {
        if (segment.Document != _document)
        {
            _total = Sum(_total, Union());
            _ranges.Clear();
            _document = segment.Document;
        }

        if (segment.Range is TimeRange { End: { } end } range && end > range.Start)
            _ranges.Add((range.Start, end));
    }

    /// <summary>Many documents of wild times may take longer than there is time; more than a TimeSpan holds is all that it holds.</summary>
    private static TimeSpan Sum(TimeSpan one, TimeSpan other) => one > TimeSpan.MaxValue - other ? TimeSpan.MaxValue : one + other;

    private TimeSpan Union()
    {
        var total = TimeSpan.Zero;
        var reached = TimeSpan.Zero;
        foreach (var (start, end) in _ranges.Order())
        {
            var from = start > reached ? start : reached;
            total += end > from ? end - from : TimeSpan.Zero;
            reached = end > reached ? end : reached;
        }

        return total;
    }
}
