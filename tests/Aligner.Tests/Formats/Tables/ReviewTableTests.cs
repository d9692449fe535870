using Aligner.Edits;
using Aligner.Tests.Transcripts.Documents;
using Xunit;

namespace Aligner.Tests.Formats.Tables;

/// <summary>Tables that translators' programs write for reviewers, and the states of segments in their XLIFF.</summary>
public sealed class ReviewTableTests
{
    [Fact]
    public void A_table_of_Trados_is_read_by_its_header()
    {
        var (read, problems) = Imports.Read(Packages.Docx(Packages.Table(
            ["Segment ID", "Segment status", "Source segment", "Target segment"],
            ["1\n5aa1-77", "Translated (100%)", "2026", "2026"],
            ["2\n5aa1-78", "Draft", "The &lt;1&gt;kiln&lt;/1&gt; is warm.&lt;2/&gt;", "&lt;1&gt;窑&lt;/1&gt;还热。&lt;2/&gt;"],
            ["3\n5aa1-79", "Approved Sign-off", "Good.", "好。"],
            ["4\n5aa1-80", "Rejected", "Shut the door.", ""])), "kiln.docx");
        Assert.Equal(
            [("corpus#1", "2026", "2026", ReviewStatus.Confirmed), ("corpus#2", "The kiln is warm.", "窑还热。", ReviewStatus.Automatic),
                ("corpus#3", "Good.", "好。", ReviewStatus.Confirmed), ("corpus#4", "Shut the door.", "", ReviewStatus.Doubtful)],
            read.Select(segment => (segment.Id, segment.English, segment.Chinese, segment.Status)));
        Assert.Equal(
            [
                "kiln.docx:3:3: warning AL0923: column 3 is taken for the English text by what is in it; no column is named so",
                "kiln.docx:3:4: warning AL0923: column 4 is taken for the Chinese text by what is in it; no column is named so",
                "kiln.docx:1:1: warning AL0957: inline codes are left out: 6",
            ],
            problems);
    }

    [Fact]
    public void A_table_of_memoQ_is_read_with_the_names_of_its_languages()
    {
        var (read, problems) = Imports.Read(Packages.Docx(Packages.Table(
            ["Project: kiln. Important! Do not change segment ID or source text."],
            ["ID", "Chinese (PRC)", "English (United States)", "Comment", "Status"],
            ["1\n9b98", "窑还热。", "The kiln is warm.", "ask Bo", "Confirmed"],
            ["2\n9b99", "好。", "Good.", "", "Not started"],
            ["3\n9b9a", "关门。", "Shut the door.", "", "Reviewer 1 confirmed"])), "kiln.docx");
        Assert.Empty(problems);
        Assert.Equal(
            [("The kiln is warm.", "窑还热。", ReviewStatus.Confirmed, "ask Bo"), ("Good.", "好。", ReviewStatus.Automatic, null),
                ("Shut the door.", "关门。", ReviewStatus.Confirmed, null)],
            read.Select(segment => (segment.English, segment.Chinese, segment.Status, segment.Comment)));
    }

    [Fact]
    public void Tables_of_Phrase_have_no_header()
    {
        var (read, _) = Imports.Read(Packages.Docx(
            Packages.Table(["job:uuid", "kiln"]) +
            Packages.Table(["k1:0", "", "1", "The {1}kiln{2} is warm.", "窑还热。", "99", "x"],
                ["k1:1", "", "2", "Good {1&gt;day&lt;1}.", "好{1&gt;日&lt;1}子。", "MT", "x"])), "kiln.docx");
        Assert.Equal([("The kiln is warm.", "窑还热。"), ("Good day.", "好日子。")], read.Select(segment => (segment.English, segment.Chinese)));
    }

    [Fact]
    public void Titles_over_the_header_of_a_table_are_passed_over()
    {
        var (read, problems) =
            Imports.Read("Project kiln,,,\nID,English (United States),Chinese (Simplified),Comments\n7,The kiln is warm.,窑还热。,fine\n",
                "kiln.csv", "csv");
        Assert.Equal(("7", "The kiln is warm.", "窑还热。", "fine"),
            read.Select(segment => (segment.Id, segment.English, segment.Chinese, segment.Comment)).Single());
        Assert.Equal(["kiln.csv:1:1: warning AL0924: what stands over the header is passed over: 1 row"], problems);
    }

    [Fact]
    public void A_Word_document_without_a_bilingual_table_is_a_source() => Assert.Equal(
        ["kiln.docx:1:1: error AL0902: this is not a corpus that can be read: it is a Word document, a source to align; 'aligner align' reads "
            + "it"],
        Imports.Read(Packages.Docx(Packages.Paragraph("The kiln is warm.")), "kiln.docx").Problems);

    [Theory]
    [InlineData("<trans-unit id=\"1\"><seg-source><mrk mtype=\"seg\" mid=\"1\">One.</mrk> <mrk mtype=\"seg\" "
        + "mid=\"2\">Two.</mrk></seg-source><target><mrk mtype=\"seg\" mid=\"1\">一。</mrk><mrk mtype=\"seg\" "
        + "mid=\"2\">二。</mrk></target><sdl:seg-defs><sdl:seg id=\"1\" conf=\"ApprovedTranslation\"/><sdl:seg id=\"2\" "
        + "conf=\"Draft\"/></sdl:seg-defs></trans-unit>", "confirmed|automatic")]
    [InlineData("<trans-unit id=\"1\" mq:status=\"ManuallyConfirmed\"><source>One.</source><target>一。</target></trans-unit><trans-unit "
        + "id=\"2\" mq:status=\"Rejected\"><source>Two.</source><target>二。</target></trans-unit><trans-unit id=\"3\" "
        + "mq:status=\"NotStarted\"><source>Three.</source><target>三。</target></trans-unit>", "confirmed|doubtful|automatic")]
    [InlineData("<trans-unit id=\"1\" m:confirmed=\"1\"><source>One.</source><target>一。</target></trans-unit><trans-unit id=\"2\" "
        + "m:confirmed=\"0\"><source>Two.</source><target>二。</target></trans-unit>", "confirmed|automatic")]
    [InlineData("<trans-unit id=\"1\" approved=\"yes\"><source>One.</source><target>一。</target></trans-unit><trans-unit "
        + "id=\"2\"><source>Two.</source><target state=\"needs-review-translation\">二。</target></trans-unit><trans-unit "
        + "id=\"3\"><source>Three.</source><target state=\"final\">三。</target></trans-unit><trans-unit "
        + "id=\"4\"><source>Four.</source><target state=\"translated\">四。</target></trans-unit>", "confirmed|doubtful|confirmed|automatic")]
    public void States_of_XLIFF_are_the_status(string units, string statuses)
    {
        var (read, _) = Imports.Read(
            $"<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" xmlns:sdl=\"s\" xmlns:mq=\"q\" xmlns:m=\"m\"><file original=\"a\" source-language=\"en-US\" target-language=\"zh-CN\"><body>{units}</body></file></xliff>");
        Assert.Equal(statuses, string.Join('|', read.Select(segment => segment.Status.ToString().ToLowerInvariant())));
    }

    [Fact]
    public void States_of_XLIFF_2_are_the_status()
    {
        var (read, _) = Imports.Read(
            "<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" trgLang=\"zh\"><file id=\"f\"><unit "
                + "id=\"u\"><segment state=\"reviewed\"><source>One.</source><target>一。</target></segment><segment "
                + "state=\"translated\"><source>Two.</source><target>二。</target></segment></unit></file></xliff>");
        Assert.Equal([ReviewStatus.Confirmed, ReviewStatus.Automatic], read.Select(segment => segment.Status));
    }
}
