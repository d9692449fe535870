using System.Globalization;
using Aligner.Corpus;

namespace Aligner.Exchange.Links;

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
        Links.WriteAttributeString("type", string.Create(CultureInfo.InvariantCulture, $"{(english.Length > 0 ? 1 : 0)}-{(chinese.Length > 0 ? 1 : 0)}"));
        Links.WriteAttributeString("xtargets", $"{english};{chinese}");
        Links.WriteAttributeString("status", segment.Status == ReviewStatus.Confirmed ? "man" : "auto");
        Links.WriteEndElement();
    }
}
