using System.Collections.Immutable;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>
/// The times of all cues: each ends where the next one that is later begins, the last at the recording's length. What is
/// wrong with a time is reported and flagged, and the cue keeps the time that was written.
/// </summary>
internal sealed class LessonCueTimes
{
    private readonly LessonContext _context;
    private readonly ImmutableArray<TimeMark> _marks;
    private readonly TimeSpan? _length;
    private readonly ImmutableArray<string>[] _flags;
    private readonly string[] _keys;
    private readonly TimeSpan?[] _laterStarts;

    public LessonCueTimes(LessonContext context, ImmutableArray<TimeMark> marks, TimeSpan? length)
    {
        _context = context;
        _marks = marks;
        _length = length;
        _flags = Check();
        _keys = Keys();
        _laterStarts = LaterStarts();
    }

    /// <summary>The time in the one way it is written, or what stands there where it is none; a repeated one gets a number.</summary>
    public string KeyOf(int index) => _keys[index];

    public ImmutableArray<string> FlagsOf(int index) => _flags[index];

    /// <summary>Null where the written time cannot be one.</summary>
    public TimeRange? RangeOf(int index) => _marks[index].Start is { } start ? new TimeRange(start, EndOf(index, start)) : null;

    private TimeSpan? EndOf(int index, TimeSpan start) =>
        _marks[index].End is { } written && written > start ? written : _laterStarts[index] ?? (_length > start ? _length : null);

    /// <summary>For each time the first one after it in the source that is later on the recording.</summary>
    private TimeSpan?[] LaterStarts()
    {
        var later = new TimeSpan?[_marks.Length];
        var candidates = new Stack<TimeSpan>();
        for (var i = _marks.Length - 1; i >= 0; i--)
        {
            if (_marks[i].Start is not { } start)
                continue;
            while (candidates.Count > 0 && candidates.Peek() <= start)
                candidates.Pop();
            later[i] = candidates.Count > 0 ? candidates.Peek() : null;
            candidates.Push(start);
        }

        return later;
    }

    private string[] Keys()
    {
        var counts = new Dictionary<string, int>();
        return [.. _marks.Select(mark =>
        {
            var key = mark.Start is { } start ? ClockTime.Format(start) : mark.Written;
            var count = counts[key] = counts.GetValueOrDefault(key) + 1;
            return count == 1 ? key : FormattableString.Invariant($"{key}~{count}");
        })];
    }

    private ImmutableArray<string>[] Check()
    {
        var flags = new ImmutableArray<string>[_marks.Length];
        var first = new Dictionary<TimeSpan, TimeMark>();
        TimeMark? latest = null;
        for (var i = 0; i < _marks.Length; i++)
        {
            flags[i] = Check(_marks[i], latest, first);
            if (_marks[i].Start is { } start)
                first.TryAdd(start, _marks[i]);
            if (_marks[i].Start >= (latest?.Start ?? TimeSpan.Zero))
                latest = _marks[i];
        }

        if (_length is null && _marks is [.., { Start: not null, End: null } last])
            _context.Problems.Add(LessonProblems.NoLength(_context.Source, last));
        return flags;
    }

    private ImmutableArray<string> Check(TimeMark mark, TimeMark? latest, Dictionary<TimeSpan, TimeMark> first)
    {
        if (mark.Start is not { } start)
            return Report(LessonProblems.BadTime(_context.Source, mark), Flags.BadTime);

        if (mark.End <= start)
            _context.Problems.Add(LessonProblems.EndsBeforeStart(_context.Source, mark));
        return
        [
            .. latest?.Start > start ? Report(LessonProblems.TimeGoesBack(_context.Source, mark, latest), Flags.TimeGoesBack) : [],
            .. first.TryGetValue(start, out var same)
                ? Report(LessonProblems.TimeRepeats(_context.Source, mark, same), Flags.TimeRepeats) : [],
            .. start >= _length || mark.End > _length
                ? Report(LessonProblems.PastLength(_context.Source, mark, _length.Value), Flags.PastLength) : [],
        ];
    }

    private ImmutableArray<string> Report(Problem problem, string flag)
    {
        _context.Problems.Add(problem);
        return [flag];
    }
}
