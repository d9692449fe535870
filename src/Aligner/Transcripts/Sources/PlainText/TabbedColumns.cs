using Aligner.Language;

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
        var (english, chinese) = (new int[MostColumns], new int[MostColumns]);
        var lines = 0;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var (start, length) = source.Line(line);
            var text = source.Text.AsSpan(start, length);
            if (text.IsWhiteSpace())
                continue;
            lines++;
            Count(text, english, chinese);
        }

        var (one, other) = (Array.IndexOf(english, english.Max()), Array.IndexOf(chinese, chinese.Max()));
        return one != other && lines > 0 && Math.Min(english[one], chinese[other]) > LeastShare * lines ? new TabbedColumns(one, other) : null;
    }

    /// <summary>Whether the line names its columns.</summary>
    public bool IsHeader(IReadOnlyList<string> fields) =>
        fields.Count > Math.Max(English, Chinese) && IsName(fields[English], Names) && IsName(fields[Chinese], Names);

    private static readonly string[] Names = ["en", "eng", "english", "英文", "英语", "英語", "source", "zh", "chi", "cmn", "chinese", "中文", "汉语", "漢語", "target"];

    private static bool IsName(string field, string[] names) => names.Contains(field.Trim().Split('-', '_')[0], StringComparer.OrdinalIgnoreCase);

    private static void Count(ReadOnlySpan<char> line, int[] english, int[] chinese)
    {
        var column = 0;
        foreach (var field in line.Split('\t'))
        {
            if (column == MostColumns)
                return;
            var side = Script.SideOf(line[field]);
            english[column] += side == Side.English ? 1 : 0;
            chinese[column] += side == Side.Chinese ? 1 : 0;
            column++;
        }
    }
}
