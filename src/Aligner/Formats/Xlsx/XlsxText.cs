using System.Globalization;
using System.Text;
using System.Xml;
using Aligner.Formats.Markup;

namespace Aligner.Formats.Xlsx;

/// <summary>
/// The escapes of Office Open XML (ECMA-376 part 1, 22.9.2.19, ST_Xstring): <c>_x0001_</c> stands for a character that XML
/// forbids, and <c>_x005F_</c> for the underscore of a text that looks like one.
/// </summary>
internal static class XlsxText
{
    private const int EscapeLength = 7;

    public static string Escape(string text)
    {
        if (!text.AsSpan().Contains('_') && !text.AsSpan().Contains('\r') && XmlCharacters.IndexOfForbidden(text) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                escaped.Append(text, i++, 2);
            else if (!XmlConvert.IsXmlChar(text[i]) || text[i] == '\r' || IsEscape(text, i))
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else
                escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    public static string Unescape(string text)
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

    private static bool IsEscape(string text, int at) =>
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
