using System.Text;
using Aligner.Segments;
using Aligner.Tests.Segments;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Xunit;

namespace Aligner.Tests.Transcripts.Documents;

/// <summary>Word documents, OpenDocuments, web pages and books: the text that is read of them, and what is left out.</summary>
public sealed class DocumentTests
{
    private const string English = "The kiln is still warm.";
    private const string Chinese = "窑还是热的。";

    [Fact]
    public void Deletions_comments_hidden_text_and_the_page_around_it_are_left_out_and_counted()
    {
        var bytes = Packages.Docx(
            $"""
            <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{Packages.Paragraph("Chapter 1")}</w:sdtContent></w:sdt>
            <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>The kiln is </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins><w:r><w:t>still warm.</w:t></w:r></w:ins></w:p>
            <w:p><w:r><w:t>窑还是</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>不</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>热的</w:t></w:r><w:moveFrom><w:r><w:t>也许</w:t></w:r></w:moveFrom><w:r><w:t>。</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r></w:p>
            """,
            ("comments.xml", "comments",
                $"<w:comment>{Packages.Paragraph("Really?")}</w:comment><w:comment>{Packages.Paragraph("Yes.")}</w:comment>"),
            ("header1.xml", "hdr", Packages.Paragraph("Kilns of the south")),
            ("footer1.xml", "ftr", Packages.Paragraph("12")));
        AssertText("The kiln is still warm.\n窑还是热的。\n",
            "left out of the text: 1 table of contents, 2 tracked deletions, 1 hidden text, 2 comments, 1 page header", bytes);
    }

    [Fact]
    public void A_paragraph_whose_mark_was_deleted_goes_on_in_the_next() => AssertText(
        "The kiln is still warm.\n", null,
        Packages.Docx($"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">The kiln </w:t></w:r></w:p>{Packages.Paragraph("is still warm.")}"));

    [Fact]
    public void Notes_come_after_the_text_and_text_boxes_before_their_paragraph() => AssertText(
        "In a box\nThe kiln.\nIt is of brick.\n", null,
        Packages.Docx(
            $"<w:p><w:r><w:t>The kiln.</w:t></w:r><w:r><w:footnoteReference/></w:r><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice><w:txbxContent>{Packages.Paragraph("In a box")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{Packages.Paragraph("In a box")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            ("footnotes.xml", "footnotes",
                $"<w:footnote w:type=\"separator\">{Packages.Paragraph("---")}</w:footnote><w:footnote>{Packages.Paragraph("It is of brick.")}</w:footnote>")));

    [Fact]
    public void Rows_of_a_table_are_lines_with_tabs() => AssertText(
        "Kilns\nThe kiln.\t窑。\nA bowl. A lid.\t一个碗。\nOne.\t一。\nTwo.\t二。\n", null,
        Packages.Docx(Packages.Paragraph("Kilns")
            + Packages.Table(["The kiln.", "窑。"], ["A bowl.\nA lid.", "一个碗。"], ["One.\nTwo.", "一。\n二。"])));

    [Fact]
    public void Tables_that_only_place_text_are_read_as_paragraphs() => AssertText(
        "Kilns\nOne.\nTwo.\t二。\nThree.\n", null,
        Packages.Docx($"<w:tbl><w:tr><w:tc>{Packages.Paragraph("Kilns")}</w:tc><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc>{Packages.Paragraph("One.")}{Packages.Table(["Two.", "二。"])}</w:tc><w:tc>{Packages.Paragraph("Three.")}</w:tc></w:tr></w:tbl>"));

    [Fact]
    public void Lines_inside_paragraphs_make_blocks_of_them() => AssertText(
        "00:05\nThe kiln.\n\n00:12\nA bowl.\n", null,
        Packages.Docx("<w:p><w:r><w:t>00:05</w:t><w:br/><w:t>The kiln.</w:t></w:r></w:p><w:p><w:r><w:t>00:12</w:t><w:br/><w:t>A "
            + "bowl.</w:t><w:br w:type=\"page\"/></w:r></w:p>"));

    [Fact]
    public void An_OpenDocument_is_read_alike() => AssertText(
        "Kilns of  clay\nThe kiln is\twarm.\nOne.\t一。\nIt is of brick.\n",
        "left out of the text: 1 tracked deletion, 1 comment, 1 hidden text, 1 reading",
        Packages.Odt(
            """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>not</text:p></text:deletion></text:changed-region></text:tracked-changes>
            <text:h>Kilns of<text:s text:c="2"/>clay</text:h>
            <text:p>The
              kiln<office:annotation><text:p>Really?</text:p></office:annotation> <text:span text:style-name="T1">not </text:span>is<text:tab/>warm.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>It is of brick.</text:p></text:note-body></text:note></text:p>
            <table:table><table:table-column/><table:table-row><table:table-cell><text:p>One.</text:p></table:table-cell><table:table-cell><text:p><text:ruby><text:ruby-base>一</text:ruby-base><text:ruby-text>yī</text:ruby-text></text:ruby>。</text:p></table:table-cell></table:table-row></table:table>
            """,
            "<style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>"));

    [Fact]
    public void A_page_is_read_as_a_browser_shows_it() => AssertText(
        "Kilns & clay\nThe kiln is still warm.\n窑还是热的。\n\n0:12 A bowl.\nOne.\t一。\nTwo\nlines\n",
        "left out of the text: 2 navigation blocks, 1 reading, 1 hidden text",
        Encoding.UTF8.GetBytes(
            """
            <!DOCTYPE html><html><head><title>Kilns</title><style>p { color: red }</style></head><body>
            <nav><a href="/">Home</a></nav><header>Pottery weekly</header>
            <h1>Kilns &amp; clay</h1><script>var x = "<p>no</p>";</script><!-- <p>no</p> -->
            <p>The kiln
               is <b>still</b> warm.</p><div><p><ruby>窑<rt>yáo</rt></ruby>还是热的。</p></div><p>&nbsp;</p>
            <div><span>0:12</span><span>A bowl.</span></div><p style="display: none">Secret</p>
            <table><tr><td>One.</td><td>一。</td></tr></table><pre>Two
            lines</pre><footer></footer></body></html>
            """));

    [Fact]
    public void A_book_is_read_in_the_order_of_its_spine_without_its_navigation() => AssertText(
        "One\nThe kiln.\n\nTwo\nA bowl.\n", null,
        Packages.Epub("<h1>One</h1><p>The kiln.</p>", "<h1>Two</h1><p>A bowl.</p>"));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("gb18030")]
    [InlineData("big5")]
    public void Chapters_are_read_in_the_encoding_that_they_declare(string name)
    {
        const string Chapter =
            "<?xml version=\"1.0\" encoding=\"NAME\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body><p>The "
                + "kiln.</p><p>這個窯還在燒。</p></body></html>";
        var encoding = name == "utf-16" ? System.Text.Encoding.Unicode : System.Text.CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Chapter.Replace("NAME", name, StringComparison.Ordinal))];
        using var stream = new MemoryStream();
        stream.Write(Packages.Epub(""));
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("OEBPS/text/chapter 0.xhtml")!.Delete();
            using var part = zip.CreateEntry("OEBPS/text/chapter 0.xhtml").Open();
            part.Write(bytes);
        }

        var cue = Assert.Single(TranscriptReader.Read("kiln.epub", "kiln", stream.ToArray()).Transcript!.Cues);
        Assert.Equal(("The kiln.", "這個窯還在燒。"), (cue.English.Text, cue.Chinese.Text));
    }

    public static TheoryData<string> Shapes => ["docx", "docx table", "odt", "html", "html table", "epub"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Paragraphs_in_turn_and_columns_are_pairs(string shape)
    {
        (string English, string Chinese)[] pairs = [(English, Chinese), ("Leave the door shut until noon.", "中午以前别开门。"),
            ("How many bowls cracked?", "裂了几个碗？")];
        var read = TranscriptReader.Read("kiln", "kiln", Document(shape, pairs)).Transcript!;
        Assert.Equal(pairs, read.Cues.Select(cue => (cue.English.Text, cue.Chinese.Text)));
        Assert.Empty(read.Problems);
        Assert.True(Accounts.Of(read, [.. new Segmenter(SegmenterOptions.Default).Segments(read)], SegmentSelection.Everything).IsClosed);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("html")]
    [InlineData("epub")]
    public void A_lesson_gives_the_cues_of_its_text(string shape)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Project.Root, "seeds"), "*.txt"))
        {
            var text = TranscriptReader.Read("lesson", "lesson", File.ReadAllBytes(path)).Transcript!;
            var document = TranscriptReader.Read("lesson", "lesson", OfLines(shape, File.ReadAllLines(path))).Transcript!;
            Assert.Equal(Facts(text), Facts(document));
        }
    }

    [Theory]
    [InlineData("%PDF-1.7\n",
        "is a PDF, which holds no lines of text; 'pdftotext -layout' of poppler-utils makes a text file of it, and that can be read")]
    [InlineData("{\\rtf1\\ansi Hello}", "is a document in rich text format; save it as .docx, .odt or text")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 old",
        "is a document of an old Office program; save it as .docx, .odt, .xlsx or text")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
        "is protected by a password; save it without one")]
    [InlineData("Rar!\u001A", "is a RAR archive; unpack it, and give the files or the folder")]
    [InlineData("PAR1....PAR1", "is a Parquet table, a corpus; 'aligner convert' reads it")]
    [InlineData("\0\0\0\u0018ftypmp42", "is a recording, and holds no text; a transcript of it is needed, as subtitles or text")]
    [InlineData("PK\u0003\u0004 cut", "is a zip archive, or a document in one, that is damaged or cut off")]
    [InlineData("<?xml version=\"1.0\"?><tmx version=\"1.4\"><header/></tmx>", "is a TMX file, a corpus; 'aligner convert' reads it")]
    [InlineData("<?xml version=\"1.0\"?><xliff version=\"1.2\"></xliff>", "is an XLIFF file, a corpus; 'aligner convert' reads it")]
    [InlineData("id,document,part,start,en,zh\na#1,a,transcript,1.000,Tea.,茶。\n",
        "is a table of segments, a corpus; 'aligner convert' reads it")]
    [InlineData("{\"id\":\"a#1\",\"document\":\"a\",\"en\":\"Tea.\",\"zh\":\"茶。\"}\n",
        "is JSON lines of segments, a corpus; 'aligner convert' reads it")]
    public void What_is_no_document_is_named_with_what_to_do(string bytes, string message) => Assert.Equal(
        $"talk:1:1: error AL0013: the file {message}",
        TranscriptReader.Read("talk", "talk", bytes.Any(c => c > 0xFF)
            ? Encoding.UTF8.GetBytes(bytes) : Encoding.Latin1.GetBytes(bytes)).Problem!.ToString());

    [Fact]
    public void So_is_an_archive_that_is_no_document()
    {
        Assert.Equal("talk:1:1: error AL0013: the file is an Excel workbook without a column of times, a corpus; 'aligner convert' reads it",
            ProblemOf(Packages.Zip(("[Content_Types].xml", ""), ("xl/workbook.xml", "<workbook/>"))));
        Assert.Equal("talk:1:1: error AL0013: the file is a presentation; save its text as .docx or text",
            ProblemOf(Packages.Zip(("ppt/presentation.xml", ""))));
        Assert.Equal("talk:1:1: error AL0013: the file is a zip archive; unpack it, and give the files or the folder",
            ProblemOf(Packages.Zip(("talk.txt", "Hello."))));
    }

    [Fact]
    public void A_document_that_cannot_be_read_says_why()
    {
        Assert.Equal("talk:1:1: error AL0011: the Word document is broken: The 'w:p' start tag on line 1 position 114 does not match the "
            + "end tag of 'w:body'", ProblemOf(Packages.Docx("<w:p>")));
        Assert.Equal("talk:1:1: error AL0011: the Word document has no text", ProblemOf(Packages.Docx("<w:p/>")));
        Assert.Equal("talk:1:1: error AL0011: the EPUB has no chapter in its spine", ProblemOf(Packages.Epub()));
        Assert.Equal("talk:1:1: error AL0011: the Word document is broken: it is nested deeper than 256 levels",
            ProblemOf(Packages.Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 300)) + string.Concat(Enumerable.Repeat("</w:sdt>", 300)))));
        Assert.Equal("talk:1:1: error AL0011: the Word document unpacks to more than 1 MiB, the most that is read; --max-size sets another "
            + "limit", ProblemOf(Packages.Docx(Packages.Paragraph(new string('a', 1 << 21)))));
    }

    private static string ProblemOf(byte[] bytes) => TextDecoder.Decode("talk", bytes, limit: new SizeLimit(1 << 20)).Problem!.ToString();

    private static void AssertText(string text, string? leftOut, byte[] bytes)
    {
        var decoded = TextDecoder.Decode("kiln", bytes);
        Assert.Equal(text, decoded.Text);
        Assert.Equal(leftOut is null ? [] : [$"kiln:1:1: note AL0012: {leftOut}"], decoded.Notes.Select(problem => problem.ToString()));
    }

    private static IEnumerable<object?> Facts(Transcript transcript) =>
        transcript.Cues.Select(cue => (object)(cue.Part, cue.Times, cue.English.Text, cue.Chinese.Text, cue.Speaker))
        .Append(transcript.Format).Append(transcript.Metadata.Length);

    private static byte[] Document(string shape, (string English, string Chinese)[] pairs) => shape switch
    {
        "docx table" => Packages.Docx(Packages.Table([.. pairs.Select(pair => (string[])[pair.English, pair.Chinese])])),
        "html table" => Encoding.UTF8.GetBytes(
            $"<html><body><table>{string.Concat(pairs.Select(pair => $"<tr><td>{pair.English}</td><td>{pair.Chinese}</td></tr>"))}</table></body></html>"),
        _ => OfLines(shape, [.. pairs.SelectMany(pair => (string[])[pair.English, pair.Chinese])]),
    };

    /// <summary>A paragraph for each line.</summary>
    private static byte[] OfLines(string shape, IEnumerable<string> lines)
    {
        var escaped = lines.Select(line => System.Security.SecurityElement.Escape(line)).ToList();
        var html = string.Concat(escaped.Select(line => line.Length == 0 ? "<p>&#160;</p>" : $"<p>{line}</p>"));
        return shape switch
        {
            "docx" => Packages.Docx(string.Concat(escaped.Select(line => line.Length == 0 ? "<w:p/>" : Packages.Paragraph(line)))),
            "odt" => Packages.Odt(string.Concat(escaped.Select(line => $"<text:p>{line}</text:p>"))),
            "epub" => Packages.Epub(html),
            _ => Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body>{html}</body></html>"),
        };
    }
}
