namespace Aligner.Exchange.Tables;

/// <summary>A field of a row, and where it stands.</summary>
/// <param name="Text">Empty where the field is.</param>
/// <param name="Line">1-based; in a spreadsheet, the row.</param>
/// <param name="Column">1-based; in a text, in Unicode code points; in a spreadsheet, the column.</param>
internal readonly record struct TableCell(string Text, int Line, int Column);
