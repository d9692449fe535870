using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts;

/// <summary>The lines of a text that was typed in a browser: paragraphs and breaks end lines, other tags go.</summary>
internal static partial class HtmlLines
{
    /// <summary>Whether times are marked in the text, as oTranscribe does.</summary>
    public static bool HasTimes(ReadOnlySpan<char> html) => html.Contains("data-timestamp", StringComparison.Ordinal);

    /// <summary>Whether a line has tags of a page: a link, a break, a paragraph.</summary>
    public static bool HasTags(string line) => line.Contains('<') && PagePattern().IsMatch(line);

    public static IEnumerable<SourcedText> Of(SourcedText html)
    {
        var text = new SourcedTextBuilder();
        var from = 0;
        foreach (Match tag in TagPattern().Matches(html.Text))
        {
            text.Append(html, from, tag.Index - from);
            from = tag.Index + tag.Length;
            if (tag.Groups["line"].Success)
                text.Append("\n", html.OffsetAt(tag.Index));
            else if (tag.Groups["end"].Success)
                text.Append(" ", html.OffsetAt(tag.Index));
        }
        text.Append(html, from, html.Length - from);
        return Entities.Decode(text.Build()).Lines();
    }

    [GeneratedRegex(@"</?(?:a|br|p|div|span|time|li|td)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex PagePattern();

    /// <summary>The end of a time is white space, lest it run into the name after it.</summary>
    [GeneratedRegex(@"(?<line></?(?:p|div|br|li|h[1-6])\b[^<>]*>)|(?<end></span>)|<[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex TagPattern();
}
