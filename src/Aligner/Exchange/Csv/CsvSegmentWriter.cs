using System.Globalization;
using Aligner.Corpus;
using CsvHelper;

namespace Aligner.Exchange.Csv;

/// <summary>Writes a row for each segment, half a pair too; what a field holds of a list is joined by |.</summary>
internal sealed class CsvSegmentWriter(Stream stream, char separator, ExportOptions options) : SegmentWriter
{
    private const char ListSeparator = '|';
    private const string Explanation = "explain";

    private static readonly (string Name, Func<Segment, ExportOptions, string?> Value)[] Columns =
    [
        ("id", (segment, _) => segment.Id),
        ("document", (segment, _) => segment.Document),
        ("part", (segment, _) => FieldText.Name(segment.Part)),
        ("level", (segment, _) => FieldText.Name(segment.Level)),
        ("start", (segment, _) => FieldText.SecondsText(segment.Range?.Start)),
        ("end", (segment, _) => FieldText.SecondsText(segment.Range?.End)),
        ("times", (segment, _) => FieldText.Name(segment.Times)),
        ("en", (segment, _) => segment.English),
        ("zh", (segment, _) => segment.Chinese),
        ("bead", (segment, _) => segment.Bead),
        ("score", (segment, _) => FieldText.Score(segment.Score)),
        ("flags", (segment, _) => Join(segment.Flags)),
        ("en_sentences", (segment, _) => Join(segment.EnglishSentences?.Indices)),
        ("zh_sentences", (segment, _) => Join(segment.ChineseSentences?.Indices)),
        ("terms", (segment, _) => Join(segment.Terms)),
        ("footnotes", (segment, _) => Join(segment.Footnotes)),
        ("speaker", (segment, _) => segment.Speaker),
        ("en_line", (segment, _) => segment.EnglishLine?.ToString(CultureInfo.InvariantCulture)),
        ("zh_line", (segment, _) => segment.ChineseLine?.ToString(CultureInfo.InvariantCulture)),
        ("zh_lang", (segment, options) => options.ChineseTagOf(segment)),
        (Explanation, (segment, _) => segment.Explanation),
    ];

    private readonly (string Name, Func<Segment, ExportOptions, string?> Value)[] _columns =
        [.. Columns.Where(column => column.Name != Explanation || options.HasExplanations)];

    private readonly CsvWriter _csv = CsvWriter.Create(
        stream,
        CsvWriterOptions.Default with
        {
            Separator = separator,
            NewLine = options.ForExcel ? "\r\n" : "\n",
            WriteByteOrderMark = options.ForExcel,
            Injection = options.ForExcel ? CsvInjection.Escape : CsvInjection.None,
        },
        leaveOpen: true);

    private bool _hasHeader;

    public override void Complete()
    {
        WriteHeader();
        _csv.Flush();
    }

    protected override void WriteSegment(Segment segment)
    {
        WriteHeader();
        foreach (var (_, value) in _columns)
            _csv.WriteField(value(segment, options) ?? "");
        _csv.EndRecord();
    }

    private void WriteHeader()
    {
        if (_hasHeader)
            return;
        _hasHeader = true;
        foreach (var (name, _) in _columns)
            _csv.WriteField(name);
        _csv.EndRecord();
    }

    private static string Join<T>(IEnumerable<T>? values) => string.Join(ListSeparator, values ?? []);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _csv.Dispose();
    }
}
