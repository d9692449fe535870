using System.Globalization;
using Aligner.Edits;
using Aligner.Formats.Markup;
using Aligner.Segments;

namespace Aligner.Formats.Links;

/// <summary>Two texts and their alignment for the editor InterText (wanthalf.saga.cz/intertext), by its names of files.</summary>
internal sealed class InterTextFormat : FileSetFormat
{
    public override string Name => "intertext";

    public override bool CanBePacked => false;

    public override IReadOnlyList<string> Extensions { get; } = [".alignment.xml"];

    public override IReadOnlyList<string> Endings { get; } = [".en.zh.alignment.xml", ".en.xml", ".zh.xml"];

    public override string Description => "for the alignment editor InterText: a text of each language and their alignment";

    public override SegmentWriter CreateWriter(IReadOnlyList<Stream> streams, string name, ExportOptions options) =>
        new InterTextWriter(streams, XmlCharacters.Keep(name + Endings[1], out _), XmlCharacters.Keep(name + Endings[2], out _));

    public override bool CanRead => true;

    public override bool Recognises(CorpusHead head) => XmlRoot.Is(head, "linkGrp");

    public override IEnumerable<Segment> Read(CorpusSource source) => new LinksReader(source).Read();
}

/// <summary>The links of InterText: the numbers of toDoc come first, and each link has its type and who made it.</summary>
internal sealed class InterTextWriter(IReadOnlyList<Stream> streams, string englishFile, string chineseFile) : LinkedTextsWriter(streams)
{
    protected override void WriteStartLinks()
    {
        Links.WriteStartDocument();
        Links.WriteStartElement("linkGrp");
        Links.WriteAttributeString("toDoc", englishFile);
        Links.WriteAttributeString("fromDoc", chineseFile);
    }

    protected override void WriteEndLinks()
    {
    }

    protected override void WriteLink(Segment segment, string english, string chinese)
    {
        Links.WriteStartElement("link");
        Links.WriteAttributeString("type",
            string.Create(CultureInfo.InvariantCulture, $"{(english.Length > 0 ? 1 : 0)}-{(chinese.Length > 0 ? 1 : 0)}"));
        Links.WriteAttributeString("xtargets", $"{english};{chinese}");
        Links.WriteAttributeString("status", segment.Status == ReviewStatus.Confirmed ? "man" : "auto");
        Links.WriteEndElement();
    }
}
