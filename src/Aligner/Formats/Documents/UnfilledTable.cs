using System.Globalization;
using Aligner.Formats.Tables;
using Aligner.Text;
using Aligner.Transcripts.Documents;

namespace Aligner.Formats.Documents;

/// <summary>A table of a Word document with a column of texts in one language and an empty one for their translations.</summary>
/// <param name="Rows">A header that names the two columns, and the rows below it.</param>
/// <param name="HeaderLetters">The letters of the header as it stands in the document.</param>
internal sealed record UnfilledTable(List<TableRow> Rows, int HeaderLetters)
{
    /// <summary>Null where there is none, or several columns could be the texts.</summary>
    /// <param name="rows">All rows of a document that have more than one cell.</param>
    public static UnfilledTable? Find(List<TableRow> rows)
    {
        var header = rows.FindIndex(TableHeader.IsHeader);
        var width = header >= 0 ? rows[header].Cells.Length
            : rows.Where(row => !row.IsBlank).CountBy(row => row.Cells.Length).OrderByDescending(pair => pair.Value).FirstOrDefault().Key;
        var texts = rows.Skip(header + 1).Where(row => row.Cells.Length == width && !row.IsBlank && !TableHeader.IsHeader(row)).ToList();
        if (texts.Count == 0)
            return null;
        string[] names = header >= 0 ? [.. rows[header].Cells.Select(cell => cell.Text)] : [.. Enumerable.Repeat("", width)];
        var columns = Enumerable.Range(0, width).Select(index => new Column(names[index], [.. texts.Select(row => row.Cells[index].Text)]))
            .ToList();
        if (SourceOf(columns) is not { } source || TargetOf(columns, columns[source]) is not { } target)
            return null;
        columns[source] = columns[source].As(columns[source].Side!.Value);
        columns[target] = columns[target].As(columns[source].Side!.Value.Other());
        if (!columns.Exists(column => column.Is("id")) && columns.FindIndex(column => column.AreIds && column.Is(null)) is >= 0 and var ids)
            columns[ids] = columns[ids] with { Name = "id" };
        var first = header >= 0 ? rows[header] : texts[0];
        var named = new TableRow([.. first.Cells.Zip(columns, (cell, column) => cell with { Text = column.Name })]);
        return new UnfilledTable([named, .. texts], names.Sum(LettersIn));
    }

    /// <summary>Whether such a table is most of the text of a document. What could be one, and is read as text, is told.</summary>
    /// <param name="rows">All rows of the document that have more than one cell.</param>
    /// <param name="lines">The document.</param>
    /// <param name="source">Takes what is unclear.</param>
    public static bool IsMost(List<TableRow> rows, DocumentLines lines, CorpusSource source)
    {
        if (Find(rows) is { } table)
        {
            if (table.Letters * 2 >= LettersIn(lines.ToString()) - table.HeaderLetters)
                return true;
            source.Warn("AL0958", table.Rows[0].First.Line, 1,
                "the document is read as text; it has a table to fill in; '--from docx' fills that alone");
        }
        else if (rows.GroupBy(row => row.Cells.Length).FirstOrDefault(group => group.Count() > 2 && HasEmptyColumn(group.Skip(1)))?.First()
            is { } unclear)
        {
            source.Warn("AL0958", unclear.First.Line, 1,
                "the document is read as text; to fill in the table with the empty column, write en and zh over its columns");
        }
        return false;
    }

    /// <summary>Tells how much of the document is not in the table.</summary>
    public void TellOthers(CorpusSource source, DocumentLines lines)
    {
        var letters = LettersIn(lines.ToString()) - Letters - HeaderLetters;
        if (letters > 0)
        {
            source.Warn("AL0924", 1, 1, string.Create(CultureInfo.InvariantCulture,
                $"what stands outside of the table is passed over; letters: {letters}"));
        }
    }

    private int Letters => Rows.Skip(1).SelectMany(row => row.Cells).Sum(cell => LettersIn(cell.Text));

    private static int LettersIn(string text) => text.Count(char.IsLetter);

    private static bool HasEmptyColumn(IEnumerable<TableRow> rows)
    {
        List<TableRow> all = [.. rows];
        return Enumerable.Range(0, all[0].Cells.Length).Any(i => all.TrueForAll(row => string.IsNullOrWhiteSpace(row.Cells[i].Text)))
            && all.TrueForAll(row => !row.IsBlank);
    }

    /// <summary>
    /// The one column of texts in one language; of several the one that is named as one, or that the others are copies of.
    /// </summary>
    private static int? SourceOf(List<Column> columns)
    {
        List<int> found = [.. columns.Index().Where(pair => pair.Item is { Side: not null, AreIds: false, IsOfTexts: not false })
            .Select(pair => pair.Index)];
        if (found.Count > 1 && found.FindAll(index => columns[index].IsOfTexts == true) is { Count: > 0 } named)
            found = named;
        return found is [var first, ..] && found.TrueForAll(index => index == first || columns[index].IsUnfilled(columns[first]))
            ? first : null;
    }

    /// <summary>The first column without translations; of several the first that is named as one of texts.</summary>
    private static int? TargetOf(List<Column> columns, Column source)
    {
        List<int> found = [.. columns.Index()
            .Where(pair => pair.Item != source && pair.Item.IsOfTexts != false && pair.Item.IsUnfilled(source))
            .OrderByDescending(pair => pair.Item.IsOfTexts == true).Select(pair => pair.Index)];
        return found is [var index, ..] ? index : null;
    }

    /// <summary>A column below the header.</summary>
    private sealed record Column(string Name, List<string> Cells)
    {
        /// <summary>Whether each cell is empty or has what the source has.</summary>
        public bool IsUnfilled(Column source) =>
            Cells.Zip(source.Cells).All(pair => string.IsNullOrWhiteSpace(pair.First) || pair.First == pair.Second);

        /// <summary>Whether it is named as one of texts; null where it has no name that is known.</summary>
        public bool? IsOfTexts =>
            HeaderName.IsTextOfSomeLanguage(Name) ? true : HeaderName.Find(Name) is { } column ? HeaderName.IsText(column) : null;

        /// <param name="name">Of what a segment has; null of nothing.</param>
        public bool Is(string? name) => HeaderName.Find(Name)?.Name == name;

        /// <summary>Whether each cell is a number, or a name with one and without spaces, that no other has. Times are none.</summary>
        public bool AreIds =>
            Cells.TrueForAll(cell => cell.Any(char.IsAsciiDigit) && !cell.Any(char.IsWhiteSpace) && !cell.Any(Script.IsHan))
            && Cells.Exists(cell => cell.Any(char.IsLetter) || !cell.Contains(':', StringComparison.Ordinal))
            && Cells.Distinct(StringComparer.Ordinal).Count() == Cells.Count;

        /// <summary>The language of all texts; null where there are two, or none.</summary>
        public Side? Side => Cells.Select(TableHeader.SideOf).Where(side => side != Text.Side.Neither).Distinct().ToList()
            is [var side] ? side : null;

        /// <summary>With the name of a text in the language, unless it has one.</summary>
        public Column As(Side side)
        {
            var column = side == Text.Side.English ? HeaderName.English : HeaderName.Chinese;
            return HeaderName.Find(Name) == column ? this : this with { Name = column.Name };
        }
    }
}
