using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Benchmarks.Exchanging;

/// <summary>The least code that writes the same data: what the formats' writers are measured against.</summary>
internal static class BareWriters
{
    public static void WriteXml(IEnumerable<Segment> segments, Stream stream)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true });
        xml.WriteStartElement("tmx");
        foreach (var segment in segments)
        {
            xml.WriteStartElement("tu");
            xml.WriteAttributeString("tuid", segment.Id);
            WriteProp(xml, "x-document", segment.Document);
            WriteProp(xml, "x-part", "transcript");
            WriteProp(xml, "x-start", segment.Range!.Value.Start.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
            WriteProp(xml, "x-end", segment.Range!.Value.End!.Value.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
            WriteProp(xml, "x-score", segment.Score!.Value.ToString("0.0000", CultureInfo.InvariantCulture));
            WriteText(xml, "en-US", segment.English);
            WriteText(xml, "zh-CN", segment.Chinese);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public static void WriteJson(IEnumerable<Segment> segments, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var segment in segments)
        {
            json.Reset();
            json.WriteStartObject();
            json.WriteString("id", segment.Id);
            json.WriteString("document", segment.Document);
            json.WriteString("part", "transcript");
            json.WriteString("level", "sentence");
            json.WriteNumber("start", FieldText.Seconds(segment.Range!.Value.Start));
            json.WriteNumber("end", FieldText.Seconds(segment.Range!.Value.End!.Value));
            json.WriteString("times", "estimated");
            json.WriteString("en", segment.English);
            json.WriteString("zh", segment.Chinese);
            json.WriteString("bead", segment.Bead);
            json.WriteNumber("score", (decimal)segment.Score!.Value);
            WriteArray(json, "flags");
            WriteArray(json, "en_sentences", segment.EnglishSentences!.Value.Start);
            WriteArray(json, "zh_sentences", segment.ChineseSentences!.Value.Start);
            WriteArray(json, "terms");
            WriteArray(json, "footnotes");
            json.WriteNull("speaker");
            json.WriteNumber("en_line", segment.EnglishLine!.Value);
            json.WriteNumber("zh_line", segment.ChineseLine!.Value);
            json.WriteString("en_lang", segment.EnglishTag);
            json.WriteString("zh_lang", segment.ChineseTag);
            json.WriteEndObject();
            json.Flush();
            stream.WriteByte((byte)'\n');
        }
    }

    private static void WriteProp(XmlWriter xml, string type, string value)
    {
        xml.WriteStartElement("prop");
        xml.WriteAttributeString("type", type);
        xml.WriteString(value);
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string tag, string text)
    {
        xml.WriteStartElement("tuv");
        xml.WriteAttributeString("xml", "lang", null, tag);
        xml.WriteElementString("seg", text);
        xml.WriteEndElement();
    }

    private static void WriteArray(Utf8JsonWriter json, string name, params ReadOnlySpan<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
