using System.Xml;
using Aligner.Text;

namespace Aligner.Transcripts.Documents;

/// <summary>Reads text documents of OpenDocument 1.3, packed or as one XML file.</summary>
internal sealed class OpenDocumentReader
{
    private const int MostSpaces = 100;
    private const int MostEmptyCells = 64;
    private readonly DocumentLines _lines = new();
    private readonly HashSet<string> _hiddenStyles = [];
    private string _style = "";
    private int _textDepth;

    public static bool Recognises(ZipParts parts) =>
        parts.Find("mimetype") is { } type && type.AsSpan().StartsWith("application/vnd.oasis.opendocument.text"u8);

    /// <summary>Whether it is an OpenDocument that is not packed.</summary>
    public static bool Recognises(ReadOnlySpan<char> text) =>
        text.StartsWith("<?xml", StringComparison.Ordinal)
        && text[..Math.Min(2000, text.Length)].Contains("urn:oasis:names:tc:opendocument", StringComparison.Ordinal)
        && text[..Math.Min(8000, text.Length)].Contains("opendocument.text", StringComparison.Ordinal);

    /// <exception cref="XmlException">A part is broken.</exception>
    /// <exception cref="DocumentException">The document has no text part.</exception>
    public DocumentLines Read(ZipParts parts)
    {
        using var xml = parts.Open("content.xml") ?? throw new DocumentException("has no part content.xml");
        var lines = Read(xml);
        using var styles = parts.Open("styles.xml");
        CountPageText(styles);
        return lines;
    }

    /// <inheritdoc cref="Read(ZipParts)"/>
    public DocumentLines Read(XmlReader xml)
    {
        while (!xml.EOF)
        {
            var isMoved = xml.NodeType switch
            {
                XmlNodeType.Element => Begin(xml),
                XmlNodeType.EndElement => End(xml.LocalName),
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => Append(xml.Value),
                _ => false,
            };
            if (!isMoved && !xml.ReadNode())
                break;
        }
        return _lines;
    }

    /// <summary>Takes the beginning of an element.</summary>
    /// <returns>Whether the reader stands after the element already.</returns>
    private bool Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "deletion":
                _lines.LeaveOut("tracked deletion");
                return xml.SkipElement();
            case "annotation":
                _lines.LeaveOut("comment");
                return xml.SkipElement();
            case "hidden-text" or "hidden-paragraph":
            case "span" or "p" or "h" when IsHidden(xml):
                _lines.LeaveOut("hidden text");
                return xml.SkipElement();
            case "ruby-text":
                _lines.LeaveOut("reading");
                return xml.SkipElement();
            case "table-of-content" or "alphabetical-index" or "illustration-index" or "table-index":
                _lines.LeaveOut("table of contents");
                return xml.SkipElement();
            case "master-styles":
                CountPageText(xml);
                return false;
            case "note-citation" or "forms" or "number" or "title" or "desc" or "meta" or "settings" or "scripts" or "binary-data"
                or "table-column" or "sequence-decls":
                return xml.SkipElement();
            default:
                BeginPlain(xml);
                return false;
        }
    }

    private void BeginPlain(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "style":
                _style = xml.GetAttribute("name", xml.NamespaceURI) ?? "";
                break;
            case "text-properties" when Attribute(xml, "display") == "none":
                _hiddenStyles.Add(_style);
                break;
            case "p" or "h" when xml.IsEmptyElement:
                _lines.EndParagraph();
                break;
            case "p" or "h":
                _textDepth++;
                break;
            case "s":
                _lines.Text(new string(' ', int.TryParse(Attribute(xml, "c"), out var count) ? Math.Clamp(count, 1, MostSpaces) : 1));
                break;
            case "tab":
                _lines.Text('\t');
                break;
            case "line-break":
                _lines.Text('\n');
                break;
            case "text-box":
                _lines.BeginFrame();
                break;
            case "note-body":
                _lines.BeginNote();
                break;
            case "table":
                _lines.BeginTable();
                break;
            case "table-row":
                _lines.BeginRow();
                break;
            case "table-cell" or "covered-table-cell":
                BeginCell(xml);
                break;
        }
    }

    private void BeginCell(XmlReader xml)
    {
        _lines.BeginCell();
        if (!xml.IsEmptyElement)
            return;
        _lines.EndCell();
        for (var i = int.TryParse(Attribute(xml, "number-columns-repeated"), out var count) ? Math.Min(count, MostEmptyCells) : 1;
            i > 1; i--)
        {
            _lines.BeginCell();
            _lines.EndCell();
        }
    }

    private bool End(string name)
    {
        switch (name)
        {
            case "p" or "h":
                _textDepth--;
                _lines.EndParagraph();
                break;
            case "text-box":
                _lines.EndFrame();
                break;
            case "note-body":
                _lines.EndNote();
                break;
            case "table-cell" or "covered-table-cell":
                _lines.EndCell();
                break;
            case "table-row":
                _lines.EndRow();
                break;
            case "table":
                _lines.EndTable();
                break;
        }
        return false;
    }

    /// <summary>White space counts once, and not at the beginning (section 6.1.2).</summary>
    private bool Append(string text)
    {
        if (_textDepth == 0)
            return false;
        var wasSpace = _lines.IsAfterSpace;
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\r' or '\n';
            if (!(isSpace && wasSpace) && c != '\u00AD')
                _lines.Text(isSpace ? ' ' : c);
            wasSpace = isSpace;
        }
        return false;
    }

    private void CountPageText(XmlReader? xml)
    {
        var (kind, hasText) = ("", false);
        while (xml?.ReadNode() == true && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "master-styles"))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "header" or "footer", IsEmptyElement: false })
                (kind, hasText) = (xml.LocalName, false);
            else if (kind.Length > 0 && xml.NodeType == XmlNodeType.Text)
                hasText |= xml.Value.Any(char.IsLetter);
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == kind)
                (kind, hasText) = ("", Note(kind, hasText));
        }

        bool Note(string name, bool isFilled)
        {
            _lines.LeaveOut($"page {name}", isFilled ? 1 : 0);
            return false;
        }
    }

    private bool IsHidden(XmlReader xml) =>
        _hiddenStyles.Count > 0 && Attribute(xml, "style-name") is { } style && _hiddenStyles.Contains(style);

    private static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (var found = xml.MoveToFirstAttribute(); found && value is null; found = xml.MoveToNextAttribute())
            value = xml.LocalName == name ? xml.Value : null;
        xml.MoveToElement();
        return value;
    }
}
