using Aligner.Corpus;
using Aligner.Exchange.Markup;

namespace Aligner.Exchange.Links;

/// <summary>Two texts and an XCES alignment of their sentences with certainties, as OPUS has them (opus.nlpl.eu).</summary>
public sealed class XcesFormat : FileSetFormat
{
    public override string Name => "xces";

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [".xces.xml"];

    public override IReadOnlyList<string> Endings { get; } = [".xces.xml", ".xces.en.xml", ".xces.zh.xml"];

    public override string Description => "XCES alignment with certainties, and a text of each language; as OPUS has them";

    public override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options) =>
        new XcesWriter(streams, XmlCharacters.Keep(name + Endings[1], out _), XmlCharacters.Keep(name + Endings[2], out _));

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) => XmlRoot.Is(head, "cesAlign");

    public override IEnumerable<Segment> Read(CorpusSource source) => new LinksReader(source).Read();
}
