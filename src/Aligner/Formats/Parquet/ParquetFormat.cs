using Aligner.Segments;

namespace Aligner.Formats.Parquet;

/// <summary>Apache Parquet, for data frames and data sets: the columns of JSON lines, with their types.</summary>
internal sealed class ParquetFormat : CorpusFormat
{
    public override string Name => "parquet";

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [".parquet"];

    public override string Description => "Apache Parquet with every field, for Hugging Face datasets, DuckDB and pandas";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new ParquetWriter(stream, options);

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) => head.Bytes.StartsWith("PAR1"u8);

    public override IEnumerable<Segment> Read(CorpusSource source) => new ParquetReader(source).Read();
}
