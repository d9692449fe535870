using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Formats.Markup;
using Aligner.Transcripts.Documents;

namespace Aligner.Formats.Xlsx;

/// <summary>
/// The escapes of Office Open XML (ECMA-376 part 1, 22.9.2.19, ST_Xstring): <c>_x0001_</c> stands for a character that XML
/// forbids, and <c>_x005F_</c> for the underscore of a text that looks like one.
/// </summary>
internal static class XlsxText
{
    public static string Escape(string text)
    {
        if (!text.AsSpan().Contains('_') && !text.AsSpan().Contains('\r') && XmlCharacters.IndexOfForbidden(text) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(text, i++, 2);
            else if (!XmlConvert.IsXmlChar(text[i]) || text[i] == '\r' || CellTexts.IsEscape(text, i))
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else
                escaped.Append(text[i]);
        }

        return escaped.ToString();
    }
}
