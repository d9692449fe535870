using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources;
using Aligner.Transcripts.Sources.Timed;
using Aligner.Transcripts.Sources.Timed.Captions;
using Aligner.Transcripts.Sources.Timed.Sides;

namespace Aligner.Transcripts.Layouts.Tables;

/// <summary>Reads the rows of a table as cues.</summary>
internal sealed class TableLayoutReader(SourceText source, TableLayout layout)
{
    private readonly TimedContext _context = new(source);

    public Transcript Read(string document, string format)
    {
        _context.MarkGround();
        var cut = new TableCutter(source, layout.Mark).Cut(int.MaxValue);
        cut.ForEach(row => MarkAll(row, Role.Metadata));
        var rows = layout.Stamps?.Fold(cut) ?? cut;
        var first = layout.FirstRow + (layout.Names.Count > 0 ? 1 : 0);
        var blocks = WithRest(rows.Skip(first).Where(row => !row.IsRule && !IsNames(row) && !IsOutside(row)).Select(Read)
            .OfType<TimedBlock>());
        var facts = new LayoutFacts(TimePlace.Column, layout.HasNames, false, layout.Kinds.Contains(ColumnKind.Reading), "", false, blocks);
        var transcript = new CueAssembler(_context).Assemble(document, format, "rows with a text", blocks);
        return transcript with
        {
            CuesCutSentences = false,
            Layout = facts.Describe(transcript),
            Problems = [.. transcript.Problems, .. LayoutProblems.Of(transcript, Habit.None)],
        };
    }

    /// <summary>Where times stand on rows of their own, the rows below belong to them.</summary>
    private List<TimedBlock> WithRest(IEnumerable<TimedBlock> blocks)
    {
        var whole = new List<TimedBlock>();
        foreach (var block in blocks)
        {
            if (layout.Stamps is not null && block.IsUntimed && whole.Count > 0)
                whole[^1].Lines.AddRange(block.Lines);
            else
                whole.Add(block);
        }
        return whole;
    }

    /// <summary>Null where the row has no text: a line that stands outside the table, or a row left empty.</summary>
    private TimedBlock? Read(SourcedRow row)
    {
        var start = Column(row, ColumnKind.Start);
        var (times, name) = start is null ? default : TimesOf(row, start);
        var block = new TimedBlock
        {
            Offset = (start ?? row.Fields.First(field => field.Length > 0)).OffsetAt(0),
            Written = start?.Text ?? "",
            Times = times,
            IsUntimed = start is null,
            Speaker = Speaker(row) ?? name,
        };
        for (var column = 0; column < layout.Kinds.Count; column++)
        {
            if (row.Field(column) is { } field)
                AddText(block, field, column);
        }
        if (block.Lines is [var only] && only.Given != Side.Neither && Script.SideOf(only.Text.Text) is var side && side != Side.Neither
            && side != only.Given)
        {
            block.Lines[0] = only with { Given = Side.Neither };
        }

        return block.Lines.Count == 0 && start is null ? null : block;
    }

    /// <summary>A paragraph after the table, or between two, is no cue.</summary>
    private bool IsOutside(SourcedRow row)
    {
        if (!layout.HasOutside || row.IsInTable)
            return false;
        MarkAll(row, Role.Commentary);
        return true;
    }

    /// <summary>Tables that were put together have the names of their columns again.</summary>
    private bool IsNames(SourcedRow row)
    {
        return layout.Names.Count == row.Fields.Count && row.Fields.Select(field => field.Text).SequenceEqual(layout.Names);
    }

    private void AddText(TimedBlock block, SourcedText field, int column)
    {
        var kind = layout.Kinds[column];
        var given = kind == ColumnKind.English ? Side.English : kind == ColumnKind.Chinese ? Side.Chinese : Side.Neither;
        if (kind == ColumnKind.Reading || (kind == ColumnKind.Chinese && block.Lines.Exists(line => line.Given == Side.Chinese)))
            _context.Mark(Role.Reading, field);
        else if (given != Side.Neither || kind == ColumnKind.Text)
            block.Lines.AddRange(TextLines(field).Select(line => new TimedLine(line, given)));
    }

    /// <summary>Markdown breaks a line in a cell by a tag, CSV by a line end.</summary>
    private IEnumerable<SourcedText> TextLines(SourcedText field) => field.Lines().SelectMany(new TagStripper(_context).Strip);

    private string? Speaker(SourcedRow row)
    {
        string? name = null;
        for (var column = 0; column < layout.Kinds.Count; column++)
        {
            if (layout.Kinds[column] != ColumnKind.Speaker || row.Field(column) is not { } field)
                continue;
            _context.Mark(Role.Speaker, field);
            name = name is null || (Script.HasHan(name) && !Script.HasHan(field.Text)) ? field.Text : name;
        }
        return name;
    }

    /// <summary>The times, and the name where the cell of the time holds that too.</summary>
    private (TimeRange? Times, string? Name) TimesOf(SourcedRow row, SourcedText start)
    {
        if (Value(start, ColumnKind.Start) is not { } range)
        {
            if (Stamp.Of(start) is { } stamp && NameShape.IsName(stamp.Rest.Text))
                return (TimesOf(stamp), stamp.Rest.Text);
            _context.Problems.AddPlace(TimedProblems.BadTime(source, start.OffsetAt(0), start.Text, "hh:mm:ss or a number of seconds"));
            return default;
        }
        _context.Mark(Role.Time, start);
        if (range.End is null && Column(row, ColumnKind.End) is { } end && Value(end, ColumnKind.End) is { } to)
        {
            _context.Mark(Role.Time, end);
            return (range with { End = to.Start }, null);
        }
        return (range.End is null && Column(row, ColumnKind.Duration) is { } duration && Value(duration, ColumnKind.Duration) is { } length
            ? range with { End = range.Start + length.Start } : range, null);
    }

    private TimeRange TimesOf(Stamp stamp)
    {
        _context.Mark(Role.Time, stamp.Time);
        _context.Mark(Role.Speaker, stamp.Rest);
        return stamp.Range;
    }

    private TimeRange? Value(SourcedText field, ColumnKind kind) =>
        TableLayout.TimeOf(field.Text, layout.IsInMilliseconds(layout.Columns.IndexOf(kind)) ? TimeUnit.Milliseconds
            : kind == ColumnKind.Duration ? layout.Unit with { Origin = 0 } : layout.Unit);

    private SourcedText? Column(SourcedRow row, ColumnKind kind) => row.Field(layout.Columns.IndexOf(kind));

    private void MarkAll(SourcedRow row, Role role)
    {
        foreach (var field in row.Fields)
            _context.Mark(role, field);
    }
}

/// <summary>Tables in text: Markdown, CSV, TSV, and columns that spaces line up.</summary>
internal sealed class TableFormat : SourceFormat
{
    internal const string FormatName = "table";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".md", ".txt"];

    public override string Description =>
        "tables with columns for times, speakers and the two languages: Markdown, CSV, TSV, aligned columns";

    public override bool Recognises(SourceText source) => TableLayout.Find(source) is not null;

    public override bool HasTimes(SourceText source) => TableLayout.Find(source) is { HasTimes: true };

    public override Transcript Read(string document, SourceText source) =>
        TableLayout.Find(source) is { } layout
        ? new TableLayoutReader(source, layout).Read(document, FormatName) : LayoutFormat.Read(document, source, TimePlace.None);
}
