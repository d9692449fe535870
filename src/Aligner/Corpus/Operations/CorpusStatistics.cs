using System.Collections.Immutable;

namespace Aligner.Corpus.Operations;

/// <summary>Counts over a stream of segments. What grows with the corpus is its vocabulary, the beads' types and the documents' number.</summary>
public sealed class CorpusStatistics
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

    public SideStatistics English { get; } = new(Language.Side.English);

    public SideStatistics Chinese { get; } = new(Language.Side.Chinese);

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
        Count(_parts, Exchange.FieldText.Name(segment.Part));
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
