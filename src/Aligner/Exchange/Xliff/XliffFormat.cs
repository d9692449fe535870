using Aligner.Corpus;
using Aligner.Exchange.Markup;

namespace Aligner.Exchange.Xliff;

/// <summary>XLIFF 2.1 (OASIS, 2018): a file for each document, a unit for each segment.</summary>
public sealed class XliffFormat : CorpusFormat
{
    public override string Name => "xliff";

    public override IReadOnlyList<string> Extensions { get; } = [".xlf", ".xliff"];

    public override string Description => "XLIFF 2.1, for translation and review; times and scores as metadata, flags as notes";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new Xliff2Writer(stream, options);

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) => IsXliff(head) && !Xliff12Format.IsVersion1(head);

    public override IEnumerable<Segment> Read(CorpusSource source) => new XliffReader(source).Read();

    internal static bool IsXliff(CorpusHead head) => XmlRoot.Is(head, "xliff");
}
