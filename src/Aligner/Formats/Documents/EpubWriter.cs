using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Aligner.Formats.Html;
using Aligner.Formats.Markup;
using Aligner.Segments;
using Aligner.Segments.Operations;

namespace Aligner.Formats.Documents;

/// <summary>Writes the chapters as they come, then the contents and the package that lists them (EPUB 3.3, sections 4 to 7).</summary>
internal sealed class EpubWriter : SegmentWriter
{
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string Opf = "http://www.idpf.org/2007/opf";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Style =
        "body { line-height: 1.5 } .pair { margin: 0 0 1em } .pair p { margin: 0; text-indent: 0 } .zh { color: #444 }\n";

    private readonly PackageWriter _package;
    private readonly ExportOptions _options;
    private readonly string _name;
    private readonly List<string> _chapters = [];
    private readonly SortedSet<string> _languages = new(StringComparer.Ordinal);
    private XmlWriter? _chapter;
    private DocumentFacts? _facts;
    private string? _document;
    private string _hash = "";

    /// <param name="stream">Left open.</param>
    /// <param name="name">Of the corpus: the title of a book of several documents.</param>
    /// <param name="options">What the user chose.</param>
    public EpubWriter(Stream stream, string name, ExportOptions options)
    {
        (_name, _options) = (XmlCharacters.Keep(name, out _), options);
        _package = new PackageWriter(stream);
        _package.Write("mimetype", "application/epub+zip", CompressionLevel.NoCompression);
        _package.Write("META-INF/container.xml",
            """<?xml version="1.0" encoding="UTF-8"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""" + "\n");
        _package.Write("book/style.css", Style);
    }

    public override void BeginDocument(DocumentFacts facts) => _facts = facts;

    public override void Complete()
    {
        if (_chapters.Count == 0)
            Begin("", "");
        EndChapter();
        WriteContents();
        WritePackage();
        _package.Dispose();
    }

    protected override bool Takes(Segment segment) => segment.English.Length + segment.Chinese.Length > 0;

    protected override void WriteSegment(Segment segment)
    {
        if (segment.Document != _document)
            Begin(segment.Document, _options.EnglishTagOf(segment));
        _hash = TextHash.ShortOf(_hash, segment.Id, segment.English, segment.Chinese);
        _chapter!.WriteStartElement("div", Xhtml);
        _chapter.WriteAttributeString("class", "pair");
        WriteText("en", segment.English, _options.EnglishTagOf(segment));
        WriteText("zh", segment.Chinese, _options.ChineseTagOf(segment));
        _chapter.WriteEndElement();
    }

    protected override void Dispose(bool disposing)
    {
        // An interrupted book must not look whole: its XML is left as it is.
    }

    private void Begin(string document, string language)
    {
        EndChapter();
        _document = document;
        var title = XmlCharacters.Keep(DocumentTitle.Plain(_facts?.Name == document ? _facts : new DocumentFacts { Name = document }),
            out _);
        _chapters.Add(title.Length > 0 ? title : _name);
        _chapter = BeginPage(PathOf(_chapters.Count), _chapters[^1]);
        // A header is not text of the book for those who read it as a document.
        _chapter.WriteStartElement("header", Xhtml);
        _chapter.WriteElementString("h1", Xhtml, _chapters[^1]);
        _chapter.WriteEndElement();
        if (language.Length == 0)
            _chapter.WriteElementString("p", Xhtml, "");
    }

    private void EndChapter()
    {
        if (_chapter is null)
            return;
        _chapter.WriteEndElement();
        _chapter.WriteEndElement();
        _chapter.Dispose();
        _chapter = null;
    }

    private void WriteText(string name, string text, string tag)
    {
        if (text.Length == 0)
            return;
        var (kept, language) = (XmlCharacters.Keep(text, out var dropped), XmlCharacters.Keep(tag.Replace('_', '-'), out _));
        DroppedCharacters += dropped;
        _languages.Add(language);
        _chapter!.WriteStartElement("p", Xhtml);
        _chapter.WriteAttributeString("class", name);
        _chapter.WriteAttributeString("lang", language);
        _chapter.WriteAttributeString("xml", "lang", null, language);
        _chapter.WriteString(kept);
        _chapter.WriteEndElement();
    }

    private XmlWriter BeginPage(string path, string title)
    {
        var page = _package.OpenXml(path);
        page.WriteStartDocument();
        page.WriteStartElement("html", Xhtml);
        page.WriteStartElement("head", Xhtml);
        page.WriteElementString("title", Xhtml, title);
        page.WriteStartElement("link", Xhtml);
        page.WriteAttributeString("rel", "stylesheet");
        page.WriteAttributeString("type", "text/css");
        page.WriteAttributeString("href", "style.css");
        page.WriteEndElement();
        page.WriteEndElement();
        page.WriteStartElement("body", Xhtml);
        return page;
    }

    private void WriteContents()
    {
        using var page = BeginPage("book/contents.xhtml", Title);
        page.WriteStartElement("nav", Xhtml);
        page.WriteAttributeString("epub", "type", "http://www.idpf.org/2007/ops", "toc");
        page.WriteStartElement("ol", Xhtml);
        for (var i = 0; i < _chapters.Count; i++)
        {
            page.WriteStartElement("li", Xhtml);
            page.WriteStartElement("a", Xhtml);
            page.WriteAttributeString("href", NameOf(i + 1));
            page.WriteString(_chapters[i]);
            page.WriteEndElement();
            page.WriteEndElement();
        }

        page.WriteEndElement();
        page.WriteEndElement();
        page.WriteEndElement();
        page.WriteEndElement();
    }

    private void WritePackage()
    {
        using var xml = _package.OpenXml("book/package.opf");
        xml.WriteStartDocument();
        xml.WriteStartElement("package", Opf);
        xml.WriteAttributeString("version", "3.0");
        xml.WriteAttributeString("unique-identifier", "id");
        xml.WriteStartElement("metadata", Opf);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteStartElement("dc", "identifier", Dublin);
        xml.WriteAttributeString("id", "id");
        // What stands in the book names it: the same corpus is the same book.
        xml.WriteString($"urn:aligner:{TextHash.ShortOf(_hash, Title)}");
        xml.WriteEndElement();
        xml.WriteElementString("dc", "title", Dublin, Title);
        foreach (var language in _languages.DefaultIfEmpty("en"))
            xml.WriteElementString("dc", "language", Dublin, language);
        xml.WriteStartElement("meta", Opf);
        xml.WriteAttributeString("property", "dcterms:modified");
        xml.WriteString((_options.Date
            ?? new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
        WriteManifest(xml);
        xml.WriteStartElement("spine", Opf);
        for (var i = 1; i <= _chapters.Count; i++)
        {
            xml.WriteStartElement("itemref", Opf);
            xml.WriteAttributeString("idref", IdOf(i));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteManifest(XmlWriter xml)
    {
        xml.WriteStartElement("manifest", Opf);
        WriteItem(xml, "contents", "contents.xhtml", "application/xhtml+xml", "nav");
        WriteItem(xml, "style", "style.css", "text/css", null);
        for (var i = 1; i <= _chapters.Count; i++)
            WriteItem(xml, IdOf(i), NameOf(i), "application/xhtml+xml", null);
        xml.WriteEndElement();
    }

    private static void WriteItem(XmlWriter xml, string id, string path, string type, string? properties)
    {
        xml.WriteStartElement("item", Opf);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("href", path);
        xml.WriteAttributeString("media-type", type);
        if (properties is not null)
            xml.WriteAttributeString("properties", properties);
        xml.WriteEndElement();
    }

    private string Title => _chapters.Count == 1 ? _chapters[0] : _name;

    private static string IdOf(int chapter) => string.Create(CultureInfo.InvariantCulture, $"chapter{chapter}");

    private static string NameOf(int chapter) => IdOf(chapter) + ".xhtml";

    private static string PathOf(int chapter) => "book/" + NameOf(chapter);
}
