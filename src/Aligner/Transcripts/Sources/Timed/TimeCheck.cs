using Aligner.Text;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>Goes over the times of the cues in their order: reports what is odd and mends the ends that cannot be.</summary>
internal sealed class TimeCheck(TimedContext context)
{
    // Ends such as 99:59:59 stand for “to the end”.
    private static readonly TimeSpan LongestCue = TimeSpan.FromHours(12);

    private readonly Dictionary<TimeSpan, int> _lines = [];
    private (TimeSpan Start, int Line)? _latest;
    private (TimeSpan End, int Line, string? Speaker)? _furthest;

    /// <summary>For each time the next in the order that is later; null where none is.</summary>
    public static TimeSpan?[] NextLater(IReadOnlyList<TimeRange?> times)
    {
        var next = new TimeSpan?[times.Count];
        var later = new Stack<TimeSpan>();
        for (var i = times.Count - 1; i >= 0; i--)
        {
            if (times[i]?.Start is not { } start)
                continue;
            while (later.TryPeek(out var candidate) && candidate <= start)
                later.Pop();
            next[i] = later.TryPeek(out var found) ? found : null;
            later.Push(start);
        }

        return next;
    }

    /// <returns>The times as they go into the cue.</returns>
    public TimeRange Check(TimedBlock block, TimeRange written, TimeSpan? next, List<string> flags)
    {
        var line = context.Source.LineAt(block.Offset);
        var times = MendEnd(block, written, next);
        CheckOrder(block, times.Start, flags);
        _lines.TryAdd(times.Start, line);
        if (_latest is not { } latest || times.Start >= latest.Start)
            _latest = (times.Start, line);
        if (times.End is { } end && (_furthest is not { } furthest || end > furthest.End))
            _furthest = (end, line, block.Speaker);
        return times;
    }

    private TimeRange MendEnd(TimedBlock block, TimeRange written, TimeSpan? next)
    {
        if (written.End is not { } end)
            return written with { End = next };
        if (end < written.Start)
            return Mended(TimedProblems.EndsBeforeStart(context.Source, block, written, next));
        if (end - written.Start > LongestCue)
            return Mended(TimedProblems.EndBeyondReason(context.Source, block, written, next));
        if (end == written.Start)
            context.Problems.AddPlace(TimedProblems.NoLength(context.Source, block, written));
        return written;

        TimeRange Mended(Problem problem)
        {
            context.Problems.AddPlace(problem);
            return written with { End = next };
        }
    }

    private void CheckOrder(TimedBlock block, TimeSpan start, List<string> flags)
    {
        if (_latest is { } latest && start < latest.Start)
        {
            flags.Add(Flags.TimeGoesBack);
            context.Problems.AddPlace(TimedProblems.TimeGoesBack(context.Source, block, start, latest.Start, latest.Line));
        }
        else if (_lines.TryGetValue(start, out var same))
        {
            flags.Add(Flags.TimeRepeats);
            context.Problems.AddPlace(TimedProblems.TimeRepeats(context.Source, block, start, same));
        }
        else if (_furthest is { } furthest && start < furthest.End && !AreTwo(block.Speaker, furthest.Speaker))
        {
            context.Problems.AddHabit(TimedProblems.Overlap(context.Source, block, start, furthest.End, furthest.Line));
        }
    }

    /// <summary>People may speak at the same time.</summary>
    private static bool AreTwo(string? speaker, string? other) => speaker is not null && other is not null && speaker != other;
}
