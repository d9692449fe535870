using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Documents;

public sealed class WorkbookTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static readonly string[] Pairs = ["5 The kiln is hot. | 窑很热。", "12 Is the glaze dry? | 釉干了吗？", "75 Not yet. | 还没有。"];

    [Theory]
    [InlineData("0:05|0:12|1:15", "")]
    [InlineData("00:00:05|00:00:12|00:01:15", "")]
    [InlineData("#5|#12|#75", "")]
    [InlineData("#5.787037037037037E-5|#1.388888888888889E-4|#8.680555555555555E-4", "1")]
    [InlineData("#5.787037037037037E-5|#1.388888888888889E-4|#8.680555555555555E-4", "2")]
    [InlineData("#5.787037037037037E-5|#1.388888888888889E-4|#8.680555555555555E-4", "")]
    [InlineData("#3.472222222222222E-3|#8.333333333333333E-3|#5.208333333333333E-2", "3")]
    public void A_workbook_with_times_is_a_transcript_as_its_table_is(string times, string style)
    {
        var time = times.Split('|');
        var transcript = Read(Sheet(["Time", "English", "中文", "Notes"], [time[0], "The kiln is hot.", "窑很热。", "check"],
            [time[1], "Is the glaze dry?", "釉干了吗？"], [time[2], "Not yet.", "还没有。"]).Replace("s=\"?\"", style.Length > 0
                ? $"s=\"{style}\"" : "", StringComparison.Ordinal)).Transcript!;
        Assert.Equal(Pairs, Lines(transcript));
        Assert.Equal("xlsx", transcript.Encoding);
    }

    [Fact]
    public void Escapes_of_cells_are_undone() => Assert.Equal(["5 Type _x0041_ here. | 在这里输入A。", "12 Not yet. | 还没有。"],
        Lines(Read(Sheet(["Time", "English", "中文"], ["0:05", "Type _x005F_x0041_ here.", "在这里输入_x0041_。"],
            ["0:12", "Not yet.", "还没有。"])).Transcript!));

    [Fact]
    public void Sheets_with_the_same_columns_are_one_transcript_and_others_are_told()
    {
        var transcript = Read(Sheet(["Start", "English"], ["0:05", "The kiln is hot."], ["0:12", "Is the glaze dry?"], ["1:15", "Not yet."]),
            Sheet(["Start", "Chinese"], ["0:05", "窑很热。"], ["0:12", "釉干了吗？"], ["1:15", "还没有。"]), Sheet(["Buy clay"])).Transcript!;
        Assert.Equal(Pairs, Lines(transcript));
        Assert.Equal("a:1:1: note AL0012: left out of the text: 1 sheet", transcript.Problems[0].ToString());
    }

    [Fact]
    public void A_workbook_without_times_is_a_corpus() =>
        Assert.Equal("a:1:1: error AL0013: the file is an Excel workbook without a column of times, a corpus; 'aligner convert' reads it",
            Read(Sheet(["English", "Chinese"], ["The kiln is hot.", "窑很热。"])).Problem!.ToString());

    private static ReadResult Read(params string[] sheets) => TranscriptReader.Read("a", "a", Packages.Zip(
    [
        ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + string.Concat(sheets.Select((_, index) => $"<sheet name=\"S{index}\" sheetId=\"{index + 1}\" r:id=\"r{index}\"/>"))
            + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships>"
            + string.Concat(sheets.Select((_, index) => $"<Relationship Id=\"r{index}\" Target=\"worksheets/s{index}.xml\"/>"))
            + "</Relationships>"),
        ("xl/styles.xml", $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm:ss.000\"/></numFmts><cellXfs>"
            + "<xf numFmtId=\"0\"/><xf numFmtId=\"21\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"),
        .. sheets.Select((sheet, index) => ($"xl/worksheets/s{index}.xml", sheet)),
    ]));

    /// <summary>A cell that begins with # is a number.</summary>
    private static string Sheet(params string[][] rows) => $"<worksheet {Main}><sheetData>" + string.Concat(rows.Select(
        row => "<row>" + string.Concat(row.Select(cell => cell[0] == '#' ? $"<c s=\"?\"><v>{cell[1..]}</v></c>"
            : $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>")) + "</row>")) + "</sheetData></worksheet>";

    private static IEnumerable<string> Lines(Transcript transcript) => transcript.Cues.Select(
        cue => FormattableString.Invariant($"{cue.Times!.Value.Start.TotalSeconds} {cue.English.Text} | {cue.Chinese.Text}"));
}
