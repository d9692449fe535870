using Aligner.Language;
using Aligner.Transcripts.Layouts;

namespace Aligner.Transcripts.Sources.PlainText;

/// <summary>Which columns of lines with tabs hold the two languages: of lists with ids, as Tatoeba's are, not the first two.</summary>
/// <param name="English">The index of the English column.</param>
/// <param name="Chinese">The index of the Chinese column.</param>
internal sealed record TabbedColumns(int English, int Chinese)
{
    private const double LeastShare = 0.5;
    private const int MostColumns = 16;

    /// <summary>Null where most lines have no tab between the languages.</summary>
    public static TabbedColumns? Find(SourceText source)
    {
        var columns = Enumerable.Range(0, MostColumns).Select(_ => new Column()).ToArray();
        var lines = 0;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var (start, length) = source.Line(line);
            var text = source.Text.AsSpan(start, length);
            if (text.IsWhiteSpace())
                continue;
            lines++;
            Count(text, columns);
        }

        var chinese = columns.MaxBy(column => column.Chinese)!;
        // Beside the text there may be a word in each line that sorts the list.
        var english = columns.Where(column => column != chinese && column.English > LeastShare * chinese.Chinese).MinBy(column => Math.Abs(Math.Log((column.Weight + 1) / (chinese.Weight + 1))));
        return english is not null && chinese.Chinese > LeastShare * lines ? new TabbedColumns(Array.IndexOf(columns, english), Array.IndexOf(columns, chinese)) : null;
    }

    /// <summary>Whether the line names its columns.</summary>
    public bool IsHeader(IReadOnlyList<string> fields) =>
        fields.Count > Math.Max(English, Chinese) && IsName(fields[English], Names) && IsName(fields[Chinese], Names);

    private static readonly string[] Names = ["en", "eng", "english", "英文", "英语", "英語", "source", "zh", "chi", "cmn", "chinese", "中文", "汉语", "漢語", "target"];

    private static bool IsName(string field, string[] names) => names.Contains(field.Trim().Split('-', '_')[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>A sound or a picture of a card, an address, a name of a file.</summary>
    private static bool IsNoText(ReadOnlySpan<char> field) =>
        field.StartsWith("[sound:") || field.StartsWith("<img ") || (!field.Contains(' ') && (field.Contains("://", StringComparison.Ordinal) || field.StartsWith("www.")));

    private static void Count(ReadOnlySpan<char> line, Column[] columns)
    {
        var index = 0;
        foreach (var range in line.Split('\t'))
        {
            if (index == MostColumns)
                return;
            var column = columns[index++];
            var field = line[range].Trim();
            if (IsNoText(field))
                continue;
            var side = Readings.IsReading(field.ToString()) ? Side.Neither : Script.SideOf(field);
            column.English += side == Side.English ? 1 : 0;
            column.Chinese += side == Side.Chinese ? 1 : 0;
            column.Weight += Script.WeightOf(field);
        }
    }

    /// <summary>How many fields are in each language, and how much they say.</summary>
    private sealed class Column
    {
        public int English { get; set; }

        public int Chinese { get; set; }

        public double Weight { get; set; }
    }
}
