using System.Text;
using System.Xml;

namespace Aligner.Formats.Markup;

/// <summary>The characters that XML 1.0 allows (section 2.2, production 2), by code point.</summary>
internal static class XmlCharacters
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
        for (var i = 0; IndexOfDoubtful(text[i..]) is >= 0 and var found;)
        {
            i += found;
            if (XmlConvert.IsXmlChar(text[i]))
                i++;
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i += 2;
            else
                return i;
        }

        return -1;
    }

    /// <summary>
    /// The first character that needs a look: a search over whole vectors, where a look at each would take most of the time of writing.
    /// </summary>
    private static int IndexOfDoubtful(ReadOnlySpan<char> text)
    {
        var control = text.IndexOfAnyInRange('\0', '\u001F');
        var before = control < 0 ? text : text[..control];
        var surrogate = before.IndexOfAnyInRange('\uD800', '\uDFFF');
        before = surrogate < 0 ? before : before[..surrogate];
        var last = before.IndexOfAnyInRange('\uFFFE', '\uFFFF');
        return last >= 0 ? last : surrogate >= 0 ? surrogate : control;
    }
}
