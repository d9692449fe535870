using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Documents;

/// <summary>What is to be known of the text of a page before it is parsed.</summary>
internal static partial class HtmlText
{
    private const int MostDepth = 1_000;
    private const int Beginning = 4_000;

    /// <summary>Whether the text is a page, or a piece of one that begins with a block.</summary>
    public static bool Recognises(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Beginning)).TrimStart();
        return head.StartsWith("<", StringComparison.Ordinal) && !OtherPattern().IsMatch(head)
            && (PagePattern().IsMatch(head) || PiecePattern().IsMatch(head));
    }

    /// <summary>The text as the parser is to have it.</summary>
    /// <exception cref="DocumentException">Elements are nested too deeply.</exception>
    public static string Prepare(string html)
    {
        RefuseDepth(html);
        // In XHTML an empty element closes itself, which HTML does not know of these.
        return SelfClosed().Replace(html, "<$1$2></$1>");
    }

    /// <exception cref="DocumentException">Elements are nested too deeply.</exception>
    public static void RefuseDepth(int depth)
    {
        if (depth > MostDepth)
            throw new DocumentException(FormattableString.Invariant($"has elements nested deeper than {MostDepth} levels"));
    }

    /// <summary>The parser takes the square of the depth.</summary>
    private static void RefuseDepth(string html)
    {
        var depth = 0;
        foreach (var tag in NestedTag().EnumerateMatches(html))
        {
            depth = Math.Max(0, depth + (html[tag.Index + 1] == '/' ? -1 : 1));
            RefuseDepth(depth);
        }
    }

    [GeneratedRegex(@"\A(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])", RegexOptions.IgnoreCase
        | RegexOptions.Singleline)]
    private static partial Regex PagePattern();

    /// <summary>A block at the beginning, and where it ends: formats of subtitles have such tags inside lines.</summary>
    [GeneratedRegex(@"\A(?:<!--.*?-->\s*|<meta\b[^>]*>\s*|<style\b.*?</style>\s*)*<(?<tag>p|div|table|ul|ol|h[1-6]|section|article|main|blockquote|dl|pre|hr|center)(?:\s[^<>]*)?>.*</(?:p|div|td|li|h[1-6]|dd|tr|table|pre)>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex PiecePattern();

    [GeneratedRegex(@"<(?:sami|tt|tt:tt|timedtext|transcript|tmx|xliff|TEI|annotation_document|mpeg)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex OtherPattern();

    [GeneratedRegex(@"<(title|script|style|textarea|iframe|a|span|div|p|i|b|em|strong)((?:\s[^<>]*)?)/>", RegexOptions.IgnoreCase)]
    private static partial Regex SelfClosed();

    /// <summary>Of elements that must be closed.</summary>
    [GeneratedRegex("</?(?:div|span|section|article|table|ul|ol|dl|blockquote|b|i|u|em|strong|font|a|center|main|form|fieldset)(?![A-Za-z0-9-])", RegexOptions.IgnoreCase)]
    private static partial Regex NestedTag();
}
