using System.Globalization;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>Reads what SubRip and WebVTT have in common: timing lines, an index or a name before each, text after it.</summary>
internal class SheetReader
{
    private readonly SheetDialect _dialect;
    private readonly IndexCheck _indices;
    private readonly List<TimedBlock> _blocks = [];

    // A line is looked at as the next one, then as the one read; to keep all would take as much memory as the text.
    private readonly (int Index, TimingLine? Timing)[] _timings = [(-1, null), (-1, null)];
    private TagStripper _tags;
    private TimedBlock? _current;

    public SheetReader(SourceText source, SheetDialect dialect)
    {
        _dialect = dialect;
        Context = new TimedContext(source);
        Times = new TimingReader(Context, dialect);
        _tags = new TagStripper(Context);
        _indices = new IndexCheck(Context);
    }

    protected TimedContext Context { get; }

    protected TimingReader Times { get; }

    public Transcript Read(string document)
    {
        Context.MarkGround();
        if (AllTimings().FirstOrDefault() is { Start.FractionMark: ':' or ';' })
            Times.FindFrames(AllTimings());
        for (var i = 0; i < Context.Source.LineCount; i++)
        {
            if (!LineAt(i).IsBlank && !IsAside(ref i))
                ReadLine(i);
        }

        EndCue();
        return new CueAssembler(Context).Assemble(document, _dialect.Format, $"lines such as {_dialect.Expected}",
            new RepeatedCaptions(Context).TakeOut(_blocks));
    }

    private IEnumerable<TimingLine> AllTimings() => SheetLine.All(Context.Source).Select(TimingLine.Parse).OfType<TimingLine>();

    /// <summary>Whether lines that are no cue begin here; they are read, and the index goes to the last of them.</summary>
    protected virtual bool IsAside(ref int index) => false;

    /// <summary>Whether the line before a timing line names the cue.</summary>
    protected virtual bool IsName(int index) => false;

    /// <summary>Whether the cue is one that was read before, and is to be left out.</summary>
    protected virtual bool IsCountedBefore(TimedBlock block) => false;

    /// <summary>A line by its index from 0.</summary>
    protected SheetLine LineAt(int index) => SheetLine.Of(Context.Source, index + 1);

    protected bool IsTiming(int index) => index < Context.Source.LineCount && TimingAt(index) is not null;

    protected bool IsBlank(int index) => index < 0 || index >= Context.Source.LineCount || LineAt(index).IsBlank;

    protected void EndCue()
    {
        if (_current is not { } block)
            return;
        if (_tags.Unbalanced is { } tag)
            Context.Problems.AddHabit(TimedProblems.UnbalancedTag(Context.Source, block.Offset, tag));
        if (_tags.Voice is { } voice)
        {
            block.Speaker = voice.Text;
            Context.Mark(Role.Speaker, voice);
        }

        if (IsCountedBefore(block))
            _blocks.RemoveAt(_blocks.Count - 1);
        _current = null;
    }

    private TimingLine? TimingAt(int index)
    {
        ref var known = ref _timings[index % _timings.Length];
        if (known.Index != index)
            known = (index, TimingLine.Parse(LineAt(index)));
        return known.Timing;
    }

    private void ReadLine(int index)
    {
        var line = LineAt(index);
        if (TimingAt(index) is { } timing)
            BeginBlock(new TimedBlock { Offset = line.Start, Written = timing.StartText, Times = Times.Read(line, timing) });
        else if (line.IsIndex && (IsTiming(index + 1) || LacksTiming(index)))
            ReadIndex(index);
        else if (IsTiming(index + 1) && IsName(index))
            Context.Roles.Mark(Role.Metadata, line.Start, line.Length);
        else
            AddText(index);
    }

    /// <summary>Whether this is the next cue's index, with text under it and no times.</summary>
    private bool LacksTiming(int index) =>
        _dialect == SheetDialect.SubRip && IsBlank(index - 1) && !IsBlank(index + 1) && _blocks.Count > 0
        && LineAt(index).Span.SequenceEqual(_indices.Next.ToString(CultureInfo.InvariantCulture));

    private void ReadIndex(int index)
    {
        _indices.Note(LineAt(index));
        if (IsTiming(index + 1))
            return;
        var line = LineAt(index);
        Context.Problems.AddPlace(
            TimedProblems.BadTime(Context.Source, LineAt(index + 1).Start, LineAt(index + 1).Text, _dialect.Expected));
        BeginBlock(new TimedBlock { Offset = line.Start, Written = line.Text, Times = null });
    }

    private void BeginBlock(TimedBlock block)
    {
        EndCue();
        _tags = new TagStripper(Context, Times.Shift);
        _blocks.Add(_current = block);
    }

    /// <summary>Whether the line stands for an empty line of the caption, as automatic captions begin with one.</summary>
    private bool IsSpaceUnderTiming(int index) => index > 0 && IsTiming(index - 1) && Context.Source.Line(index + 1).Length > 0;

    private void AddText(int index)
    {
        var line = LineAt(index);
        if (_current is null)
        {
            Context.Roles.Mark(Role.Reported, line.Start, line.Length);
            Context.Problems.AddPlace(TimedProblems.OutsideCues(Context.Source, line.Start, line.Text));
            return;
        }

        if (IsBlank(index - 1) && !IsSpaceUnderTiming(index - 1))
            Context.Problems.AddPlace(TimedProblems.BlankLineInside(Context.Source, line.Start, line.Text));
        _current.Lines.AddRange(_tags.Strip(SourcedText.Of(Context.Source, line.Start, line.Length)).Select(text => new TimedLine(text)));
    }
}

/// <summary>Reports index numbers that do not count 1, 2, 3: once each kind, as they tell nothing that the times do not.</summary>
internal sealed class IndexCheck(TimedContext context)
{
    private int? _before;

    /// <summary>The number that the next cue has where all is in order.</summary>
    public int Next => (_before ?? 0) + 1;

    public void Note(SheetLine line)
    {
        var index = int.Parse(line.Text, CultureInfo.InvariantCulture);
        if (index == _before)
        {
            context.Problems.AddHabit(TimedProblems.IndexRepeats(context.Source, line.Start, line.Text), "repeats");
        }
        else if (_before is { } before && index != before + 1)
        {
            context.Problems.AddHabit(
                TimedProblems.IndexOutOfOrder(context.Source, line.Start, line.Text, before.ToString(CultureInfo.InvariantCulture)),
                "order");
        }

        _before = index;
    }
}

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
