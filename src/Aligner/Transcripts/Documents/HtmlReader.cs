using System.Text.RegularExpressions;
using Aligner.Transcripts.Layouts.Lines;
using Aligner.Transcripts.Sources;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Aligner.Transcripts.Documents;

/// <summary>Reads what a browser would show of the text of a page: the content, without the page around it.</summary>
internal sealed partial class HtmlReader
{
    // The part of a page that is marked as its content is all of it where it holds so much of the text.
    private const double LeastShareOfContent = 0.5;
    private const string BackLinks = "a[role=doc-backlink], a.footnote-back, a[epub\\:type=backlink]";
    private const string NoteMarks = "a[role=doc-noteref], a.footnote-ref, a[epub\\:type=noteref], sup:has(> a[href^='#'])";

    private static readonly HashSet<string> Unseen =
    [
        "script", "style", "noscript", "template", "head", "svg", "canvas", "iframe", "object", "embed", "video", "audio", "select",
        "option", "textarea", "input", "datalist", "map", "annotation", "annotation-xml", "link", "meta", "title",
    ];

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
        "li", "main", "nav", "ol", "p", "pre", "section", "summary", "ul", "caption", "legend", "menu", "hr",
    ];

    private static readonly HashSet<string> Furniture = ["navigation", "banner", "contentinfo", "search", "complementary", "menu",
        "menubar", "toolbar", "dialog", "alert"];

    private readonly DocumentLines _lines = new();

    private readonly bool _hasMarks;

    private HtmlReader(bool hasMarks) => _hasMarks = hasMarks;

    /// <summary>The marks of footnotes belong to a lesson, whose reader knows them; in other texts they would be words.</summary>
    /// <exception cref="DocumentException">Elements are nested too deeply.</exception>
    public static DocumentLines Read(string html)
    {
        using var page = new HtmlParser().ParseDocument(HtmlText.Prepare(html));
        if (page.Body is not { } body)
            return new DocumentLines();
        var lines = Read(body, hasMarks: true);
        return page.QuerySelector(NoteMarks) is null || HasTimes(lines) ? lines : Read(body, hasMarks: false);
    }

    private static DocumentLines Read(IElement body, bool hasMarks)
    {
        var reader = new HtmlReader(hasMarks);
        reader.ReadElement(reader.ContentOf(body), 0);
        return reader._lines;
    }

    private static bool HasTimes(DocumentLines lines)
    {
        var text = new SourceText("", lines.ToString());
        return SourceFormats.Detect(text).HasTimes(text);
    }

    /// <summary>The element that is marked as the content, where it is; else the whole body.</summary>
    private IElement ContentOf(IElement body)
    {
        var content = body.QuerySelectorAll("main, [role=main]").ToList() is [var main]
            ? main : body.QuerySelectorAll("article").ToList() is [var article] ? article : null;
        if (content is null || LengthOf(content) < LeastShareOfContent * LengthOf(body))
            return body;
        _lines.LeaveOut("navigation block",
            body.QuerySelectorAll("nav, header, footer, aside").Count(element => !content.Contains(element)));
        return content;
    }

    private static double LengthOf(IElement element) =>
        element.QuerySelectorAll("script, style, nav")
        .Aggregate((double)element.TextContent.Length, (length, unseen) => length - unseen.TextContent.Length);

    private void ReadElement(IElement element, int depth)
    {
        HtmlText.RefuseDepth(depth);
        switch (element.LocalName)
        {
            case "br":
                _lines.Text('\n');
                break;
            case "table":
                ReadTable(element, depth);
                break;
            case "rt" or "rp":
                _lines.LeaveOut("reading", element.LocalName == "rt" ? 1 : 0);
                break;
            default:
                ReadContent(element, depth);
                break;
        }
    }

    private void ReadContent(IElement element, int depth)
    {
        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
            _lines.EndText();
        var isTime = element.LocalName is "span" or "a" or "time" or "button" or "b" or "strong" or "em" or "small" or "code"
            && TimeFinder.Parse(element.TextContent.Trim()) is not null;
        if (isTime)
            Space();
        ReadNodes(element, depth);
        if (isTime)
            Space();
        if (!isBlock)
            return;
        // An empty paragraph is how editors make a blank line.
        if (element.LocalName is "p" or "div" && element.ChildElementCount == element.QuerySelectorAll("br").Length
            && string.IsNullOrWhiteSpace(element.TextContent))
        {
            _lines.EndParagraph();
        }
        else
        {
            _lines.EndText();
        }
    }

    private void ReadNodes(IElement element, int depth)
    {
        var isPreformatted = element.LocalName == "pre" || element.Closest("pre") is not null;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
                Append(text.Data, isPreformatted);
            else if (node is IElement child && IsSeen(child))
                ReadElement(child, depth + 1);
        }
    }

    /// <summary>White space counts once: what a page sets apart it sets apart by its elements.</summary>
    private void Append(string text, bool isPreformatted)
    {
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (isSpace && !isPreformatted)
                Space();
            else if (c is not ('\u00AD' or '\u200B' or '\r'))
                _lines.Text(c == '\u00A0' ? ' ' : c);
        }
    }

    private void Space()
    {
        if (!_lines.IsAfterSpace)
            _lines.Text(' ');
    }

    private void ReadTable(IElement table, int depth)
    {
        _lines.BeginTable();
        foreach (var row in RowsOf(table))
        {
            _lines.BeginRow();
            foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th" && IsSeen(cell)))
            {
                _lines.BeginCell();
                ReadNodes(cell, depth + 1);
                _lines.EndCell();
            }
            _lines.EndRow();
        }
        _lines.EndTable();
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.Where(child => child.LocalName is "tr" or "thead" or "tbody" or "tfoot")
        .SelectMany(child => child.LocalName == "tr" ? [child] : child.Children.Where(row => row.LocalName == "tr"));

    private bool IsSeen(IElement element)
    {
        if (Unseen.Contains(element.LocalName))
            return false;
        if (element.LocalName == "del")
            return LeftOut("deletion");
        if (element.Matches(BackLinks))
            return false;
        if (!_hasMarks && element.Matches(NoteMarks))
            return LeftOut("footnote mark");
        if (element.LocalName == "nav" || IsFurniture(element))
            return !element.TextContent.AsSpan().IsWhiteSpace() && LeftOut("navigation block");
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || (element.GetAttribute("style") is { } style && HiddenPattern().IsMatch(style)))
        {
            return !element.TextContent.AsSpan().IsWhiteSpace() && LeftOut("hidden text");
        }

        return element.LocalName != "button" || TimeFinder.Parse(element.TextContent.Trim()) is not null;

        bool LeftOut(string kind)
        {
            _lines.LeaveOut(kind);
            return false;
        }
    }

    /// <summary>What stands around the content of a page; an article has a header of its own.</summary>
    private static bool IsFurniture(IElement element) =>
        (element.GetAttribute("role") is { } role && Furniture.Contains(role))
        || (element.LocalName is "header" or "footer" or "aside" && element.Closest("article, main, section, blockquote") is null);

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenPattern();
}
