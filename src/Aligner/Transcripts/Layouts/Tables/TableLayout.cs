using System.Globalization;
using Aligner.Text;
using Aligner.Transcripts.Layouts.Lines;

namespace Aligner.Transcripts.Layouts.Tables;

/// <summary>What the columns of a table in text are, found from the names over them and from what is in them.</summary>
/// <param name="Mark">What stands between columns.</param>
/// <param name="Kinds">Of each column.</param>
/// <param name="Names">Over each column; empty where the table has none.</param>
/// <param name="FirstRow">The index of the row with the names, or of the first of the data.</param>
internal sealed record TableLayout(char Mark, IReadOnlyList<ColumnKind> Kinds, IReadOnlyList<string> Names, int FirstRow)
{
    private const int Sample = 200;
    private const int MostColumns = 40;
    private const double LeastShare = 0.8;
    private const double LeastOfLanguage = 0.6;
    private static readonly char[] Marks = ['\t', '|', ',', ';', TableCutter.Gap];

    public bool HasTimes => Kinds.Contains(ColumnKind.Start);

    public bool HasNames => Kinds.Contains(ColumnKind.Speaker);

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

    /// <summary>Whether most lines of the beginning have the mark: few texts need be cut.</summary>
    private static bool MayBeTable(SourceText source, char mark)
    {
        var (lines, marked) = (0, 0);
        for (var line = 1; line <= Math.Min(source.LineCount, 60); line++)
        {
            var (start, length) = source.Line(line);
            var text = source.Text.AsSpan(start, length).Trim();
            lines += text.Length > 0 ? 1 : 0;
            marked += (mark == TableCutter.Gap ? text.Contains("  ", StringComparison.Ordinal) : HasMark(text, mark)) ? 1 : 0;
        }
        return lines > 1 && marked >= LeastOfLanguage * lines;
    }

    /// <summary>A comma between digits is that of a fraction as often as one between columns.</summary>
    private static bool HasMark(ReadOnlySpan<char> line, char mark)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == mark && (mark != ',' || i == 0 || i + 1 == line.Length
                || !char.IsAsciiDigit(line[i - 1]) || !char.IsAsciiDigit(line[i + 1])))
                return true;
        }
        return false;
    }

    private static TableLayout? Find(List<SourcedRow> rows, char mark)
    {
        var first = Enumerable.Range(0, rows.Count).FirstOrDefault(index => rows[index].Fields.Count > 1, -1);
        if (first < 0)
            return null;
        var columns = Math.Min(MostColumns, rows.Skip(first).CountBy(row => row.Fields.Count).MaxBy(count => count.Value).Key);
        var isRuled = first + 1 < rows.Count && rows[first + 1].IsRule;
        var names = HasNamesOver(rows[first], isRuled) ? rows[first].Fields.Select(field => field.Text).ToList() : [];
        var data = rows.Skip(first + (names.Count > 0 ? 1 : 0)).Where(row => !row.IsRule).ToList();
        if (columns < 2 || data.Count < (names.Count > 0 ? 1 : 2)
            || data.Count(row => row.Fields.Count == columns) < LeastShare * data.Count)
        {
            return null;
        }

        var layout = new TableLayout(mark, KindsOf(names, data, columns), names, first);
        return layout.IsTranscript ? layout : null;
    }

    private bool IsTranscript
    {
        get
        {
            var texts = Kinds.Count(kind => kind is ColumnKind.English or ColumnKind.Chinese or ColumnKind.Text);
            var hasBoth = (Kinds.Contains(ColumnKind.English) && Kinds.Contains(ColumnKind.Chinese))
                || Kinds.Count(kind => kind == ColumnKind.Text) > 1 || (Kinds.Contains(ColumnKind.Text) && texts > 1);
            return HasTimes ? hasBoth || (texts == 1 && Names.Count > 0) : hasBoth && Names.Count > 0 && Mark != '\t';
        }
    }

    private static bool HasNamesOver(SourcedRow row, bool isRuled)
    {
        var known = row.Fields.Count(field => ColumnNames.Of(field.Text) != ColumnKind.Other);
        return known > 1 || (isRuled && known > 0);
    }

    private static List<ColumnKind> KindsOf(List<string> names, List<SourcedRow> data, int columns)
    {
        var kinds = new List<ColumnKind>();
        for (var column = 0; column < columns; column++)
        {
            var named = column < names.Count ? ColumnNames.Of(names[column]) : ColumnKind.Other;
            var cells = data.Select(row => row.Field(column)?.Text ?? "").Where(cell => cell.Length > 0).ToList();
            kinds.Add(named is ColumnKind.Other ? ByContent(cells, kinds, names.Count > 0) : Confirmed(named, cells));
        }
        return kinds;
    }

    /// <summary>A column named for its times holds times; one named for a person may.</summary>
    private static ColumnKind Confirmed(ColumnKind named, List<string> cells) =>
        named is ColumnKind.Start or ColumnKind.End && cells.Count(cell => TimeOf(cell, 1) is not null) < LeastOfLanguage * cells.Count
        ? ColumnKind.Other : named;

    private static ColumnKind ByContent(List<string> cells, List<ColumnKind> before, bool isNamed)
    {
        if (cells.Count == 0)
            return ColumnKind.Other;
        if (cells.Count(cell => TimeFinder.Parse(cell) is not null) >= LeastShare * cells.Count)
            return Next(before);
        if (!isNamed && AreSeconds(cells))
            return Next(before);
        if (cells.Count(cell => Romanization.IsReading(cell)) >= LeastOfLanguage * cells.Count)
            return ColumnKind.Reading;
        if (before.Contains(ColumnKind.Start) && !before.Contains(ColumnKind.Speaker)
            && cells.Count(NameShape.IsName) >= LeastShare * cells.Count && cells.Distinct().Count() <= 0.75 * cells.Count)
        {
            return ColumnKind.Speaker;
        }

        var chinese = cells.Count(cell => Script.SideOf(cell) == Side.Chinese);
        var english = cells.Count(cell => Script.SideOf(cell) == Side.English && (cell.Contains(' ') || !isNamed));
        return isNamed && before.Exists(kind => kind is ColumnKind.Text) ? ColumnKind.Other
            : chinese >= LeastOfLanguage * cells.Count ? ColumnKind.Chinese
            : english >= LeastOfLanguage * cells.Count ? ColumnKind.English
            : ColumnKind.Other;
    }

    private static ColumnKind Next(List<ColumnKind> before) =>
        before.Contains(ColumnKind.Start) ? before.Contains(ColumnKind.End) ? ColumnKind.Other : ColumnKind.End : ColumnKind.Start;

    /// <summary>Numbers that rise, and do not count the rows.</summary>
    private static bool AreSeconds(List<string> cells)
    {
        // 04 is a part of something longer, as 00;00;04;00 is.
        if (cells.Exists(cell => cell is ['0', >= '0' and <= '9', ..]))
            return false;
        var numbers = cells.Select(cell => TimeOf(cell, 1)).OfType<TimeRange>().Select(time => time.Start.TotalSeconds).ToList();
        return numbers.Count >= LeastShare * cells.Count && numbers.Count > 1
            && numbers.Zip(numbers.Skip(1)).All(pair => pair.First <= pair.Second)
            && numbers.Zip(numbers.Skip(1)).Any(pair => pair.Second - pair.First != 1);
    }

    /// <summary>A time in any shape, or a number of seconds, or of milliseconds by the scale; null where the cell is neither.</summary>
    public static TimeRange? TimeOf(string cell, double scale)
    {
        if (double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var number) && number * scale < 1e6)
        {
            return new TimeRange(TimeSpan.FromMilliseconds(Math.Round(number * scale * 1000)), null);
        }

        return TimeFinder.Parse(cell);
    }
}
