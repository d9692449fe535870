using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Aligner.Formats;
using Aligner.Formats.Csv;
using Aligner.Segments;

namespace Aligner.Tests.Formats.Tables;

/// <summary>Writes a corpus as a table, lets a test change its rows, and writes them as a spreadsheet does.</summary>
internal static class EditedTable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="format">csv, tsv, excel for CSV that is for spreadsheets, or xlsx.</param>
    /// <param name="corpus">What is written.</param>
    /// <param name="edit">Takes the rows, each with its cells by the names in the header; a cell that is not there is empty.</param>
    public static byte[] Of(string format, Segment[] corpus, Action<List<Dictionary<string, string>>> edit)
    {
        var written = Exports.Bytes(format == "excel"
            ? "csv" : format, corpus, ExportOptions.Default with { Csv = new() { ForExcel = format == "excel" } });
        var cells = format == "xlsx"
            ? Cells(written) : Cells(Encoding.UTF8.GetString(written).TrimStart('\uFEFF'), format == "tsv" ? '\t' : ',');
        var header = cells[0];
        var rows = cells.Skip(1).Select(row => header.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second)).ToList();
        edit(rows);
        var edited = rows.Select(row => header.Select(name => row.GetValueOrDefault(name, "")).ToArray()).Prepend(header).ToList();
        return format == "xlsx"
            ? Book(written, edited) : Encoding.UTF8.GetBytes((format == "excel" ? "\uFEFF" : "") + Text(edited, format));
    }

    private static List<string[]> Cells(string text, char separator)
    {
        using var reader = new StringReader(text);
        return [.. new CsvRows(reader, separator, null, isQuoted: true).Read()
            .Select(row => row.Cells.Select(cell => cell.Text).ToArray())];
    }

    private static string Text(List<string[]> rows, string format) => string.Concat(rows.Select(row =>
        string.Join(format == "tsv" ? '\t' : ',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
        + (format == "excel" ? "\r\n" : "\n")));

    private static List<string[]> Cells(byte[] book) =>
        [.. Sheet(book).Descendants(Main + "row").Select(row => row.Elements(Main + "c").Select(cell => cell.Value).ToArray())];

    private static XDocument Sheet(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return XDocument.Load(part);
    }

    private static byte[] Book(byte[] written, List<string[]> rows)
    {
        var sheet = Sheet(written);
        sheet.Descendants(Main + "sheetData").Single().ReplaceNodes(rows.Select(row => new XElement(Main + "row", row.Select(cell =>
            new XElement(Main + "c", new XAttribute("t", "inlineStr"), new XElement(Main + "is", new XElement(Main + "t", cell)))))));
        using var stream = new MemoryStream();
        stream.Write(written);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            sheet.Save(part, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }
}
