using Aligner.Corpus;
using Aligner.Exchange.Markup;

namespace Aligner.Exchange.Xliff;

/// <summary>Writes XLIFF 1.2 (docs.oasis-open.org/xliff/v1.2/os/xliff-core.html), valid to the strict schema.</summary>
internal sealed class Xliff12Writer(Stream stream, ExportOptions options) : XliffWriter(stream, options)
{
    private const string Core = "urn:oasis:names:tc:xliff:document:1.2";

    private bool _hasContext;

    protected override bool HasTagsByFile => true;

    protected override void WriteRoot()
    {
        Xml.WriteStartDocument();
        Xml.WriteStartElement("xliff", Core);
        Xml.WriteAttributeString("version", "1.2");
    }

    protected override void WriteStartFile(string document)
    {
        Xml.WriteStartElement("file", Core);
        Xml.WriteAttributeString("original", document);
        Xml.WriteAttributeString("source-language", SourceTag);
        Xml.WriteAttributeString("target-language", TargetTag);
        Xml.WriteAttributeString("datatype", "plaintext");
        Xml.WriteStartElement("body", Core);
    }

    protected override void WriteEndFile()
    {
        Xml.WriteEndElement();
        Xml.WriteEndElement();
    }

    protected override void WriteEmptyFile()
    {
        WriteStartFile("");
        WriteEndFile();
    }

    protected override void WriteUnit(Segment segment, string source, string target)
    {
        Xml.WriteStartElement("trans-unit", Core);
        Xml.WriteAttributeString("id", Kept(segment.Id));
        // Programs look for it here and do not ask the file.
        Xml.WriteAttributeString("xml", "space", null, "preserve");
        WriteText("source", state: null, source);
        if (target.Length > 0)
            WriteText("target", XliffProperties.IsDoubtful(segment) ? "needs-review-translation" : segment.Status == ReviewStatus.Confirmed ? "signed-off" : "translated", target);
        _hasContext = false;
        XliffProperties.Write(segment, Options, Tags, PutContext);
        if (_hasContext)
            Xml.WriteEndElement();
        foreach (var flag in segment.Flags)
        {
            Xml.WriteStartElement("note", Core);
            Xml.WriteAttributeString("from", XliffProperties.Owner);
            Xml.WriteString(Kept(flag));
            Xml.WriteEndElement();
        }

        if (segment.Comment is { } comment)
            Xml.WriteElementString("note", Core, Kept(comment));
        Xml.WriteEndElement();
    }

    private void WriteText(string element, string? state, string text)
    {
        Xml.WriteStartElement(element, Core);
        if (state is not null)
            Xml.WriteAttributeString("state", state);
        Xml.WriteString(XmlCharacters.Keep(text, out var dropped));
        DroppedCharacters += dropped;
        Xml.WriteEndElement();
    }

    private void PutContext(string name, string value)
    {
        if (!_hasContext)
        {
            Xml.WriteStartElement("context-group", Core);
            Xml.WriteAttributeString("purpose", "information");
            _hasContext = true;
        }

        Xml.WriteStartElement("context", Core);
        Xml.WriteAttributeString("context-type", "x-" + name);
        Xml.WriteString(Kept(value));
        Xml.WriteEndElement();
    }
}
