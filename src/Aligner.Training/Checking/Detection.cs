using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Aligner.Training.Checking;

/// <summary>
/// Spoils some clean segments of a corpus, one way at a time, and counts how many the checks find by warnings and errors
/// that the segments did not have before; omissions count as warnings. The same seed spoils the same segments. The defects that the corpus
/// has by itself are counted apart.
/// </summary>
internal sealed class Detection
{
    private const int Seed = 7;

    // One of so many segments is spoilt at a time, so that the corpus around it stays right.
    private const int Share = 10;
    // As far as the check looks.
    private const int LongestSwap = 5;

    private readonly CheckedCorpus _corpus;
    private readonly int _rounds;
    private readonly CheckOptions _options;
    private readonly HashSet<(string Id, string Check)> _clean;

    /// <param name="corpus">Right pairs.</param>
    /// <param name="rounds">How often each way is tried, on other segments each time.</param>
    /// <param name="without">Checks that are left out.</param>
    public Detection(CheckedCorpus corpus, int rounds, params string[] without)
    {
        (_corpus, _rounds) = (corpus, rounds);
        _options = CheckOptions.Default
            with
        { Terms = corpus.Terms, Severities = CheckOptions.Default.Severities.SetItem("omission", FindingSeverity.Warning) };
        foreach (var name in without)
            _options = _options with { Severities = _options.Severities.SetItem(name, FindingSeverity.Off) };
        _clean = Find(corpus.Segments);
        FalseAlarms = [.. _clean.Select(found => found.Id).Distinct().Except(KnownDefects.All).Order(StringComparer.Ordinal)];
    }

    /// <summary>The clean segments of which something is said.</summary>
    public ImmutableArray<string> FalseAlarms { get; }

    /// <summary>What is said of them: id, check and message.</summary>
    public IEnumerable<string> Alarms => Alarming(_corpus.Segments)
        .Select(finding => $"{finding.Observation.Segment.Id} {finding.Kind.Name}: {finding.Observation.Message}")
        .Order(StringComparer.Ordinal);

    public double FalseAlarmRate => FalseAlarms.Length / (double)_corpus.CleanCount;

    /// <summary>How many of the defects that the corpus has by itself are found, by their kind and the check that is for them.</summary>
    public IEnumerable<DetectionRow> KnownRows() =>
    [
        Known("omissions of the translators", KnownDefects.Omissions, "omission"),
        Known("numbers that the translators changed", KnownDefects.Numbers, "numbers"),
    ];

    public IReadOnlyList<DetectionRow> Rows()
    {
        var rows = Corruptions.All(_corpus.Terms)
            .Select(corruption => Row(corruption.Name, corruption.Floor, round => Spoil(corruption, round))).ToList();
        return
        [
            .. rows,
            DetectionRow.Sum("any sentence dropped", 0.95,
                rows.Where(row => row.Name is Corruptions.OnlyDropped or Corruptions.OneOfSeveralDropped)),
            Row("sides swapped with a segment near by", 0.95, Swap),
        ];
    }

    private DetectionRow Known(string name, FrozenSet<string> ids, string check)
    {
        var missed = ids.Where(id => !_clean.Contains((id, check))).Order(StringComparer.Ordinal).ToList();
        return new DetectionRow(name, ids.Count, ids.Count - missed.Count, null, missed);
    }

    private DetectionRow Row(string name, double? floor, Func<int, (ImmutableArray<Segment> Segments, HashSet<string> Spoilt)> spoil)
    {
        var (spoilt, missed) = (0, new List<string>());
        for (var round = 0; round < _rounds; round++)
        {
            var (segments, ids) = spoil(round);
            var found = Find(segments).Except(_clean).Select(found => found.Id).ToHashSet();
            spoilt += ids.Count;
            missed.AddRange(ids.Except(found));
        }

        return new DetectionRow(name, spoilt, spoilt - missed.Count, floor, missed);
    }

    private HashSet<(string Id, string Check)> Find(IEnumerable<Segment> segments) =>
        [.. Alarming(segments).Select(finding => (finding.Observation.Segment.Id, finding.Kind.Name))];

    private IEnumerable<Finding> Alarming(IEnumerable<Segment> segments) =>
        Checker.Check(segments, _options).Where(finding => finding.Severity >= FindingSeverity.Warning);

    private (ImmutableArray<Segment> Segments, HashSet<string> Spoilt) Spoil(Corruption corruption, int round)
    {
        var random = new Random(Seed + round);
        var spoilt = new HashSet<string>();
        var possible = _corpus.Segments.Select(
            (segment, i) => corruption.Apply(segment, random) is { } changed && changed != segment ? (Index: i, Changed: changed) : default)
            .Where(row => row.Changed is not null && IsSilent(row.Changed)).ToList();
        var segments = _corpus.Segments.ToBuilder();
        // Where few can be spoilt, each is in one of the rounds.
        foreach (var (index,
            changed) in possible.Where(
            (_, i) => possible.Count < _corpus.Segments.Length / Share ? i % _rounds == round : random.Next(Share) == 0))
        {
            segments[index] = changed;
            spoilt.Add(changed.Id);
        }

        return (segments.ToImmutable(), spoilt);
    }

    private bool IsSilent(Segment segment) => CheckedCorpus.IsClean(segment) && !FalseAlarms.Contains(segment.Id);

    private (ImmutableArray<Segment> Segments, HashSet<string> Spoilt) Swap(int round)
    {
        var random = new Random(Seed + round);
        var spoilt = new HashSet<string>();
        var segments = _corpus.Segments.ToBuilder();
        for (var i = random.Next(Share); i < segments.Count; i += random.Next(1, 2 * Share))
        {
            var other = i + random.Next(1, LongestSwap + 1);
            if (other >= segments.Count || segments[other].Document != segments[i].Document || !IsSilent(segments[i])
                || !IsSilent(segments[other]) || !spoilt.Add(segments[i].Id))
            {
                continue;
            }

            if (!spoilt.Add(segments[other].Id))
            {
                spoilt.Remove(segments[i].Id);
                continue;
            }

            (segments[i], segments[other]) =
                (segments[i] with { English = segments[other].English }, segments[other] with { English = segments[i].English });
        }

        return (segments.ToImmutable(), spoilt);
    }
}

/// <summary>How many of the segments that were spoilt in one way were found.</summary>
/// <param name="Name">The way.</param>
/// <param name="Spoilt">How many were spoilt.</param>
/// <param name="Found">Of how many something was said that is not said of them as they were.</param>
/// <param name="Floor">The least share; null where there is no bar.</param>
/// <param name="Missed">The ids of those that were not found.</param>
internal sealed record DetectionRow(string Name, int Spoilt, int Found, double? Floor, IReadOnlyList<string> Missed)
{
    public double Recall => Spoilt == 0 ? 1 : Found / (double)Spoilt;

    /// <summary>Several ways as one.</summary>
    public static DetectionRow Sum(string name, double? floor, IEnumerable<DetectionRow> rows) =>
        rows.Aggregate(new DetectionRow(name, 0, 0, floor, []),
            (sum, row) => sum with
            {
                Spoilt = sum.Spoilt + row.Spoilt,
                Found = sum.Found + row.Found,
                Missed = [.. sum.Missed, .. row.Missed],
            });

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{Name,-34}{Spoilt,6}{Found,6}{Recall,8:0.000}{(Floor is { } floor ? string.Create(CultureInfo.InvariantCulture, $"  bar {floor:0.00}") : "")}");
}
