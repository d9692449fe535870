using Aligner.Tests.Transcripts.Documents;
using Xunit;

namespace Aligner.Tests.Formats.Documents;

/// <summary>Word documents with a table whose translations are still to be written.</summary>
public sealed class UnfilledTableTests
{
    private const string Name = "kiln.docx";

    public static TheoryData<string[][], string[]> Tables => new()
    {
        { [["The kiln is warm.", ""], ["Good.", ""]], ["corpus#1|The kiln is warm.|", "corpus#2|Good.|"] },
        { [["窑还热。", ""], ["好。", ""]], ["corpus#1||窑还热。", "corpus#2||好。"] },
        { [["", "The kiln is warm."], ["", "Good."]], ["corpus#1|The kiln is warm.|", "corpus#2|Good.|"] },
        { [["English", "Chinese"], ["Good.", ""]], ["corpus#1|Good.|"] },
        { [["中文", "英文"], ["好。", ""]], ["corpus#1||好。"] },
        { [["原文", "译文"], ["好。", ""]], ["corpus#1||好。"] },
        { [["Original", "Translation"], ["Good.", ""], ["", ""]], ["corpus#1|Good.|"] },
        { [["No.", "Source (EN)", "Target (ZH)"], ["7", "Good.", ""], ["8", "Fine.", ""]], ["7|Good.|", "8|Fine.|"] },
        { [["k1:0", "Good.", "", ""], ["k1:1", "Fine.", "", ""]], ["k1:0|Good.|", "k1:1|Fine.|"] },
        { [["00:01", "Good.", ""], ["00:05", "Fine.", ""]], ["corpus#1|Good.|", "corpus#2|Fine.|"] },
        { [["#", "English", "中文", "Comment"], ["1", "Good.", "", "ask Bo"]], ["1|Good.|"] },
        { [["Segment ID", "Segment status", "Source segment", "Target segment"], ["1\n5aa1", "Not Translated (0%)", "Good.", ""]],
            ["corpus#1|Good.|"] },
        // A copy of the source is no translation.
        { [["English", "Chinese"], ["Good.", "Good."], ["Fine.", ""]], ["corpus#1|Good.|Good.", "corpus#2|Fine.|"] },
        // Rows of which some are translated.
        { [["The kiln is warm.", ""], ["Good.", "好。"], ["", "热。"]],
            ["corpus#1|The kiln is warm.|", "corpus#2|Good.|好。", "corpus#3||热。"] },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Texts_without_translations_are_read(string[][] rows, string[] expected)
    {
        var (read, problems) = Imports.Read(Packages.Docx(Packages.Table(rows)), Name);
        Assert.Equal(expected, read.Select(segment => $"{segment.Id}|{segment.English}|{segment.Chinese}"));
        Assert.DoesNotContain(problems, problem => problem.Contains("error", StringComparison.Ordinal));
    }

    [Fact]
    public void What_stands_outside_of_the_table_is_told()
    {
        var document = Packages.Docx(Packages.Paragraph("For Bo") + Packages.Table(["Good.", ""], ["Fine.", ""]));
        var (read, problems) = Imports.Read(document, Name);
        Assert.Equal(["Good.", "Fine."], read.Select(segment => segment.English));
        Assert.Equal(["kiln.docx:1:1: warning AL0924: what stands outside of the table is passed over; letters: 5"], problems);
    }

    [Fact]
    public void A_table_whose_columns_cannot_be_told_is_a_source() => Assert.Equal(
        ["kiln.docx:1:1: error AL0902: this is not a corpus that can be read: it is a Word document, a source to align; 'aligner align' "
            + "reads it"],
        Imports.Read(Packages.Docx(Packages.Table(["Ann Lee", "Good.", ""], ["Bo Wu", "Fine.", ""])), Name).Problems);
}
