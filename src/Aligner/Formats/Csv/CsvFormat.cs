using Aligner.Segments;

namespace Aligner.Formats.Csv;

/// <summary>Comma-separated values (RFC 4180), UTF-8.</summary>
internal sealed class CsvFormat : CorpusFormat
{
    public override string Name => "csv";

    public override IReadOnlyList<string> Extensions { get; } = [".csv"];

    public override string Description => "comma-separated values with a header row (RFC 4180); --excel for spreadsheets";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new CsvSegmentWriter(stream, ',', options);

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) =>
        CsvHead.Of(head.Bytes) is { Separator: not '\t' } table
        && (table.HasHeader || (table.HasPair && (table.HasDirectives || head.HasExtension(this))));

    public override IEnumerable<Segment> Read(CorpusSource source) => new CsvSegmentReader(source, ',').Read();
}

/// <summary>What a user can choose of CSV.</summary>
public sealed record CsvOptions
{
    /// <summary>Whether it is written for spreadsheets: byte order mark, CRLF, and a guard against formulas.</summary>
    public bool ForExcel { get; init; }
}

/// <summary>The same as CSV with tabs between the fields.</summary>
internal sealed class TsvFormat : CorpusFormat
{
    public override string Name => "tsv";

    public override IReadOnlyList<string> Extensions { get; } = [".tsv", ".tab"];

    public override string Description => "tab-separated values with a header row, quoted as CSV is";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new CsvSegmentWriter(stream, '\t', options);

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) =>
        CsvHead.Of(head.Bytes) is { Separator: '\t' } table
        && (table.HasHeader || (table.HasPair && (table.HasDirectives || IsNamed(head))));

    /// <summary>Lists with tabs are called .csv too.</summary>
    private bool IsNamed(CorpusHead head) => head.HasExtension(this) || head.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public override IEnumerable<Segment> Read(CorpusSource source) => new CsvSegmentReader(source, '\t').Read();
}
