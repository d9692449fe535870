using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Aligner.Segments;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Formats.Documents;

/// <summary>Word documents and books for people who read and review.</summary>
public sealed class BookTests
{
    private const string Check = "/usr/share/java/epubcheck.jar";
    private const string Java = "/usr/bin/java";

    private static readonly Segment[] Corpus =
    [
        Lessons.Segment("The kiln & the bowl are <old>.", "窑和碗都很旧。"),
        Lessons.Segment("Shut the door.\nLeave the lamp.", "关上门。\n留着灯。"),
        Lessons.Segment("Who is there?", "誰在那兒？") with { Document = "folder/other", ChineseTag = LanguageTags.Traditional },
        Lessons.Segment("Only a cat.", "只有一隻貓。") with { Document = "folder/other", ChineseTag = LanguageTags.Traditional },
    ];

    private static readonly OfficeJob SavedAsText =
        new("book.txt", folder => folder.Write("book.docx", Exports.Bytes("docx", Corpus)), ("", ""), ("Text (encoded)", "UTF8"));

    internal static readonly OfficeJob[] Jobs = [SavedAsText];

    private static readonly (string English, string Chinese)[] Pairs = [.. Corpus.Select(segment => (segment.English, segment.Chinese))];

    [Theory]
    [InlineData("docx")]
    [InlineData("epub")]
    public void The_same_segments_give_the_same_bytes(string format) =>
        Assert.Equal(Exports.Bytes(format, Corpus), Exports.Bytes(format, Corpus));

    [Fact]
    public void Both_sides_of_a_book_have_their_languages_and_documents_are_chapters()
    {
        var book = Exports.Bytes("epub", Corpus);
        Assert.Equal(["mimetype", "META-INF/container.xml", "book/style.css", "book/chapter1.xhtml", "book/chapter2.xhtml",
            "book/contents.xhtml", "book/package.opf"], Names(book));
        Assert.Contains("""<div class="pair"><p class="en" lang="en-US" xml:lang="en-US">Who is there?</p><p class="zh" lang="zh-TW" xml:lang="zh-TW">誰在那兒？</p></div>""", Part(book, "book/chapter2.xhtml"), StringComparison.Ordinal);
        Assert.Contains("""<li><a href="chapter2.xhtml">folder/other</a></li>""", Part(book, "book/contents.xhtml"),
            StringComparison.Ordinal);
        Assert.Contains("<dc:language>en-US</dc:language><dc:language>zh-CN</dc:language><dc:language>zh-TW</dc:language>",
            Part(book, "book/package.opf"), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_columns_of_a_Word_document_have_their_languages()
    {
        XNamespace main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var document = XDocument.Parse(Part(Exports.Bytes("docx", Corpus), "word/document.xml"));
        Assert.Equal(2, document.Descendants(main + "tbl").Count());
        Assert.Equal(["en-US", "zh-CN", "en-US", "zh-CN", "en-US", "zh-TW", "en-US", "zh-TW"],
            document.Descendants(main + "lang").Select(language => language.Attribute(main + "val")!.Value));
        Assert.Equal("zh-TW", document.Descendants(main + "lang").Last().Attribute(main + "eastAsia")!.Value);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("epub")]
    public void An_empty_corpus_is_a_whole_document(string format) => Assert.NotEmpty(Names(Exports.Bytes(format, [])));

    [Theory]
    [InlineData("docx")]
    [InlineData("epub")]
    public void What_was_written_is_a_source_again(string format)
    {
        Segment[] one = [.. Corpus.Take(2)
            .Select(segment => segment
                with
                {
                    English = segment.English.Replace('\n', ' '),
                    Chinese = segment.Chinese.Replace("\n", "", StringComparison.Ordinal),
                })];
        var read = TranscriptReader.Read("lesson." + format, "lesson", Exports.Bytes(format, one)).Transcript!;
        Assert.Equal(one.Select(segment => (segment.English, segment.Chinese)),
            read.Cues.Select(cue => (cue.English.Text, cue.Chinese.Text)).Where(pair => pair.Item2.Length > 0));
    }

    [Fact]
    public void The_tables_of_a_Word_document_are_a_corpus_again() =>
        Assert.Equal(Pairs.Where(pair => !pair.English.Contains('\n', StringComparison.Ordinal)),
            Imports.Read(Exports.Bytes("docx", Corpus.Where(segment => !segment.English.Contains('\n', StringComparison.Ordinal))),
                "a.docx").Segments.Select(segment => (segment.English, segment.Chinese)));

    [Fact]
    public void Epubcheck_finds_nothing_wrong_with_a_book()
    {
        Assert.SkipUnless(File.Exists(Check) && File.Exists(Java), "needs Debian's epubcheck");
        using var folder = new TemporaryFolder();
        var result = Client.Run(Java, "-jar", Check, folder.Write("corpus.epub", Exports.Bytes("epub", Corpus)));
        Assert.True(result.Code == 0 && !result.Error.Contains("WARNING", StringComparison.Ordinal), result.Error + result.Output);
    }

    [Fact]
    public void LibreOffice_opens_a_Word_document()
    {
        var text = Encoding.UTF8.GetString(OfficeJobs.Saved(SavedAsText, needsWriter: true));
        Assert.All(Pairs, pair =>
            Assert.True(text.Contains(pair.English, StringComparison.Ordinal)
                && text.Contains(pair.Chinese, StringComparison.Ordinal), text));
    }

    private static List<string> Names(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    private static string Part(byte[] package, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
