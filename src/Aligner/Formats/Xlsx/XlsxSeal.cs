using System.Globalization;
using System.Xml;
using Aligner.Segments.Operations;

namespace Aligner.Formats.Xlsx;

/// <summary>
/// The hash of a workbook's cells, which it carries as a custom property (ECMA-376 part 1, 22.3): spreadsheet programs keep that when they
/// save, so that a workbook in which a person has worked can be told from one that is as it was written.
/// </summary>
internal static class XlsxSeal
{
    internal const string Property = "aligner-cells";

    /// <summary>
    /// Whether the cells of a workbook are others than were written, or it is nothing that this program wrote; not where it is no workbook
    /// that can be read.
    /// </summary>
    /// <param name="stream">Of the workbook.</param>
    public static bool IsBroken(Stream stream)
    {
        try
        {
            using var package = new XlsxPackage(stream);
            var hash = new CellHash();
            foreach (var row in XlsxReader.Sheets(package).SelectMany(sheet => sheet.Rows))
                hash.Add([.. row.Cells.Select(cell => cell.Text)]);
            return hash.Value != Read(package);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or RefusedException)
        {
            return false;
        }
    }

    private static string? Read(XlsxPackage package)
    {
        using var xml = package.CustomProperties;
        var isOurs = false;
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "property" })
                isOurs = xml.GetAttribute("name") == Property;
            else if (isOurs && xml.NodeType == XmlNodeType.Text)
                return xml.Value;
        }

        return null;
    }

    /// <summary>
    /// A hash of rows of cells as they are read: numbers without zeros at their end, no empty cells at the end of a row, no rows without
    /// cells.
    /// </summary>
    internal sealed class CellHash
    {
        private UInt128 _state;

        public string Value => _state.ToString("x32", CultureInfo.InvariantCulture);

        public void Add(ReadOnlySpan<string> cells)
        {
            while (cells is [.., ""])
                cells = cells[..^1];
            if (cells.Length > 0)
                _state = TextHash.Of([Value, .. cells]);
        }
    }
}
