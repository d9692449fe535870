namespace Aligner.Formats.Xlsx;

/// <summary>What Excel's files hold at most, and what is unpacked at most.</summary>
internal static class XlsxLimits
{
    /// <summary>Of a sheet, the header's among them.</summary>
    public const int Rows = 1_048_576;

    /// <summary>UTF-16 code units of a cell, as Excel counts; it mends files with longer ones by cutting.</summary>
    public const int CellCharacters = 32_767;

    public const int Columns = 16_384;

    /// <summary>A cell that is longer than what any program writes is refused before memory is.</summary>
    public const int LongestText = 1 << 24;

    /// <summary>All strings of a workbook are held at once.</summary>
    public const long SharedStringBytes = 256L << 20;

    /// <summary>How many times its size a part may unpack to: XML of real tables stays below a tenth of it.</summary>
    public const long Ratio = 300;

    /// <summary>The ratio is not asked before so much is unpacked.</summary>
    public const long UnsuspectedBytes = 16L << 20;

    public const int Entries = 10_000;

    /// <exception cref="RefusedException">The text of a cell is longer than <see cref="LongestText"/>.</exception>
    public static void CheckLength(int length)
    {
        if (length > LongestText)
            throw new RefusedException(FormattableString.Invariant($"a cell has more than {LongestText >> 20} Mi characters"));
    }
}
