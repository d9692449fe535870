using Aligner.Terminology;
using Aligner.Text;

namespace Aligner.Cli.Display;

/// <summary>Terms for people.</summary>
internal static class TermTable
{
    private const int EnglishColumns = 36;
    private const int ChineseColumns = 24;

    public static void Print(IEnumerable<TermRow> rows, Stream stream)
    {
        using var writer = new DisplayWriter(stream);
        writer.WriteLine($"{"English",-EnglishColumns}  {"Chinese",-ChineseColumns}  origin     count  score  example");
        foreach (var row in rows)
        {
            writer.WriteLine(FormattableString.Invariant(
                $"{Padded(writer.Shown(TextColumns.OnOneLine(row.English)), EnglishColumns)}  {Padded(writer.Shown(TextColumns.OnOneLine(row.Chinese)), ChineseColumns)}  {row.Origin.ToString().ToLowerInvariant(),-9}{row.Count,7}{row.Score,7:0.0}  {row.Examples.FirstOrDefault()}").TrimEnd());
        }
    }

    private static string Padded(string text, int columns)
    {
        var shown = TextColumns.First(text, columns);
        return shown + new string(' ', Math.Max(0, columns - EastAsianWidth.Columns(shown)));
    }
}
