using Aligner.Formats.Columns;
using Aligner.Text;
using System.Globalization;

namespace Aligner.Formats.Tables;

/// <summary>What can be wrong with a table that a person had in hand.</summary>
internal sealed class TableProblems(CorpusSource source)
{
    private readonly RepeatedProblems _repeated = new(source);

    public void NoTexts(TableCell cell) =>
        source.Error("AL0922", cell.Line, cell.Column,
            "no column is named en or zh, and the first rows do not tell which column is English and which is Chinese");

    public void TakenByContent(TableCell cell, int column, string language) =>
        source.Warn("AL0923", cell.Line, cell.Column,
            string.Create(CultureInfo.InvariantCulture,
                $"column {column} is taken for the {language} text by what is in it; no column is named so"));

    public void PassedOver(TableCell header) =>
        source.Warn("AL0924", header.Line, header.Column,
            $"the column '{header.Text}' is passed over; it is none of a segment, or an earlier one is the same");

    public void Titles(TableCell row, int count) =>
        source.Warn("AL0924", row.Line, row.Column,
            string.Create(CultureInfo.InvariantCulture,
                $"what stands over the header is passed over: {count} {(count == 1 ? "row" : "rows")}"));

    public void NoText(TableCell row) =>
        _repeated.Warn("AL0925", "rows", row, "the row has neither English nor Chinese text and is left out");

    public void BadValue(TableCell cell, SegmentColumn column) =>
        _repeated.Warn("AL0926", column.Name, cell,
            $"the value '{cell.Text}' of '{column.Name}' is passed over; expected {column.Expected}");

    public void Failed(TableCell cell, string column) =>
        _repeated.Warn("AL0926", column, cell,
            $"'{cell.Text}' is what a spreadsheet shows where a formula failed; what '{column}' was is lost");

    public void Mended(TableCell cell, string column, string mended) =>
        _repeated.Warn("AL0927", column, cell,
            $"the value '{cell.Text}' of '{column}' is what a spreadsheet made of '{mended}', and is read as that");

    /// <summary>Tells at the end what a person changed.</summary>
    public void Edited(int corrected, int split, int merged)
    {
        var kinds = new[] { (corrected, "corrected"), (split, "split"),
            (merged, "merged with the next or the one before") }.Where(kind => kind.Item1 > 0);
        if (kinds.Any())
        {
            source.Report(new Problem("AL0930", Severity.Note, source.Name, 1, 1,
                $"rows that a person changed: {string.Join(", ", kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Item1} {kind.Item2}")))}; they are confirmed, and their scores are dropped"));
        }
    }

    public void NewId(TableCell row, string id, bool isRepeated) =>
        _repeated.Warn("AL0928", "ids", row, $"the row {(isRepeated ? "has the id of the row above" : "has no id")}; it gets '{id}'");

    public void PastHeader(TableCell cell, int columns) =>
        _repeated.Error("AL0929", "rows", cell,
            string.Create(CultureInfo.InvariantCulture,
                $"the row has more than the {columns} fields of the header; '{Beginning(cell.Text)}' is passed over"));

    public void KeptGuard(TableCell cell, string column) =>
        _repeated.Warn("AL0927", column + " guards", cell,
            $"the text of '{column}' begins with an apostrophe as guards against formulas do; it is kept, as nothing else in the table is of a spreadsheet");

    public void TellCounts() => _repeated.TellCounts();

    private static string Beginning(string text) => text.Length <= 40 ? text : text[..40] + "…";
}

/// <summary>Tells the first problems of each kind where they are, and of the others how many there were.</summary>
internal sealed class RepeatedProblems(CorpusSource source)
{
    private const int MostOfAKind = 20;
    private readonly Dictionary<(string Code, string Subject), int> _counts = [];

    /// <param name="code">The problem's.</param>
    /// <param name="subject">What it is about, as the name of a column.</param>
    /// <param name="cell">Where it is.</param>
    /// <param name="message">What was found and what was expected.</param>
    public void Warn(string code, string subject, TableCell cell, string message)
    {
        if (IsTold(code, subject))
            source.Warn(code, cell.Line, cell.Column, message);
    }

    public void Error(string code, string subject, TableCell cell, string message)
    {
        if (IsTold(code, subject))
            source.Error(code, cell.Line, cell.Column, message);
    }

    /// <summary>To be called at the end.</summary>
    public void TellCounts()
    {
        foreach (var ((code, subject), count) in _counts)
        {
            if (count > MostOfAKind)
            {
                source.Warn(code, 1, 1,
                    string.Create(CultureInfo.InvariantCulture, $"{count - MostOfAKind} more of these about {subject} are not listed"));
            }
        }
    }

    private bool IsTold(string code, string subject) =>
        (_counts[(code, subject)] = _counts.GetValueOrDefault((code, subject)) + 1) <= MostOfAKind;
}
