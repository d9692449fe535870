using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Text;

namespace Aligner.Transcripts.Documents;

/// <summary>
/// Reads the texts of a workbook's cells: plain, or in runs with formats, without the readings that stand over Chinese characters, and
/// with the escapes of Office Open XML undone (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
/// </summary>
/// <param name="checkLength">Gets the length of a text as it grows, and may refuse it; null where the workbook has a limit of its own.</param>
internal sealed class CellTexts(Action<int>? checkLength = null)
{
    private const int EscapeLength = 7;
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
            {
                isReading = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (!isReading && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace)
            {
                Append(xml);
            }
        }

        return Unescape(_text.ToString());
    }

    private void Append(XmlReader xml)
    {
        if (!xml.CanReadValueChunk)
            _text.Append(xml.Value);
        for (int count; xml.CanReadValueChunk && (count = xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
        {
            _text.Append(_chunk, 0, count);
            checkLength?.Invoke(_text.Length);
        }
    }

    private static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsEscape(text, i))
            {
                plain.Append(text[i]);
                continue;
            }

            plain.Append((char)int.Parse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i += EscapeLength - 1;
        }

        return plain.ToString();
    }

    /// <summary>Whether an escape such as <c>_x000D_</c> begins there.</summary>
    public static bool IsEscape(string text, int at) =>
        text.Length - at >= EscapeLength && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_'
        && IsHexadecimal(text.AsSpan(at + 2, 4));

    private static bool IsHexadecimal(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
                return false;
        }

        return true;
    }
}
