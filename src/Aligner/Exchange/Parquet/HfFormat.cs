namespace Aligner.Exchange.Parquet;

/// <summary>A folder as the Hugging Face Hub has data sets: README.md with what it says of them, and the segments as Parquet.</summary>
public sealed class HfFormat : FileSetFormat
{
    public override string Name => "hf";

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [".hf"];

    /// <summary>Below the folder.</summary>
    public override IReadOnlyList<string> Endings { get; } = ["/README.md", "/data/train-00000-of-00001.parquet"];

    public override string Description => "a folder for the Hugging Face Hub: README.md and Parquet of all documents";

    public override bool IsFolder => true;

    public override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options) => new HfWriter(streams[0], new ParquetWriter(streams[1], options), name, options);
}
