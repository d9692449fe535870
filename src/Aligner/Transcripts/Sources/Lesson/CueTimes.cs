using System.Collections.Immutable;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>
/// The times of all cues: each ends where the next one that is later begins, the last at the recording's length. What is
/// wrong with a time is reported and flagged, and the cue keeps the time that was written.
/// </summary>
internal sealed class CueTimes
{
    private readonly LessonContext _context;
    private readonly ImmutableArray<TimeMark> _marks;
    private readonly TimeSpan? _length;
    private readonly ImmutableArray<string>[] _flags;

    public CueTimes(LessonContext context, ImmutableArray<TimeMark> marks, TimeSpan? length)
    {
        _context = context;
        _marks = marks;
        _length = length;
        _flags = [.. marks.Select((_, index) => Check(index))];
    }

    /// <summary>The time in the one way it is written, or what stands there where it is none; a repeated one gets a number.</summary>
    public string KeyOf(int index)
    {
        var key = Key(_marks[index]);
        var before = _marks.Take(index).Count(mark => Key(mark) == key);
        return before == 0 ? key : FormattableString.Invariant($"{key}~{before + 1}");
    }

    /// <summary>Null where the written time cannot be one.</summary>
    public TimeRange? RangeOf(int index, out ImmutableArray<string> flags)
    {
        flags = _flags[index];
        return _marks[index].Start is { } start ? new TimeRange(start, EndOf(index, start)) : null;
    }

    private TimeSpan? EndOf(int index, TimeSpan start)
    {
        if (_marks[index].End is { } written && written > start)
            return written;
        var next = _marks.Skip(index + 1).FirstOrDefault(mark => mark.Start > start)?.Start;
        return next ?? (_length > start ? _length : null);
    }

    private ImmutableArray<string> Check(int index)
    {
        var mark = _marks[index];
        if (mark.Start is not { } start)
            return Report(LessonProblems.BadTime(_context.Source, mark), Flags.BadTime);

        CheckEnd(mark, start, isLast: index == _marks.Length - 1);
        var latest = _marks.Take(index).Where(earlier => earlier.Start is not null).MaxBy(earlier => earlier.Start);
        return
        [
            .. latest?.Start > start ? Report(LessonProblems.TimeGoesBack(_context.Source, mark, latest), Flags.TimeGoesBack) : [],
            .. _marks.Take(index).FirstOrDefault(earlier => earlier.Start == start) is { } same
                ? Report(LessonProblems.TimeRepeats(_context.Source, mark, same), Flags.TimeRepeats) : [],
            .. start >= _length || mark.End > _length ? Report(LessonProblems.PastLength(_context.Source, mark, _length.Value), Flags.PastLength) : [],
        ];
    }

    private void CheckEnd(TimeMark mark, TimeSpan start, bool isLast)
    {
        if (mark.End <= start)
            _context.Problems.Add(LessonProblems.EndsBeforeStart(_context.Source, mark));
        if (isLast && mark.End is null && _length is null)
            _context.Problems.Add(LessonProblems.NoLength(_context.Source, mark));
    }

    private ImmutableArray<string> Report(Problem problem, string flag)
    {
        _context.Problems.Add(problem);
        return [flag];
    }

    private static string Key(TimeMark mark) => mark.Start is { } start ? ClockTime.Format(start) : mark.Written;
}
