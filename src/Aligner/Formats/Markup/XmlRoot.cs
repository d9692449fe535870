namespace Aligner.Formats.Markup;

/// <summary>What the beginning of an XML document says its root element is.</summary>
internal static class XmlRoot
{
    /// <summary>
    /// The start tag of the root without its brackets, as <c>tmx version="1.4"</c>; cut where the head is; null where there is none.
    /// </summary>
    public static string? TagOf(CorpusHead head)
    {
        // UTF-16 without a byte order mark has a zero beside each of these characters.
        var text = head.Text.Replace("\0", "", StringComparison.Ordinal).AsSpan();
        while (true)
        {
            text = text.TrimStart().TrimStart('\uFEFF');
            if (text.StartsWith("<?"))
                text = After(text, "?>");
            else if (text.StartsWith("<!--"))
                text = After(text, "-->");
            else if (text.StartsWith("<!DOCTYPE"))
                text = AfterDoctype(text);
            else
                break;
        }

        if (text.Length < 2 || text[0] != '<')
            return null;
        var end = text.IndexOf('>');
        return text[1..(end < 0 ? text.Length : end)].ToString();
    }

    /// <summary>Whether the root element has this name, whatever its prefix.</summary>
    public static bool Is(CorpusHead head, string name) => TagOf(head) is { } tag && NameOf(tag).SequenceEqual(name);

    private static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(" \t\r\n/");
        var name = end < 0 ? tag : tag[..end];
        return name[(name.IndexOf(':') + 1)..];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string end) =>
        text.IndexOf(end) is >= 0 and var found ? text[(found + end.Length)..] : [];

    /// <summary>
    /// Declarations within it may have brackets of their own; they stand before the last ]> that comes before an element.
    /// </summary>
    private static ReadOnlySpan<char> AfterDoctype(ReadOnlySpan<char> text)
    {
        var subset = text.IndexOf('[');
        var end = text.IndexOf('>');
        if (subset < 0 || end < subset)
            return end < 0 ? [] : text[(end + 1)..];
        var close = text.IndexOf("]>");
        return close < 0 ? [] : text[(close + 2)..];
    }
}
