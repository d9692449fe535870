using System.Text;

namespace Aligner.Formats.Html;

/// <summary>Text made safe to stand in a page, between tags and in quoted attributes alike.</summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Escapes what markup is made of; what no page can hold becomes U+FFFD.</summary>
    public static string Escape(ReadOnlySpan<char> text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (IndexOfUnfit(text.Slice(i, 1)) < 0)
                Append(escaped, text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                escaped.Append(text.Slice(i++, 2));
            else
                escaped.Append(Replacement);
        }

        return escaped.ToString();
    }

    /// <summary>The offset of the first U+0000 or lone surrogate; -1 where there is none.</summary>
    public static int IndexOfUnfit(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
                return i;
        }

        return -1;
    }

    // A bare carriage return would be read as a line feed.
    private static void Append(StringBuilder escaped, char c) => _ = c switch
    {
        '&' => escaped.Append("&amp;"),
        '<' => escaped.Append("&lt;"),
        '>' => escaped.Append("&gt;"),
        '"' => escaped.Append("&quot;"),
        '\'' => escaped.Append("&#39;"),
        '\r' => escaped.Append("&#13;"),
        _ => escaped.Append(c),
    };
}
