using System.Collections.Immutable;
using Aligner.Formats.Columns;
using Aligner.Text;
using Aligner.Transcripts.Layouts;

namespace Aligner.Formats.Tables;

/// <summary>What each column of a table holds.</summary>
/// <param name="Columns">In the order of the table; null for what no segment has.</param>
/// <param name="IsRow">Whether the first row says so; else it is a row as the others.</param>
/// <param name="EnglishTag">The tag that stands over the English; null where none does.</param>
/// <param name="ChineseTag">The tag that stands over the Chinese; null where none does.</param>
internal sealed record TableHeader(ImmutableArray<SegmentColumn?> Columns, bool IsRow, string? EnglishTag, string? ChineseTag)
{
    /// <summary>
    /// By the names in the first row. A text that has no name there is looked for by its script, in the second row, or in the
    /// first where that has no name at all. Null with the problem told where a side cannot be found.
    /// </summary>
    /// <param name="first">The first row.</param>
    /// <param name="second">The first of the rows after it that has a text of each language; else the second row.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static TableHeader? Find(TableRow first, TableRow? second, TableProblems problems)
    {
        var named = Named(first);
        if (named.Any(column => column is not null))
        {
            Complete(named, second, problems, first);
        }
        else if (IsPair(first))
        {
            Complete(named, first, problems);
            return new TableHeader([.. named], false, null, null);
        }
        else if (second is not null && IsPair(second))
        {
            Complete(named, second, problems, first);
            if (HasGap(first, named))
                return new TableHeader([.. named], false, null, null);
        }

        if (named.Any(HeaderName.IsText))
            return new TableHeader([.. named], true, Tag(first, named, HeaderName.English), Tag(first, named, HeaderName.Chinese));
        problems.NoTexts(first.First);
        return null;
    }

    /// <summary>Tells which columns are of no use.</summary>
    public void TellPassedOver(TableRow header, TableProblems problems)
    {
        foreach (var (column, cell) in Columns.Zip(header.Cells))
        {
            if (column is null && !string.IsNullOrWhiteSpace(cell.Text))
                problems.PassedOver(cell);
        }
    }

    /// <summary>Whether a row names two columns or more.</summary>
    public static bool IsHeader(TableRow row) =>
        row.Cells.Count(cell => HeaderName.Find(cell.Text) is not null || HeaderName.IsTextOfSomeLanguage(cell.Text)) > 1;

    /// <summary>Whether a cell of a row is English and one is Chinese.</summary>
    public static bool IsPair(TableRow row) =>
        row.Cells.Any(cell => SideOf(cell.Text) == Side.English) && row.Cells.Any(cell => SideOf(cell.Text) == Side.Chinese);

    /// <summary>Whether a row has one of the two texts and a place for the other, as no header has.</summary>
    private static bool HasGap(TableRow row, SegmentColumn?[] columns) =>
        row.Cells.Zip(columns).Where(pair => HeaderName.IsText(pair.Second)).CountBy(pair => string.IsNullOrWhiteSpace(pair.First.Text))
        .Count() > 1;

    /// <summary>The language of a cell; romanised Chinese is neither.</summary>
    public static Side SideOf(string text) =>
        text.Any(char.IsLetter) && !Romanization.IsReading(text) ? Script.SideOf(text) : Side.Neither;

    /// <summary>A column's own name comes before what only stands for it; of two the same, the first counts.</summary>
    private static SegmentColumn?[] Named(TableRow row)
    {
        var columns = new SegmentColumn?[row.Cells.Length];
        Name(columns, row, HeaderName.Exact);
        Name(columns, row, HeaderName.Find);
        return columns;
    }

    private static void Name(SegmentColumn?[] columns, TableRow row, Func<string, SegmentColumn?> find)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is null && find(row.Cells[i].Text) is { } column && !columns.Contains(column))
                columns[i] = column;
        }
    }

    private static void Complete(SegmentColumn?[] columns, TableRow? sample, TableProblems problems, TableRow? header = null)
    {
        Complete(columns, sample, HeaderName.English, Side.English, problems, header);
        Complete(columns, sample, HeaderName.Chinese, Side.Chinese, problems, header);
    }

    private static void Complete(SegmentColumn?[] columns, TableRow? sample, SegmentColumn text, Side side, TableProblems problems,
        TableRow? header)
    {
        if (sample is null || columns.Contains(text))
            return;
        var found = Enumerable.Range(0, Math.Min(columns.Length, sample.Cells.Length))
            .Where(i => columns[i] is null && SideOf(sample.Cells[i].Text) == side).ToList();
        if (found.FindAll(i => header is not null && i < header.Cells.Length && HeaderName.IsTextOfSomeLanguage(header.Cells[i].Text))
            is { Count: > 0 } named)
        {
            found = named;
        }

        if (found.Count == 0)
            return;
        // Of several the one that says as much as the text it stands beside, as a word that sorts the list does not.
        var other = sample.Cells.Select(cell => cell.Text).Where(text => SideOf(text) != side && SideOf(text) != Side.Neither)
            .Select(text => Script.WeightOf(text)).DefaultIfEmpty(int.MaxValue).Max();
        var index = found.MinBy(i => Math.Abs(Math.Log((Script.WeightOf(sample.Cells[i].Text) + 1.0) / (other + 1.0))));
        columns[index] = text;
        problems.TakenByContent(sample.Cells[index], index + 1, side.ToString());
    }

    private static string? Tag(TableRow header, SegmentColumn?[] columns, SegmentColumn text) =>
        Array.IndexOf(columns, text) is >= 0 and var index ? HeaderName.Tag(header.Cells[index].Text) : null;
}
