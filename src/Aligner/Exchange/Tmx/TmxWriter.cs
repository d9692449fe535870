using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Exchange.Tmx;

/// <summary>Writes TMX 1.4: the header with the first segment, a tu for each pair, nothing for half a pair.</summary>
internal sealed class TmxWriter(Stream stream, ExportOptions options) : SegmentWriter
{
    private const string ToolName = "aligner";

    private readonly XmlWriter _xml = XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    });

    private string? _sourceTag;

    public override void Complete()
    {
        if (_sourceTag is null)
            WriteHeader(options.Source == Side.English ? options.EnglishTag : options.ChineseTag ?? LanguageTags.Simplified);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
        stream.Write("\n"u8);
    }

    protected override bool Takes(Segment segment) => segment.IsPair;

    protected override void WriteSegment(Segment segment)
    {
        var english = (Tag: options.EnglishTag, Text: segment.English);
        var chinese = (Tag: options.ChineseTagOf(segment), Text: segment.Chinese);
        var (source, target) = options.Source == Side.English ? (english, chinese) : (chinese, english);
        if (_sourceTag is null)
            WriteHeader(source.Tag);

        _xml.WriteStartElement("tu");
        _xml.WriteAttributeString("tuid", XmlCharacters.Keep(segment.Id, out _));
        if (source.Tag != _sourceTag)
            _xml.WriteAttributeString("srclang", source.Tag);
        WriteProperties(segment);
        WriteVariant(source.Tag, source.Text);
        WriteVariant(target.Tag, target.Text);
        _xml.WriteEndElement();
    }

    /// <summary>The root, all attributes that the DTD requires of the header, and the beginning of the body.</summary>
    private void WriteHeader(string sourceTag)
    {
        _sourceTag = sourceTag;
        _xml.WriteStartDocument();
        if (options.HasDoctype)
            _xml.WriteDocType("tmx", null, "tmx14.dtd", null);
        _xml.WriteStartElement("tmx");
        _xml.WriteAttributeString("version", "1.4");
        _xml.WriteStartElement("header");
        _xml.WriteAttributeString("creationtool", ToolName);
        _xml.WriteAttributeString("creationtoolversion", ToolVersion);
        _xml.WriteAttributeString("segtype", SegmentType(options.Level));
        _xml.WriteAttributeString("o-tmf", ToolName);
        _xml.WriteAttributeString("adminlang", LanguageTags.English);
        _xml.WriteAttributeString("srclang", sourceTag);
        _xml.WriteAttributeString("datatype", "plaintext");
        if (options.Date is { } date)
            _xml.WriteAttributeString("creationdate", date.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
        _xml.WriteStartElement("body");
    }

    private void WriteProperties(Segment segment)
    {
        WriteProperty("x-document", segment.Document);
        WriteProperty("x-part", FieldText.Name(segment.Part));
        WriteProperty("x-start", FieldText.SecondsText(segment.Range?.Start));
        WriteProperty("x-end", FieldText.SecondsText(segment.Range?.End));
        WriteProperty("x-score", FieldText.Score(segment.Score));
        foreach (var flag in segment.Flags)
            WriteProperty("x-flag", flag);
    }

    private void WriteProperty(string type, string? value)
    {
        if (value is null)
            return;
        _xml.WriteStartElement("prop");
        _xml.WriteAttributeString("type", type);
        _xml.WriteString(XmlCharacters.Keep(value, out _));
        _xml.WriteEndElement();
    }

    private void WriteVariant(string tag, string text)
    {
        _xml.WriteStartElement("tuv");
        _xml.WriteAttributeString("xml", "lang", null, tag);
        _xml.WriteElementString("seg", XmlCharacters.Keep(text, out var dropped));
        _xml.WriteEndElement();
        DroppedCharacters += dropped;
    }

    /// <summary>TMX's segtype: a cue is a paragraph as a rule.</summary>
    private static string SegmentType(Level level) => level switch
    {
        Level.Sentence => "sentence",
        Level.Clause => "phrase",
        Level.Cue => "paragraph",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "no such level"),
    };

    private static string ToolVersion { get; } = typeof(TmxWriter).Assembly.GetName().Version!.ToString(3);

    protected override void Dispose(bool disposing)
    {
        // XmlWriter's own Dispose writes what is missing at the end: an interrupted corpus must not look whole.
        if (disposing && _xml.WriteState == WriteState.Closed)
            _xml.Dispose();
    }
}
