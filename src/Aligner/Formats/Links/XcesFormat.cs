using System.Globalization;
using Aligner.Formats.Markup;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Links;

/// <summary>Two texts and an XCES alignment of their sentences with certainties, as OPUS has them (opus.nlpl.eu).</summary>
internal sealed class XcesFormat : FileSetFormat
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

/// <summary>
/// The links of OPUS: <c>xtargets</c> holds the English numbers, a semicolon and the Chinese; <c>certainty</c> is the score.
/// </summary>
internal sealed class XcesWriter(IReadOnlyList<Stream> streams, string englishFile, string chineseFile) : LinkedTextsWriter(streams)
{
    private int _links;

    protected override void WriteStartLinks()
    {
        Links.WriteStartDocument();
        Links.WriteDocType("cesAlign", "-//CES//DTD XML cesAlign//EN", "", null);
        Links.WriteStartElement("cesAlign");
        Links.WriteAttributeString("version", "1.0");
        Links.WriteStartElement("linkGrp");
        Links.WriteAttributeString("targType", "s");
        Links.WriteAttributeString("fromDoc", englishFile);
        Links.WriteAttributeString("toDoc", chineseFile);
    }

    protected override void WriteEndLinks() => Links.WriteEndElement();

    protected override void WriteLink(Segment segment, string english, string chinese)
    {
        Links.WriteStartElement("link");
        Links.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"SL{++_links}"));
        Links.WriteAttributeString("xtargets", $"{english};{chinese}");
        if (FieldText.Score(segment.Score) is { } score)
            Links.WriteAttributeString("certainty", score);
        Links.WriteEndElement();
    }
}
