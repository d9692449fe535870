using Aligner.Segments;

namespace Aligner.Formats.Csv;

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
