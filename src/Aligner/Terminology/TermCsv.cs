using System.Globalization;
using Aligner.Text;
using CsvHelper;

namespace Aligner.Terminology;

/// <summary>Terms as CSV (RFC 4180), which <c>--terms</c> and <c>--known</c> read.</summary>
internal static class TermCsv
{
    private static readonly string[] Header = ["en", "zh", "origin", "count", "score", "examples", "definition"];

    public static void Write(IEnumerable<TermRow> rows, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        WriteRecord(csv, Header);
        foreach (var row in rows)
        {
            WriteRecord(csv, [row.English, row.Chinese, FieldText.Name(row.Origin), row.Count.ToString(CultureInfo.InvariantCulture),
                ScoreText(row.Score), string.Join(FieldText.ListSeparator, row.Examples), row.Definition ?? ""]);
        }

        csv.Flush();
    }

    internal static string ScoreText(double? score) => score?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";

    private static void WriteRecord(CsvWriter csv, string[] fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.EndRecord();
    }
}
