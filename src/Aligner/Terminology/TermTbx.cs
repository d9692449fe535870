using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Formats.Markup;

namespace Aligner.Terminology;

/// <summary>
/// Terms as TBX-Basic in the DCA style (ISO 30042:2019; dialect specification at tbxinfo.net): an entry a term, a section a language.
/// </summary>
internal static class TermTbx
{
    private const string Namespace = "urn:iso:std:iso:30042:ed-2";

    public static void Write(IEnumerable<TermRow> rows, string chineseTag, Stream stream)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
            CloseOutput = false,
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            WriteHeader(xml);
            var number = 0;
            foreach (var row in rows)
                WriteEntry(xml, row, ++number, chineseTag);
            xml.WriteEndDocument();
        }

        stream.Write("\n"u8);
    }

    private static void WriteHeader(XmlWriter xml)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("tbx", Namespace);
        xml.WriteAttributeString("type", "TBX-Basic");
        xml.WriteAttributeString("style", "dca");
        xml.WriteAttributeString("xml", "lang", null, "en");
        xml.WriteStartElement("tbxHeader", Namespace);
        xml.WriteStartElement("fileDesc", Namespace);
        xml.WriteStartElement("sourceDesc", Namespace);
        xml.WriteElementString("p", Namespace, "Terms of English and Chinese transcripts, collected by aligner");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("text", Namespace);
        xml.WriteStartElement("body", Namespace);
    }

    private static void WriteEntry(XmlWriter xml, TermRow row, int number, string chineseTag)
    {
        xml.WriteStartElement("conceptEntry", Namespace);
        xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"c{number}"));
        if (row.Definition is { } definition)
            WriteDefinition(xml, definition);
        WriteLanguage(xml, "en", row.English);
        WriteLanguage(xml, chineseTag, row.Chinese);
        xml.WriteEndElement();
    }

    private static void WriteDefinition(XmlWriter xml, string definition)
    {
        xml.WriteStartElement("descrip", Namespace);
        xml.WriteAttributeString("type", "definition");
        xml.WriteString(XmlCharacters.Keep(definition, out _));
        xml.WriteEndElement();
    }

    private static void WriteLanguage(XmlWriter xml, string tag, string term)
    {
        xml.WriteStartElement("langSec", Namespace);
        xml.WriteAttributeString("xml", "lang", null, XmlCharacters.Keep(tag, out _));
        xml.WriteStartElement("termSec", Namespace);
        xml.WriteElementString("term", Namespace, XmlCharacters.Keep(term, out _));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
