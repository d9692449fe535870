using System.Xml;
using Aligner.Formats.Html;
using Aligner.Formats.Markup;
using Aligner.Segments;

namespace Aligner.Formats.Documents;

/// <summary>
/// Writes a Word document (ECMA-376, part 1): a heading and a table of two columns for each document of the corpus, a row for each segment.
/// </summary>
internal sealed class DocxWriter : SegmentWriter
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly PackageWriter _package;
    private readonly XmlWriter _xml;
    private readonly ExportOptions _options;
    private DocumentFacts? _facts;
    private string? _document;

    /// <param name="stream">Left open.</param>
    /// <param name="options">What the user chose.</param>
    public DocxWriter(Stream stream, ExportOptions options)
    {
        _options = options;
        _package = new PackageWriter(stream);
        _package.Write("[Content_Types].xml",
            $"""{Declaration}<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{Types}.styles+xml"/></Types>""");
        _package.Write("_rels/.rels",
            $"""{Declaration}<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="word/document.xml"/></Relationships>""");
        _package.Write("word/_rels/document.xml.rels",
            $"""{Declaration}<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        _package.Write("word/styles.xml",
            $"""{Declaration}<w:styles xmlns:w="{Main}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>""");
        _xml = _package.OpenXml("word/document.xml");
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("w", "document", Main);
        Start("body");
    }

    public override void BeginDocument(DocumentFacts facts) => _facts = facts;

    public override void Complete()
    {
        EndTable();
        Start("sectPr");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Dispose();
        _package.Dispose();
    }

    protected override void WriteSegment(Segment segment)
    {
        if (segment.Document != _document)
            Begin(segment);
        Start("tr");
        WriteCell(segment.English, _options.EnglishTagOf(segment), isChinese: false);
        WriteCell(segment.Chinese, _options.ChineseTagOf(segment), isChinese: true);
        _xml.WriteEndElement();
    }

    protected override void Dispose(bool disposing)
    {
        // An interrupted document must not look whole: its XML is left as it is.
    }

    private void Begin(Segment segment)
    {
        EndTable();
        _document = segment.Document;
        Start("p");
        Start("pPr");
        Value("pStyle", "Heading1");
        _xml.WriteEndElement();
        WriteRun(DocumentTitle.Plain(_facts?.Name == segment.Document ? _facts : new DocumentFacts { Name = segment.Document }), null,
            isChinese: false);
        _xml.WriteEndElement();
        Start("tbl");
        Start("tblPr");
        Start("tblW");
        Attribute("w", "5000");
        Attribute("type", "pct");
        _xml.WriteEndElement();
        WriteBorders();
        _xml.WriteEndElement();
        Start("tblGrid");
        Width("gridCol");
        Width("gridCol");
        _xml.WriteEndElement();
    }

    /// <summary>A table is followed by a paragraph.</summary>
    private void EndTable()
    {
        if (_document is null)
            return;
        _xml.WriteEndElement();
        Start("p");
        _xml.WriteEndElement();
    }

    private void WriteBorders()
    {
        Start("tblBorders");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            Start(side);
            Attribute("val", "single");
            Attribute("sz", "4");
            Attribute("color", "BFBFBF");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteCell(string text, string tag, bool isChinese)
    {
        Start("tc");
        Start("tcPr");
        Width("tcW");
        _xml.WriteEndElement();
        Start("p");
        if (text.Length > 0)
            WriteRun(text, tag, isChinese);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>Line ends and tabs of the text are elements of their own.</summary>
    private void WriteRun(string text, string? tag, bool isChinese)
    {
        Start("r");
        if (tag is not null)
        {
            Start("rPr");
            Start("lang");
            Attribute("val", XmlCharacters.Keep(tag, out _));
            if (isChinese)
                Attribute("eastAsia", XmlCharacters.Keep(tag, out _));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        var kept = XmlCharacters.Keep(text, out var dropped);
        DroppedCharacters += dropped;
        foreach (var (line, number) in kept.ReplaceLineEndings("\n").Split('\n').Select((line, number) => (line, number)))
        {
            if (number > 0)
                Empty("br");
            Start("t");
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(line.Replace('\t', ' '));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Start(string name) => _xml.WriteStartElement("w", name, Main);

    private void Attribute(string name, string value) => _xml.WriteAttributeString("w", name, Main, value);

    private void Empty(string name)
    {
        Start(name);
        _xml.WriteEndElement();
    }

    private void Value(string name, string value)
    {
        Start(name);
        Attribute("val", value);
        _xml.WriteEndElement();
    }

    private void Width(string name)
    {
        Start(name);
        Attribute("w", "4500");
        if (name == "tcW")
            Attribute("type", "dxa");
        _xml.WriteEndElement();
    }
}
