namespace Aligner.Formats.Documents;

/// <summary>A book (EPUB 3.3) with a chapter for each document and both languages in turn.</summary>
internal sealed class EpubFormat : CorpusFormat
{
    public override string Name => "epub";

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [".epub"];

    public override string Description => "a book with both languages in turn, a chapter for each document";

    public override string Takes => "segments with text";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new EpubWriter(stream, "corpus", options);

    public override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options) =>
        new EpubWriter(streams[0], name, options);
}
