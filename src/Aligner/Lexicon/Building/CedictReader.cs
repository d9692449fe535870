using Aligner.Text;

namespace Aligner.Lexicon.Building;

/// <summary>Reads the entries of a CEDICT file; lines of another form become problems.</summary>
internal static class CedictReader
{
    private const string MalformedLine = "AL0301";
    private const string Expected = "expected '傳統 传统 [chuan2 tong3] /tradition/'";

    public static IEnumerable<CedictEntry> Read(TextReader reader, string name, ICollection<Problem> problems)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (IsCommentOrBlank(line))
                continue;
            if (CedictEntry.Parse(line.TrimEnd()) is { } entry)
                yield return entry;
            else
                problems.Add(Malformed(name, number, line));
        }
    }

    private static bool IsCommentOrBlank(string line) => string.IsNullOrWhiteSpace(line) || line.StartsWith('#');

    private static Problem Malformed(string name, int number, string line) =>
        new(MalformedLine, Severity.Warning, name, number, 1, $"'{Abridge(line)}' is not a CEDICT entry; {Expected}");

    /// <summary>The problem of a file without entries.</summary>
    internal static Problem NoEntries(string name) => new(MalformedLine, Severity.Error, name, 1, 1, $"there are no entries; {Expected}");

    /// <summary>A line as a message shows it.</summary>
    internal static string Abridge(string line)
    {
        const int longest = 60;
        return line.Length <= longest ? line : string.Concat(line.AsSpan(0, longest), "…");
    }
}
