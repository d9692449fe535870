using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>Reads the two times of a timing line, and reports those written in another way than the format has it.</summary>
internal sealed class TimingReader(TimedContext context, SheetDialect dialect)
{
    private const int FractionDigits = 3;

    /// <summary>The time that is added to all that follow.</summary>
    public TimeSpan Shift { get; set; }

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

        if (HabitOf(known) is { } habit)
            context.Problems.AddHabit(TimedProblems.UnusualTime(context.Source, offset, written, habit, known.Value), habit);
        var shifted = known.Value + Shift;
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
