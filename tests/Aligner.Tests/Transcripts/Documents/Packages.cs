using System.IO.Compression;
using System.Text;

namespace Aligner.Tests.Transcripts.Documents;

/// <summary>Makes documents by hand, with what the tests are about in them.</summary>
internal static class Packages
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string OpenDocument =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" " +
        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        + "office:version=\"1.3\"";

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }

    /// <param name="body">The content of <c>w:body</c>.</param>
    /// <param name="others">Other parts, with their names below <c>word/</c> and their content without the root.</param>
    public static byte[] Docx(string body, params (string Name, string Root, string Content)[] others) => Zip(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
            + "Target=\"word/document.xml\"/></Relationships>"),
        ("word/document.xml", $"<?xml version=\"1.0\"?><w:document {Word}><w:body>{body}<w:sectPr/></w:body></w:document>"),
        .. others.Select(part => ($"word/{part.Name}", $"<w:{part.Root} {Word}>{part.Content}</w:{part.Root}>")),
    ]);

    /// <param name="text">The content of <c>office:text</c>.</param>
    /// <param name="styles">The automatic styles.</param>
    public static byte[] Odt(string text, string styles = "") => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"<?xml version=\"1.0\"?><office:document-content {OpenDocument}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>"));

    /// <param name="chapters">The content of <c>body</c> of each.</param>
    public static byte[] Epub(params string[] chapters) => Zip(
    [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml",
            "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\"><rootfiles><rootfile "
                + "full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"),
        ("OEBPS/book.opf", $"<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><manifest><item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>{string.Concat(chapters.Select((_, index) => $"<item id=\"c{index}\" href=\"text/chapter%20{index}.xhtml\" media-type=\"application/xhtml+xml\"/>"))}</manifest><spine><itemref idref=\"nav\"/>{string.Concat(chapters.Select((_, index) => $"<itemref idref=\"c{index}\"/>"))}</spine></package>"),
        ("OEBPS/nav.xhtml", Chapter("<nav><ol><li>All the chapters</li></ol></nav>")),
        .. chapters.Select((chapter, index) => ($"OEBPS/text/chapter {index}.xhtml", Chapter(chapter))),
    ]);

    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{string.Concat(cell.Split('\n').Select(Paragraph))}</w:tc>"))}</w:tr>"))}</w:tbl>";

    private static string Chapter(string body) =>
        $"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body>{body}</body></html>";
}
