using System.Text;
using System.Xml;
using Aligner.Transcripts;

namespace Aligner.Exchange.Xlsx;

/// <summary>Reads the texts of cells: plain, or in runs with formats, without the readings that stand over Chinese characters.</summary>
internal sealed class XlsxStrings
{
    private readonly char[] _chunk = new char[1 << 12];
    private readonly StringBuilder _text = new();

    /// <summary>The strings that cells name by their place.</summary>
    public List<string> ReadShared(XmlReader? xml)
    {
        var strings = new List<string>();
        while (xml?.ReadNode() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                strings.Add(Read(xml));
        }

        return strings;
    }

    /// <summary>The text of the element that the reader stands on, which ends on its end.</summary>
    public string Read(XmlReader xml)
    {
        _text.Clear();
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var isReading = false;
        while (xml.ReadNode() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh")
                isReading = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            else if (!isReading && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                Append(xml);
        }

        return XlsxText.Unescape(_text.ToString());
    }

    private void Append(XmlReader xml)
    {
        if (!xml.CanReadValueChunk)
            _text.Append(xml.Value);
        for (int count; xml.CanReadValueChunk && (count = xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
        {
            _text.Append(_chunk, 0, count);
            if (_text.Length > XlsxLimits.LongestText)
                throw new RefusedException(FormattableString.Invariant($"a cell has more than {XlsxLimits.LongestText >> 20} Mi characters"));
        }
    }
}
