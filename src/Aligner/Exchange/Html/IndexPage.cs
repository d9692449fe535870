namespace Aligner.Exchange.Html;

/// <summary>The list of the pages in a folder.</summary>
internal sealed class IndexPage(ExportOptions options) : FolderIndex
{
    private readonly List<(string Path, DocumentFacts Facts)> _pages = [];

    public override string FileName => "index.html";

    public override void Add(string path, DocumentFacts facts) => _pages.Add((path, facts));

    public override void Write(Stream stream)
    {
        using var html = HtmlFormat.TextWriter(stream);
        PageFrame.WriteOpening(html, "Contents");
        html.Write("<main class=\"contents\">\n<h1>Contents</h1>\n<ol>\n");
        foreach (var (path, facts) in _pages)
            WriteEntry(html, path, facts);
        html.Write("</ol>\n</main>\n</body>\n</html>\n");
    }

    private void WriteEntry(StreamWriter html, string path, DocumentFacts facts)
    {
        var title = new DocumentTitle(facts, options.EnglishTag, options.ChineseTag ?? "zh");
        var url = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        html.Write($"<li><a href=\"{HtmlText.Escape(url)}\">{title.Heading}</a>");
        if (title.About is { Length: > 0 } about)
            html.Write($"<br><small>{about}</small>");
        html.Write("</li>\n");
    }
}
