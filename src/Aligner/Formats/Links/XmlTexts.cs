using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Text;

namespace Aligner.Formats.Links;

/// <summary>
/// The sentences of a text in XML: each s, or what has an id where there is none, by its id; words in w have spaces between them where the
/// text is not Chinese.
/// </summary>
internal static class XmlTexts
{
    private static readonly XmlReaderSettings Settings = XmlReading.Settings(closesInput: true);

    /// <param name="stream">Closed at the end.</param>
    /// <param name="report">Takes what ends the reading early: line, column and message.</param>
    public static IEnumerable<NumberedTexts.Sentence> Read(Stream stream, Action<int, int, string> report)
    {
        using var xml = XmlReader.Create(stream, Settings);
        string? document = null;
        var place = 0;
        while (TryRead(xml, report))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "p" or "doc" } && xml.GetAttribute("n") is { } name)
                document = name;
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "s" })
                continue;
            var id = xml.GetAttribute("id") ?? (place + 1).ToString(CultureInfo.InvariantCulture);
            if (ReadText(xml, report) is not { } text)
                yield break;
            yield return new NumberedTexts.Sentence(id, text, document, place++);
        }
    }

    private static bool TryRead(XmlReader xml, Action<int, int, string> report)
    {
        try
        {
            return xml.ReadNode();
        }
        catch (XmlException error)
        {
            report(Math.Max(1, error.LineNumber), Math.Max(1, error.LinePosition),
                $"the XML cannot be read on from here: {XmlReading.MessageOf(error)}");
            return false;
        }
    }

    /// <summary>The text of the element; stands on its end then. Null where the XML is broken.</summary>
    private static string? ReadText(XmlReader xml, Action<int, int, string> report)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (TryRead(xml, report))
        {
            if (xml.Depth <= depth)
                return text.ToString().Trim();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "w" })
            {
                BeginWord(text);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Append(xml.Value);
            }
            else if (xml.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                && !xml.Value.Contains('\n', StringComparison.Ordinal))
            {
                text.Append(xml.Value);
            }
        }

        return null;
    }

    private static void BeginWord(StringBuilder text)
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1]) && text[^1] <= '\u2E7F')
            text.Append(' ');
    }
}
