using Aligner.Text;
using Aligner.Transcripts.Layouts;
using Aligner.Transcripts.Layouts.Tables;
using Aligner.Transcripts.Sources.Lesson;

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
        var english = columns.Where(column => column != chinese && column.English > LeastShare * chinese.Chinese)
            .MinBy(column => Math.Abs(Math.Log((column.Weight + 1) / (chinese.Weight + 1))));
        return english is not null && chinese.Chinese > LeastShare * lines
            ? new TabbedColumns(Array.IndexOf(columns, english), Array.IndexOf(columns, chinese)) : null;
    }

    /// <summary>Whether the line names its columns.</summary>
    public bool IsHeader(IReadOnlyList<string> fields) =>
        fields.Count > Math.Max(English, Chinese) && IsName(fields[English]) && IsName(fields[Chinese]);

    private static bool IsName(string field) => ColumnNames.Of(field) is ColumnKind.English or ColumnKind.Chinese or ColumnKind.Text;

    /// <summary>A sound or a picture of a card, an address, a name of a file.</summary>
    private static bool IsNoText(ReadOnlySpan<char> field) =>
        field.StartsWith("[sound:") || field.StartsWith("<img ")
        || (!field.Contains(' ') && (field.Contains("://", StringComparison.Ordinal) || field.StartsWith("www.")));

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
            var side = Romanization.IsReading(field.ToString()) ? Side.Neither : Script.SideOf(field);
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

/// <summary>Reads a pair a line with a tab between its sides; other columns are metadata.</summary>
internal sealed class TabbedReader(string document, SourceText source, TabbedColumns columns)
{
    private readonly PairCueBuilder _cues = new(document, source);

    public Transcript Read()
    {
        var isBeforePairs = true;
        for (var line = 1; line <= source.LineCount; line++)
        {
            var fields = FieldsOf(line);
            if (fields.TrueForAll(field => field.Length == 0))
                continue;
            if (isBeforePairs && (IsDirective(fields[0]) || columns.IsHeader(fields.ConvertAll(TextOf))))
            {
                Mark(fields);
                continue;
            }
            ReadPair(fields);
            // A title may stand over the names of the columns.
            isBeforePairs &= fields.Count == 1;
        }

        return _cues.Build();
    }

    /// <summary>Lines such as <c>#separator:tab</c> stand over the notes that Anki exports.</summary>
    private bool IsDirective(LineSpan field) => TextOf(field) is ['#', ..] text && text.Contains(':');

    private void ReadPair(List<LineSpan> fields)
    {
        Mark(fields);
        var (english, chinese) = fields is [var alone] ? ByScript(alone) : (Field(fields, columns.English), Field(fields, columns.Chinese));
        if (english.Count + chinese.Count > 0)
            _cues.Add(english, chinese);
        else
            fields.FindAll(field => field.Length > 0).ForEach(_cues.Report);
    }

    /// <summary>What stands in no column.</summary>
    private (List<LineSpan> English, List<LineSpan> Chinese) ByScript(LineSpan field) => Script.SideOf(TextOf(field)) switch
    {
        Side.English => ([field], []),
        Side.Chinese => ([], [field]),
        _ => ([], []),
    };

    private void Mark(List<LineSpan> fields) => fields.ForEach(field => _cues.Context.Roles.Mark(Role.Metadata, field.Start, field.Length));

    private static List<LineSpan> Field(List<LineSpan> fields, int column) =>
        column < fields.Count && fields[column].Length > 0 ? [fields[column]] : [];

    /// <summary>The fields of a line, without white space around them.</summary>
    private List<LineSpan> FieldsOf(int line)
    {
        var (start, length) = source.Line(line);
        var text = source.Text.AsSpan(start, length);
        var fields = new List<LineSpan>();
        foreach (var range in text.Split('\t'))
        {
            var field = text[range];
            fields.Add(new LineSpan(start + range.Start.Value + field.Length - field.TrimStart().Length, field.Trim().Length, line));
        }

        return fields;
    }

    private string TextOf(LineSpan field) => source.Text.Substring(field.Start, field.Length);
}
