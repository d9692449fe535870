using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>Reads the two times of a timing line, and reports those written in another way than the format has it.</summary>
internal sealed class TimingReader(TimedContext context, SheetDialect dialect)
{
    private const int FractionDigits = 3;

    /// <summary>The time that is added to all that follow.</summary>
    public TimeSpan Shift { get; set; }

    // Where nothing tells how many frames a second has, and where a frame's number tells that it has more.
    private const int FramesPerSecond = 25;
    private const int MoreFramesPerSecond = 30;
    private const int FrameDigits = 2;

    // Of a frame; null where the times have fractions of a second.
    private TimeSpan? _frame;

    /// <summary>
    /// Finds whether the times count frames, hh:mm:ss:ff, as those of editing programs do: all of them, and none beyond a second's.
    /// </summary>
    /// <param name="timings">All timing lines of the source.</param>
    public void FindFrames(IEnumerable<TimingLine> timings)
    {
        var most = 0;
        foreach (var time in timings.SelectMany(timing => new[] { timing.Start, timing.End }))
        {
            if (time is not { FractionMark: ':' or ';', FractionDigits: FrameDigits } known || FrameOf(known) >= MoreFramesPerSecond)
                return;
            most = Math.Max(most, FrameOf(known));
        }

        var rate = most < FramesPerSecond ? FramesPerSecond : MoreFramesPerSecond;
        _frame = TimeSpan.FromSeconds(1.0 / rate);
        context.Problems.AddPlace(TimedProblems.Frames(context.Source, rate));
    }

    // Read as hundredths.
    private static int FrameOf(WrittenTime time) => time.Value.Milliseconds / 10;

    /// <summary>Null where the start cannot be a time.</summary>
    public TimeRange? Read(SheetLine line, TimingLine timing)
    {
        var start = Read(timing.Start, line.Start, timing.StartText);
        var end = Read(timing.End, line.Start + timing.EndIndex, timing.EndText);
        return start is { } known ? new TimeRange(known, end) : null;
    }

    private TimeSpan? Read(WrittenTime? time, int offset, string written)
    {
        context.Roles.Mark(Role.Time, offset, written.Length);
        if (time is not { } known)
        {
            context.Problems.AddPlace(TimedProblems.BadTime(context.Source, offset, written, dialect.Expected));
            return null;
        }

        if (_frame is null && HabitOf(known) is { } habit)
            context.Problems.AddHabit(TimedProblems.UnusualTime(context.Source, offset, written, habit, known.Value), habit);
        var value = _frame is { } frame
            ? known.Value - TimeSpan.FromMilliseconds(known.Value.Milliseconds)
            + TimeSpan.FromMilliseconds(Math.Round((frame * FrameOf(known)).TotalMilliseconds)) : known.Value;
        var shifted = value + Shift;
        return shifted < TimeSpan.Zero ? TimeSpan.Zero : shifted;
    }

    private string? HabitOf(WrittenTime time) => time switch
    {
        { FractionMark: null } => "no fraction of a second",
        { FractionDigits: > FractionDigits } => "more than three digits after the second",
        { FractionDigits: < FractionDigits } => "fewer than three digits after the second",
        { HasHours: false } when dialect.NeedsHours => "no hours",
        { FractionMark: { } mark } when mark != dialect.FractionMark => $"'{mark}' for '{dialect.FractionMark}'",
        _ => null,
    };
}
