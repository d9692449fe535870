namespace Aligner.Formats;

/// <summary>A corpus format that takes several files.</summary>
internal abstract class FileSetFormat : CorpusFormat
{
    public abstract override IReadOnlyList<string> Endings { get; }

    /// <exception cref="NotSupportedException">Always: one stream does not hold the corpus.</exception>
    public sealed override SegmentWriter CreateWriter(Stream stream, ExportOptions options) =>
        throw new NotSupportedException($"{Name} takes {Endings.Count} files");

    public abstract override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options);
}
