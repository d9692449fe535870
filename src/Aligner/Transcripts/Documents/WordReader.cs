using System.Xml;
using Aligner.Text;

namespace Aligner.Transcripts.Documents;

/// <summary>Reads Word documents: WordprocessingML of ECMA-376, both its transitional and its strict form.</summary>
internal sealed class WordReader(ZipParts parts)
{
    private const string MainType = "/officeDocument";
    private const string UsualMain = "word/document.xml";

    private readonly DocumentLines _lines = new();
    private readonly Stack<bool> _deletedRows = new();
    private bool _isHidden;
    private bool _joinsNext;
    private bool _isContents;

    public static bool Recognises(ZipParts parts) =>
        parts.Names.Any(name => name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase))
        && parts.Names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase));

    /// <exception cref="XmlException">A part is broken.</exception>
    /// <exception cref="DocumentException">The document has no text part.</exception>
    public DocumentLines Read()
    {
        var main = MainPart();
        var folder = main[..(main.LastIndexOf('/') + 1)];
        using (var xml = parts.Open(main) ?? throw new DocumentException($"has no part {main}"))
            ReadBody(xml);
        ReadNotes($"{folder}footnotes.xml");
        ReadNotes($"{folder}endnotes.xml");
        _lines.LeaveOut("comment", parts.CountElements($"{folder}comments.xml", "comment"));
        _lines.LeaveOut("page header", parts.CountWithText($"{folder}header"));
        _lines.LeaveOut("page footer", parts.CountWithText($"{folder}footer"));
        return _lines;
    }

    private string MainPart()
    {
        using var relations = parts.Open("_rels/.rels");
        while (relations?.ReadNode() == true)
        {
            if (relations.LocalName == "Relationship"
                && relations.GetAttribute("Type")?.EndsWith(MainType, StringComparison.Ordinal) == true
                && relations.GetAttribute("Target") is { } target)
            {
                return target.TrimStart('/');
            }
        }
        return UsualMain;
    }

    private void ReadBody(XmlReader xml)
    {
        while (!xml.EOF)
        {
            var isMoved = xml.NodeType switch
            {
                XmlNodeType.Element => Begin(xml),
                XmlNodeType.EndElement => End(xml.LocalName),
                _ => false,
            };
            if (!isMoved && !xml.ReadNode())
                break;
        }
        _lines.EndText();
    }

    /// <summary>Takes the beginning of an element.</summary>
    /// <returns>Whether the reader stands after the element already.</returns>
    private bool Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "del" or "moveFrom":
                _lines.LeaveOut("tracked deletion");
                return xml.SkipElement();
            case "Fallback" or "instrText" or "delText" or "delInstrText" or "sectPr" or "tblPr" or "tcPr" or "tblGrid" or "framePr":
                return xml.SkipElement();
            case "rt":
                _lines.LeaveOut("reading");
                return xml.SkipElement();
            case "docPartGallery":
                _isContents = Value(xml) == "Table of Contents";
                return false;
            case "sdtContent" when _isContents:
                _isContents = false;
                _lines.LeaveOut("table of contents");
                return xml.SkipElement();
            case "pPr":
                ReadParagraphProperties(xml);
                return true;
            case "rPr":
                ReadRunProperties(xml);
                return true;
            case "trPr":
                ReadRowProperties(xml);
                return true;
            case "t":
                return ReadText(xml);
            default:
                BeginPlain(xml);
                return false;
        }
    }

    private void BeginPlain(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p" when xml.IsEmptyElement:
                _lines.EndParagraph();
                break;
            case "r":
                _isHidden = false;
                break;
            case "tab" or "ptab":
                _lines.Text('\t');
                break;
            case "br" when xml.GetAttribute("type", xml.NamespaceURI) is null or "textWrapping":
            case "cr":
                _lines.Text('\n');
                break;
            case "noBreakHyphen":
                _lines.Text('-');
                break;
            case "txbxContent":
                _lines.BeginFrame();
                break;
            case "tbl":
                _lines.BeginTable();
                break;
            case "tr":
                _deletedRows.Push(false);
                _lines.BeginRow();
                break;
            case "tc":
                _lines.BeginCell();
                break;
        }
    }

    private bool End(string name)
    {
        switch (name)
        {
            case "p" when _joinsNext:
                _joinsNext = false;
                break;
            case "p":
                _lines.EndParagraph();
                break;
            case "txbxContent":
                _lines.EndFrame();
                break;
            case "tc":
                _lines.EndCell();
                break;
            case "tr":
                _lines.EndRow(_deletedRows.TryPop(out var isDeleted) && isDeleted);
                break;
            case "tbl":
                _lines.EndTable();
                break;
        }
        return false;
    }

    private static string? Value(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI);

    /// <summary>Hidden text is that of a run; a paragraph may have runs of both kinds.</summary>
    private bool ReadText(XmlReader xml)
    {
        var text = xml.ReadElementContentAsString();
        if (!_isHidden)
            _lines.Text(text.Replace('\n', ' ').Replace('\r', ' ').Replace("\u00AD", "", StringComparison.Ordinal));
        return true;
    }

    /// <summary>A paragraph whose mark was deleted goes on in the next.</summary>
    private void ReadParagraphProperties(XmlReader xml)
    {
        var depth = 0;
        xml.ForEachElement(name =>
        {
            depth = name == "rPr" ? 1 : depth;
            _joinsNext |= depth == 1 && name == "del";
        });
    }

    private void ReadRunProperties(XmlReader xml) => xml.ForEachElement(name =>
    {
        if (name != "vanish" || IsOff(xml))
            return;
        _isHidden = true;
        _lines.LeaveOut("hidden text");
    });

    private void ReadRowProperties(XmlReader xml) => xml.ForEachElement(name =>
    {
        if (name != "del" || !_deletedRows.TryPop(out _))
            return;
        _deletedRows.Push(true);
        _lines.LeaveOut("tracked deletion");
    });

    private static bool IsOff(XmlReader xml) => Value(xml) is "0" or "false" or "off";

    /// <summary>Notes come after the text, each for itself; those for the lines over notes have a type.</summary>
    private void ReadNotes(string part)
    {
        using var xml = parts.Open(part);
        while (xml?.ReadNode() == true)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "footnote" or "endnote" }
                || xml.GetAttribute("type", xml.NamespaceURI) is not (null or "normal"))
            {
                continue;
            }

            _lines.BeginNote();
            using (var note = xml.ReadSubtree())
            {
                note.Read();
                ReadBody(note);
            }
            _lines.EndNote();
        }
    }
}
