using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Formats.Markup;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Links;

/// <summary>
/// Writes two texts, each side of a segment as an s with a number, and beside them the links between the numbers; a paragraph is a
/// document.
/// </summary>
/// <param name="streams">Of the links, the English and the Chinese text.</param>
internal abstract class LinkedTextsWriter(IReadOnlyList<Stream> streams) : SegmentWriter
{
    private readonly XmlWriter _english = Create(streams[1]);
    private readonly XmlWriter _chinese = Create(streams[2]);
    private string? _document;
    private bool _isBegun;
    private int _paragraph;
    private int _englishNumber;
    private int _chineseNumber;

    public sealed override void Complete()
    {
        Begin();
        foreach (var text in (XmlWriter[])[_english, _chinese])
        {
            if (_document is not null)
                text.WriteEndElement();
            End(text);
        }

        WriteEndLinks();
        End(Links);
        foreach (var stream in streams)
            stream.Write("\n"u8);
    }

    /// <summary>The file of links.</summary>
    protected XmlWriter Links { get; } = Create(streams[0]);

    /// <summary>Begins the file of links.</summary>
    protected abstract void WriteStartLinks();

    /// <summary>Ends what is in the root of the file of links.</summary>
    protected abstract void WriteEndLinks();

    /// <summary>Writes the link of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="english">The number of its English; empty where it has none.</param>
    /// <param name="chinese">The number of its Chinese; empty where it has none.</param>
    protected abstract void WriteLink(Segment segment, string english, string chinese);

    protected sealed override void WriteSegment(Segment segment)
    {
        Begin();
        if (segment.Document != _document)
            BeginDocument(segment.Document);
        var english = WriteSide(_english, segment.English, ref _englishNumber);
        var chinese = WriteSide(_chinese, segment.Chinese, ref _chineseNumber);
        WriteLink(segment, english, chinese);
    }

    private static XmlWriter Create(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    });

    private static void End(XmlWriter xml)
    {
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
    }

    private void Begin()
    {
        if (_isBegun)
            return;
        _isBegun = true;
        foreach (var (text, side) in ((XmlWriter, Side)[])[(_english, Side.English), (_chinese, Side.Chinese)])
        {
            text.WriteStartDocument();
            text.WriteStartElement("text");
            text.WriteAttributeString("lang", side == Side.English ? "en" : "zh");
        }

        WriteStartLinks();
    }

    private void BeginDocument(string document)
    {
        _paragraph++;
        (_englishNumber, _chineseNumber) = (0, 0);
        foreach (var text in (XmlWriter[])[_english, _chinese])
        {
            if (_document is not null)
                text.WriteEndElement();
            text.WriteStartElement("p");
            text.WriteAttributeString("id", _paragraph.ToString(CultureInfo.InvariantCulture));
            text.WriteAttributeString("n", XmlCharacters.Keep(document, out _));
        }

        _document = document;
    }

    private string WriteSide(XmlWriter xml, string text, ref int number)
    {
        if (text.Length == 0)
            return "";
        var id = string.Create(CultureInfo.InvariantCulture, $"{_paragraph}:{++number}");
        xml.WriteStartElement("s");
        xml.WriteAttributeString("id", id);
        xml.WriteString(XmlCharacters.Keep(text, out var dropped));
        xml.WriteEndElement();
        DroppedCharacters += dropped;
        return id;
    }

    protected override void Dispose(bool disposing)
    {
        // XmlWriter's own Dispose writes what is missing at the end: an interrupted corpus must not look whole.
        foreach (var xml in (XmlWriter[])[Links, _english, _chinese])
        {
            if (disposing && xml.WriteState == WriteState.Closed)
                xml.Dispose();
        }
    }
}
