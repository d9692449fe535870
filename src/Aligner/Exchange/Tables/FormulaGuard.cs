namespace Aligner.Exchange.Tables;

/// <summary>
/// The apostrophe before texts that a spreadsheet would take for formulas. A text that has one of its own there gets another,
/// so that taking one away always gives the text.
/// </summary>
internal static class FormulaGuard
{
    private const char Guard = '\'';
    private const string Dangerous = "=@+-\t\r";

    /// <summary>Whether an apostrophe stands before a character that begins a formula.</summary>
    public static bool Has(string text) => text is [Guard, ..] && text.AsSpan().TrimStart(Guard) is [var first, ..] && Dangerous.Contains(first, StringComparison.Ordinal);

    public static string Undo(string text) => Has(text) ? text[1..] : text;
}
