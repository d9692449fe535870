using System.Globalization;
using Aligner.Corpus;

namespace Aligner.Exchange.Links;

/// <summary>The links of OPUS: <c>xtargets</c> holds the English numbers, a semicolon and the Chinese; <c>certainty</c> is the score.</summary>
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
