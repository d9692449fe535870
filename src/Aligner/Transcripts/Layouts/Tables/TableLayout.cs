using System.Globalization;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts.Tables;

/// <summary>What the columns of a table in text are, found from the names over them and from what is in them.</summary>
/// <param name="Mark">What stands between columns.</param>
/// <param name="Columns">Of each column.</param>
/// <param name="Names">Over each column; empty where the table has none.</param>
/// <param name="FirstRow">The index of the row with the names, or of the first of the data.</param>
internal sealed record TableLayout(char Mark, TableColumns Columns, IReadOnlyList<string> Names, int FirstRow)
{
    private const int Sample = 200;
    private const int Glance = 60;
    private const int MostColumns = 40;
    private const double LeastShare = 0.8;
    private const double LeastMarked = 0.6;
    private static readonly char[] Marks = ['\t', '|', ',', ';', TableCutter.Gap];

    /// <summary>Whether a row of one field stands outside the table.</summary>
    public bool HasOutside => HasOwnMark(Mark);

    /// <summary>Of each column.</summary>
    public IReadOnlyList<ColumnKind> Kinds => Columns.Kinds;

    public bool HasTimes => Kinds.Contains(ColumnKind.Start);

    public bool HasNames => Kinds.Contains(ColumnKind.Speaker);

    /// <summary>What takes the times out of the cells of the texts; null where they have a column of their own.</summary>
    public StampedRows? Stamps { get; private init; }

    /// <summary>What a number in a column of times is in seconds, where its name does not tell.</summary>
    public TimeUnit Unit { get; private init; } = TimeUnit.Seconds;

    /// <summary>Null where the text is no table of a transcript.</summary>
    public static TableLayout? Find(SourceText source)
    {
        foreach (var mark in Marks)
        {
            if (MayBeTable(source, mark) && Find(new TableCutter(source, mark).Cut(Sample), mark) is { } layout)
                return layout;
        }
        return null;
    }

    /// <summary>
    /// Whether most rows of the beginning have the mark: few texts need be cut. A row may be several lines. Where the mark stands in tables
    /// alone, most of the text is enough: paragraphs may stand around a table.
    /// </summary>
    private static bool MayBeTable(SourceText source, char mark)
    {
        if (!source.Text.AsSpan().Contains(mark))
            return false;
        if (AreLinesMarked(source, mark))
            return true;
        if (!HasOwnMark(mark) && (mark == TableCutter.Gap || !source.Text.AsSpan().Contains('"')))
            return false;
        var rows = new TableCutter(source, mark).Cut(Glance);
        var marked = rows.FindAll(row => row.IsInTable);
        return marked.Count > 1 && (marked.Count >= LeastMarked * rows.Count
            || (HasOwnMark(mark) && marked.Sum(WeightOf) >= LeastMarked * rows.Sum(WeightOf)));
    }

    private static bool AreLinesMarked(SourceText source, char mark)
    {
        var (lines, marked) = (0, 0);
        for (var line = 1; line <= Math.Min(source.LineCount, Glance); line++)
        {
            var (start, length) = source.Line(line);
            var text = source.Text.AsSpan(start, length).Trim();
            lines += text.Length > 0 ? 1 : 0;
            marked += (mark == TableCutter.Gap ? text.Contains("  ", StringComparison.Ordinal) : HasMark(text, mark)) ? 1 : 0;
        }
        return lines > 1 && marked >= LeastMarked * lines;
    }

    /// <summary>A comma between digits is that of a fraction as often as one between columns.</summary>
    private static bool HasMark(ReadOnlySpan<char> line, char mark)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == mark && (mark != ',' || i == 0 || i + 1 == line.Length
                || !char.IsAsciiDigit(line[i - 1]) || !char.IsAsciiDigit(line[i + 1])))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the mark is rare in sentences, so that a line without it stands outside the table.</summary>
    private static bool HasOwnMark(char mark) => mark is '|' or '\t';

    private static double WeightOf(SourcedRow row) => row.Fields.Sum(field => (double)Text.Script.WeightOf(field.Text));

    private static TableLayout? Find(List<SourcedRow> cut, char mark)
    {
        var stamps = StampedRows.Find(cut);
        var rows = stamps?.Fold(cut) ?? cut;
        var first = Enumerable.Range(0, rows.Count).FirstOrDefault(index => rows[index].Fields.Count(field => field.Length > 0) > 1, -1);
        if (first < 0)
            return null;
        var columns = Math.Min(MostColumns, rows.Skip(first).CountBy(row => row.Fields.Count).MaxBy(count => count.Value).Key);
        var names = HasNamesOver(rows[first], rows[Math.Min(first + 1, rows.Count - 1)])
            ? rows[first].Fields.Select(field => field.Text).ToList() : [];
        var data = rows.Skip(first + (names.Count > 0 ? 1 : 0))
            .Where(row => !row.IsRule && (row.IsInTable || !HasOwnMark(mark))).ToList();
        columns = Math.Max(columns, names.Count);
        if (columns < 2 || data.Count < (names.Count > 0 ? 1 : 2)
            || data.Count(row => row.Fields.Count == columns || (row.Fields.Count > 1 && row.Fields.Count <= names.Count))
                < LeastShare * data.Count)
        {
            return null;
        }

        var layout = new TableLayout(mark, new ColumnFinder(names, data, columns).Find(), names, first) { Stamps = stamps };
        return layout.IsTranscript(data) ? layout with { Unit = layout.UnitOf(data) } : null;
    }

    private bool IsTranscript(List<SourcedRow> data)
    {
        var isCsv = data.Count(row => row.IsQuoted) * 2 >= data.Count;
        return HasTimes
            ? Columns.HasBoth || (Columns.Texts == 1 && (Names.Count > 0 || (isCsv && Columns.IsMixed)))
            : Columns.HasBoth && (Mark == '\t' ? SpansLines(data) : Names.Count > 0 || isCsv)
                || (Columns.IsMixed && Names.Count > 0 && SpansLines(data));
    }

    private static bool SpansLines(List<SourcedRow> data) => data.Exists(row => row.Fields.Any(field => field.Text.Contains('\n')));

    /// <summary>Two names that are known, or one over a rule, beside a name of a note, or over a time.</summary>
    private static bool HasNamesOver(SourcedRow row, SourcedRow next)
    {
        var known = row.Fields.Count(field => ColumnNames.Of(field.Text) != ColumnKind.Other);
        return known > 1 || (known > 0
            && (next.IsRule || row.Fields.Any(field => ColumnNames.IsAside(field.Text)) || IsOverTime(row, next)));
    }

    private static bool IsOverTime(SourcedRow row, SourcedRow next) =>
        row.Fields.Zip(next.Fields).Any(pair => ColumnNames.Of(pair.First.Text) == ColumnKind.Start
            && TimeOf(pair.Second.Text, TimeUnit.Seconds) is not null);

    private TimeUnit UnitOf(List<SourcedRow> data)
    {
        var (start, end) = (Columns.IndexOf(ColumnKind.Start), Columns.IndexOf(ColumnKind.End));
        return start < 0 || IsInMilliseconds(start)
            ? TimeUnit.Seconds
            : TimeUnit.Find([.. data.Select(row => new TimedNumber(NumberOf(row.Field(start)?.Text), NumberOf(row.Field(end)?.Text),
                row.Fields.Where((_, column) => Columns.IsText(column)).Select(field => Text.Script.WeightOf(field.Text))
                    .DefaultIfEmpty().Max()))]);
    }

    /// <summary>Whether the name over the column says that its numbers are milliseconds.</summary>
    public bool IsInMilliseconds(int column) => column < Names.Count && ColumnNames.IsInMilliseconds(Names[column]);

    private static double? NumberOf(string? cell) =>
        double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A time in any shape, or a number in the unit; null where the cell is neither.</summary>
    public static TimeRange? TimeOf(string cell, TimeUnit unit) =>
        NumberOf(cell.Trim()) is { } number && unit.Of(number) is { } time ? new TimeRange(time, null) : TimeFinder.Parse(cell);
}
