using Aligner.Corpus;
namespace Aligner.Exchange.Html;

/// <summary>The list of the pages in a folder.</summary>
internal sealed class IndexPage(ExportOptions options) : FolderIndex
{
    private readonly List<string> _entries = [];

    public override string FileName => "index.html";

    public override void Add(string path, DocumentFacts facts)
    {
        var title = new DocumentTitle(facts, options.EnglishTag ?? LanguageTags.English, options.ChineseTag ?? "zh");
        var url = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        var about = title.About is { Length: > 0 } text ? $"<br><small>{text}</small>" : "";
        _entries.Add($"<li><a href=\"{HtmlText.Escape(url)}\">{title.Heading}</a>{about}</li>\n");
    }

    public override void Write(Stream stream)
    {
        using var html = HtmlFormat.TextWriter(stream);
        PageFrame.WriteOpening(html, "Contents");
        html.Write("<main class=\"contents\">\n<h1>Contents</h1>\n<ol>\n");
        _entries.ForEach(html.Write);
        html.Write("</ol>\n</main>\n</body>\n</html>\n");
    }
}
