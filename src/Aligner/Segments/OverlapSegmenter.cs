using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>Makes a segment of the cues of two sources that are shown at the same time.</summary>
internal static class OverlapSegmenter
{
    public static IEnumerable<Segment> Segments(Transcript transcript)
    {
        var facts = new SegmentFacts(transcript);
        return CueOverlaps.Groups(transcript.Cues)
            .Select(group => facts.Complete(OfGroup(transcript, group), PlaceOf(group.English, cue => cue.English),
                PlaceOf(group.Chinese, cue => cue.Chinese)));

        CueSpan? PlaceOf(ImmutableArray<int> cues, Func<Cue, SideText> side) =>
            cues.IsEmpty ? null : new CueSpan(new CuePoint(cues[0], 0),
                new CuePoint(cues[^1], side(transcript.Cues[cues[^1]]).Text.Length));
    }

    private static Segment OfGroup(Transcript transcript, CueGroup group)
    {
        var first = transcript.Cues[group.First];
        var timed = (group.English.IsEmpty ? group.Chinese : group.English).Select(cue => transcript.Cues[cue]).ToList();
        var times = TimesOf(timed.Select(cue => cue.Times));
        return new Segment
        {
            Id = SegmentId.Of(transcript.Name, first.Key),
            Document = transcript.Name,
            Part = first.Part,
            Level = Level.Cue,
            Range = times,
            Times = times is null ? TimesKind.None : timed.Exists(cue => cue.IsTimeEstimated) ? TimesKind.Estimated : TimesKind.Exact,
            English = string.Join(' ', group.English.Select(cue => transcript.Cues[cue].English.Text)),
            Chinese = JoinChinese(group.Chinese.Select(cue => transcript.Cues[cue].Chinese.Text)),
            Bead = FormattableString.Invariant($"{group.English.Length}-{group.Chinese.Length}"),
            Speaker = first.Speaker,
        };
    }

    /// <summary>From the first beginning to the last end.</summary>
    private static TimeRange? TimesOf(IEnumerable<TimeRange?> times)
    {
        var known = times.OfType<TimeRange>().ToList();
        return known.Count == 0
            ? null : new TimeRange(known.Min(range => range.Start), known.Exists(range => range.End is null)
                ? null : known.Max(range => range.End));
    }

    /// <summary>With a space where the end of the cue is all that parts two clauses.</summary>
    private static string JoinChinese(IEnumerable<string> texts) =>
        texts.Aggregate("", (joined,
            text) => joined + (joined.Length > 0 && char.IsLetterOrDigit(joined[^1]) && char.IsLetterOrDigit(text[0]) ? " " : "") + text);
}

/// <summary>Cues of two sources that are shown at the same time.</summary>
/// <param name="English">The indices of the English cues, in order.</param>
/// <param name="Chinese">The indices of the Chinese cues, in order.</param>
internal sealed record CueGroup(ImmutableArray<int> English, ImmutableArray<int> Chinese)
{
    public int First => English.IsEmpty ? Chinese[0] : English[0];
}

/// <summary>
/// Puts together the cues of two sources that are shown at the same time: each goes with the cue of the other side that it
/// shares most time with, if that is half of its own time or the other's first choice too. So a cue that the other side cut
/// in two has both halves, and cues that only touch stay apart.
/// </summary>
internal sealed class CueOverlaps
{
    private const double LeastShare = 0.5;

    // A cue shares its time with few others; where hundreds have one time, the times tell nothing.
    private const int MostNeighbours = 16;

    private const double OpenEnd = 5;

    private readonly ImmutableArray<Cue> _cues;
    private readonly int[] _group;

    private CueOverlaps(ImmutableArray<Cue> cues)
    {
        _cues = cues;
        _group = [.. Enumerable.Range(0, cues.Length)];
        if (cues.Any(cue => cue.CutBy is not null))
        {
            JoinCut();
            return;
        }

        var english = InOrder(cue => !cue.English.IsMissing);
        var chinese = InOrder(cue => !cue.Chinese.IsMissing);
        var best = new int?[cues.Length];
        foreach (var cue in english)
            best[cue] = Best(cue, chinese);
        foreach (var cue in chinese)
            best[cue] = Best(cue, english);
        for (var cue = 0; cue < cues.Length; cue++)
        {
            if (best[cue] is { } other && (best[other] == cue || Overlap(cue, other) >= LeastShare * Duration(cue)))
                _group[Root(cue)] = Root(other);
        }
    }

    /// <summary>The groups in the order of their times; a cue that shares its time with none is one by itself.</summary>
    public static IEnumerable<CueGroup> Groups(ImmutableArray<Cue> cues)
    {
        var overlaps = new CueOverlaps(cues);
        var starts = StartsNear(cues);
        return Enumerable.Range(0, cues.Length).GroupBy(overlaps.Root)
            .Select(group => new CueGroup([.. group.Where(cue => !cues[cue].English.IsMissing)],
                [.. group.Where(cue => cues[cue].English.IsMissing)]))
            .OrderBy(group => starts[group.First]).ThenBy(group => group.First);
    }

    /// <summary>What was cut by the cues of the other side goes with them.</summary>
    private void JoinCut()
    {
        var byKey = Enumerable.Range(0, _cues.Length).ToDictionary(cue => _cues[cue].Key);
        for (var cue = 0; cue < _cues.Length; cue++)
        {
            if (_cues[cue].CutBy is { } place)
                _group[Root(cue)] = Root(byKey[place.Key]);
        }
    }

    /// <summary>The beginning of each cue; where it has none, that of the cue before it.</summary>
    private static TimeSpan[] StartsNear(ImmutableArray<Cue> cues)
    {
        var starts = new TimeSpan[cues.Length];
        for (var i = 0; i < cues.Length; i++)
            starts[i] = cues[i].Times?.Start ?? (i > 0 ? starts[i - 1] : TimeSpan.Zero);
        return starts;
    }

    private int[] InOrder(Func<Cue, bool> hasSide) =>
        [.. Enumerable.Range(0, _cues.Length).Where(cue => hasSide(_cues[cue]) && _cues[cue].Times is not null).OrderBy(StartOf)];

    private int? Best(int cue, int[] others)
    {
        var end = EndOf(cue);
        var (low, high) = (0, others.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = StartOf(others[middle]) < end ? (middle + 1, high) : (low, middle);
        }

        var near = others[Math.Max(0, low - MostNeighbours)..low].Where(other => Overlap(cue, other) > 0).ToList();
        return near.Count == 0 ? null : near.MaxBy(other => Overlap(cue, other));
    }

    /// <summary>In seconds.</summary>
    private double Overlap(int one, int other) => Math.Max(0, Math.Min(EndOf(one), EndOf(other)) - Math.Max(StartOf(one), StartOf(other)));

    private double Duration(int cue) => EndOf(cue) - StartOf(cue);

    private double StartOf(int cue) => _cues[cue].Times!.Value.Start.TotalSeconds;

    private double EndOf(int cue) => _cues[cue].Times!.Value.End?.TotalSeconds ?? StartOf(cue) + OpenEnd;

    private int Root(int cue)
    {
        while (_group[cue] != cue)
            cue = _group[cue] = _group[_group[cue]];
        return cue;
    }
}
