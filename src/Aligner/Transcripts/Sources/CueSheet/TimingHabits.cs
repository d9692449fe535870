using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>Reports times that are written in another way than the format has it, and cannot be mistaken.</summary>
internal sealed class TimingHabits(TimedContext context, SheetDialect dialect)
{
    private const int FractionDigits = 3;

    public void Check(WrittenTime time, int offset, string written)
    {
        if (HabitOf(time) is { } habit)
            context.Problems.AddHabit(TimedProblems.UnusualTime(context.Source, offset, written, habit, time.Value), habit);
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
