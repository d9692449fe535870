using Aligner.Language;
using Aligner.Transcripts.Sources.Lesson;

namespace Aligner.Transcripts.Sources.PlainText;

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
    private bool IsDirective(Stretch field) => TextOf(field) is ['#', ..] text && text.Contains(':');

    private void ReadPair(List<Stretch> fields)
    {
        Mark(fields);
        var (english, chinese) = fields is [var alone] ? ByScript(alone) : (Field(fields, columns.English), Field(fields, columns.Chinese));
        if (english.Count + chinese.Count > 0)
            _cues.Add(english, chinese);
        else
            fields.FindAll(field => field.Length > 0).ForEach(_cues.Report);
    }

    /// <summary>What stands in no column.</summary>
    private (List<Stretch> English, List<Stretch> Chinese) ByScript(Stretch field) => Script.SideOf(TextOf(field)) switch
    {
        Side.English => ([field], []),
        Side.Chinese => ([], [field]),
        _ => ([], []),
    };

    private void Mark(List<Stretch> fields) => fields.ForEach(field => _cues.Context.Roles.Mark(Role.Metadata, field.Start, field.Length));

    private static List<Stretch> Field(List<Stretch> fields, int column) => column < fields.Count && fields[column].Length > 0 ? [fields[column]] : [];

    /// <summary>The fields of a line, without white space around them.</summary>
    private List<Stretch> FieldsOf(int line)
    {
        var (start, length) = source.Line(line);
        var text = source.Text.AsSpan(start, length);
        var fields = new List<Stretch>();
        foreach (var range in text.Split('\t'))
        {
            var field = text[range];
            fields.Add(new Stretch(start + range.Start.Value + field.Length - field.TrimStart().Length, field.Trim().Length, line));
        }

        return fields;
    }

    private string TextOf(Stretch field) => source.Text.Substring(field.Start, field.Length);
}
