using Aligner.Corpus;
using Aligner.Transcripts.Documents;

namespace Aligner.Exchange.Documents;

/// <summary>A Word document with a table of two columns, for people who read and review; of others those are read that are tables of pairs.</summary>
public sealed class DocxFormat : CorpusFormat
{
    public override string Name => "docx";

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [".docx"];

    public override string Description => "a Word document with both languages side by side; bilingual tables of Trados, memoQ and Phrase are read";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new DocxWriter(stream, options);

    public override bool CanRead => true;

    /// <summary>Most Word documents are sources.</summary>
    public override bool IsToldByName => false;

    public override bool Recognises(CorpusHead head) => ZipParts.IsZip(head.Bytes) && head.Bytes.IndexOf("word/"u8) >= 0;

    public override IEnumerable<Segment> Read(CorpusSource source) => new DocxReader(source).Read();
}
