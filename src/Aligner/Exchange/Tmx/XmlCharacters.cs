using System.Text;
using System.Xml;

namespace Aligner.Exchange.Tmx;

/// <summary>The characters that XML 1.0 allows (section 2.2, production 2), by code point.</summary>
public static class XmlCharacters
{
    public static bool IsAllowed(Rune rune) => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value);

    /// <summary>The text without the characters that XML forbids; a lone surrogate is one.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="dropped">How many there were.</param>
    public static string Keep(string text, out int dropped)
    {
        dropped = 0;
        if (IndexOfForbidden(text) < 0)
            return text;

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune) && IsAllowed(rune))
                kept.Append(text, i, rune.Utf16SequenceLength);
            else
                dropped++;
            i += Math.Max(1, rune.Utf16SequenceLength);
        }

        return kept.ToString();
    }

    /// <summary>The offset of the first forbidden character; -1 where there is none.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                return i;
            i++;
        }

        return -1;
    }
}
