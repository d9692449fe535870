using Aligner.Formats;
using Aligner.Segments;
using CsvHelper;
using Xunit;

namespace Aligner.Tests.Formats.Csv;

public sealed class CsvTests
{
    private const string Header =
        "id,document,part,level,start,end,times,en,zh,bead,score,flags,en_sentences,zh_sentences,terms,footnotes,speaker,en_line,zh_line,en_lang,zh_lang,status,comment,by,checksum";

    [Fact]
    public void A_row_is_quoted_as_RFC_4180_has_it() => Assert.Equal(
        Header + "\nlesson#00:05,lesson,transcript,cue,5.000,8.250,exact,\"He said \"\"no\"\", "
            + "twice.\n\",一二。,1-1,0.5000,a|b,0|1,2,x|y,1|2,Host,3,4,en-US,zh-CN,automatic,,,rktpspsn.17.3\n",
        Exports.Text("csv", [Lessons.Segment("He said \"no\", twice.\n", "一二。")
            with
            {
                Score = 0.5,
                Flags = ["a", "b"],
                EnglishSentences = new SentenceRange(0, 2),
                ChineseSentences = new SentenceRange(2, 1),
                Terms = ["x", "y"],
                Footnotes = [1, 2],
                Speaker = "Host",
                EnglishLine = 3,
                ChineseLine = 4,
            }]));

    [Fact]
    public void For_Excel_there_are_a_byte_order_mark_CRLF_and_a_guard_against_formulas()
    {
        var text = Exports.Text("csv", [Lessons.Segment("=1+1", "一")], ExportOptions.Default with { Csv = new() { ForExcel = true } });
        Assert.StartsWith("\uFEFF" + Header + "\r\n", text, StringComparison.Ordinal);
        Assert.Contains(",\"'=1+1\",", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Excel_a_formula_is_text() =>
        Assert.Contains(",=1+1,", Exports.Text("csv", [Lessons.Segment("=1+1", "一")]), StringComparison.Ordinal);

    [Fact]
    public void Tabs_part_the_fields_of_TSV() =>
        Assert.Contains("\texact\t\"a\tb\"\t一\t1-1\t", Exports.Text("tsv", [Lessons.Segment("a\tb", "一")]), StringComparison.Ordinal);

    [Fact]
    public void Any_text_comes_back_from_a_reader()
    {
        string[] texts = ["", "plain", "a,b", "\"", "\"\"", "a\r\nb", "\n", " padded ", "😀 “quoted”", "，。、", "tab\there", "=SUM(A1)",
            "-1", "@x"];
        var bytes = Exports.Bytes("csv", texts.Select(text => Lessons.Segment(text, text)));
        using var reader = CsvReader.Create(new MemoryStream(bytes), CsvReaderOptions.Default, leaveOpen: false);
        var read = new List<string>();
        reader.ReadHeader();
        while (reader.Read())
            read.Add(reader.GetString("en"));
        Assert.Equal(texts, read);
    }
}
