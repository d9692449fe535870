using System.Collections.Immutable;

namespace Aligner.Exchange.Tables;

/// <summary>A row of a table, the header too.</summary>
internal sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    /// <summary>Whether the row holds nothing, as those that spreadsheets leave at the end.</summary>
    public bool IsBlank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));

    public TableCell First => Cells[0];
}
