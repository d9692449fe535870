using System.Collections.Immutable;

namespace Aligner.Formats.Tables;

/// <summary>A row of a table, the header too.</summary>
internal sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    /// <summary>Whether the row holds nothing, as those that spreadsheets leave at the end.</summary>
    public bool IsBlank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    public TableCell First => Cells[0];
}

/// <summary>A field of a row, and where it stands.</summary>
/// <param name="Text">Empty where the field is.</param>
/// <param name="Line">1-based; in a spreadsheet, the row.</param>
/// <param name="Column">1-based; in a text, in Unicode code points; in a spreadsheet, the column.</param>
internal readonly record struct TableCell(string Text, int Line, int Column);
