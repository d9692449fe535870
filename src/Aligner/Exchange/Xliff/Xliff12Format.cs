using Aligner.Corpus;
using Aligner.Exchange.Markup;

namespace Aligner.Exchange.Xliff;

/// <summary>XLIFF 1.2 (OASIS, 2008), valid to its strict schema: a file for each document, a trans-unit for each segment.</summary>
public sealed class Xliff12Format : CorpusFormat
{
    public override string Name => "xliff12";

    public override IReadOnlyList<string> Extensions { get; } = [".xlf", ".xliff"];

    public override string Description => "XLIFF 1.2, for programs that do not take 2.1";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new Xliff12Writer(stream, options);

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) => XliffFormat.IsXliff(head) && IsVersion1(head);

    public override IEnumerable<Segment> Read(CorpusSource source) => new XliffReader(source).Read();

    internal static bool IsVersion1(CorpusHead head) =>
        XmlRoot.TagOf(head) is { } tag && (tag.Contains("version=\"1", StringComparison.Ordinal) || tag.Contains("version='1", StringComparison.Ordinal));
}
