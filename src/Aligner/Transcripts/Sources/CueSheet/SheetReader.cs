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
            BeginBlock(line, timing);
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

    /// <summary>Text may stand on the line of the times.</summary>
    private void BeginBlock(SheetLine line, TimingLine timing)
    {
        BeginBlock(new TimedBlock { Offset = line.Start, Written = timing.StartText, Times = Times.Read(line, timing) });
        AddText(SourcedText.Of(Context.Source, line.Start + timing.TextIndex, line.Length - timing.TextIndex).Trim());
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
        AddText(SourcedText.Of(Context.Source, line.Start, line.Length));
    }

    private void AddText(SourcedText line)
    {
        if (line.Length > 0)
            _current!.Lines.AddRange(_tags.Strip(line).Select(text => new TimedLine(text)));
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
