using System.Text;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Text;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Formats.Csv;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("csv", false)]
    [InlineData("csv", true)]
    [InlineData("tsv", false)]
    public void What_was_written_comes_back(string format, bool forExcel) =>
        RandomSegments.Any.Select(segments => segments.Where(HasText).ToArray()).Where(segments => segments.Length > 0).Sample(segments =>
    {
        var options = ExportOptions.Default with { Csv = new() { ForExcel = forExcel } };
        var written = Exports.Text(format, segments, options);
        var (read, problems) = Imports.Read(written);
        Assert.All(problems, problem => Assert.Contains("AL0927: the text of", problem, StringComparison.Ordinal));
        Assert.Equal(written, Exports.Text(format, read, options));
    });

    [Fact]
    public void A_corpus_comes_back_from_CSV_as_from_JSON_lines()
    {
        Segment[] segments = [Lessons.Segment("=1+1", "'=一")
            with
            {
                Score = 0.25,
                Flags = ["a", "b"],
                Terms = ["x"],
                EnglishSentences = new SentenceRange(0, 1),
                ChineseSentences = default(SentenceRange),
                Range = null,
                Times = TimesKind.None,
            }, Lessons.Segment("", "只有中文\r\n") with { Id = "lesson#00:09" }];
        var (read, problems) = Imports.Read(Exports.Text("csv", segments, ExportOptions.Default with { Csv = new() { ForExcel = true } }));
        Assert.Empty(problems);
        Assert.Equal(Exports.Text("jsonl", segments), Exports.Text("jsonl", read));
    }

    [Fact]
    public void Columns_and_rows_may_change_places_and_columns_may_be_missing()
    {
        var (read, problems) = Imports.Read("zh,score,id,en\n二。,0.5,a#2,Two.\n一。,,a#1,One.\n");
        Assert.Empty(problems);
        Assert.Equal([("a#2", "Two.", "二。", (double?)0.5), ("a#1", "One.", "一。", null)],
            read.Select(segment => (segment.Id, segment.English, segment.Chinese, segment.Score)));
    }

    [Theory]
    [InlineData("utf-8", ",", "\n")]
    [InlineData("utf-8", ";", "\r\n")]
    [InlineData("utf-8", ",", "\r")]
    [InlineData("gb18030", ",", "\r\n")]
    [InlineData("utf-16", "\t", "\r\n")]
    [InlineData("utf-16BE", "\t", "\r\n")]
    public void Spreadsheets_save_in_many_ways(string encoding, string separator, string lineEnd)
    {
        var text = $"\uFEFFid;en;zh;score{lineEnd}x#1;\"He said \"\"no\"\"; twice.\";他说了“不”，两次，我们都听到了。;0.9{lineEnd}x#2;'=2;它等于二。;1{lineEnd};;;{lineEnd}".Replace(";", separator, StringComparison.Ordinal);
        var (read, problems) = Imports.Read(Encode(text, encoding));
        Assert.Equal(encoding == "gb18030"
            ? ["corpus.any:1:1: warning AL0921: the encoding is taken to be gb18030: it is not UTF-8, and so read 18 of 22 characters "
                + "beyond ASCII are among the commonest of Chinese; if the text is garbled, save the table as UTF-8"] : [], problems);
        Assert.Equal([("x#1", "He said \"no\"; twice.".Replace(";", separator, StringComparison.Ordinal), "他说了“不”，两次，我们都听到了。"),
            ("x#2", "=2", "它等于二。")], read.Select(segment => (segment.Id, segment.English, segment.Chinese)));
    }

    [Theory]
    [InlineData("sep=;\r\nen;zh\r\nOne, two.;一。\r\n", "corpus.any", "One, two.", "一。", "en-US", "zh-CN")]
    [InlineData("English,Chinese\n\"One, two.\",一。\n", "corpus.any", "One, two.", "一。", "en-US", "zh-CN")]
    [InlineData("en-GB\tzh-TW\nOne, two.\t一。\n", "corpus.any", "One, two.", "一。", "en-GB", "zh-TW")]
    [InlineData("中文|英文\n一。|One, two.\n", "corpus.any", "One, two.", "一。", "en-US", "zh-CN")]
    public void Texts_are_found_by_names(string text, string name, string english, string chinese, string englishTag, string chineseTag)
    {
        var (read, problems) = Imports.Read(text, name);
        Assert.Empty(problems);
        Assert.Equal((english, chinese, englishTag, chineseTag),
            read.Select(segment => (segment.English, segment.Chinese, segment.EnglishTag, segment.ChineseTag)).Single());
    }

    [Theory]
    [InlineData("一。,One.\n二。,Two.\n", "pairs.csv", 2,
        "pairs.csv:1:4: warning AL0923: column 2 is taken for the English text by what is in it; no column is named so",
        "pairs.csv:1:1: warning AL0923: column 1 is taken for the Chinese text by what is in it; no column is named so")]
    [InlineData("source,target\nOne.,一。\n", "pairs.csv", 1,
        "pairs.csv:2:1: warning AL0923: column 1 is taken for the English text by what is in it; no column is named so",
        "pairs.csv:2:6: warning AL0923: column 2 is taken for the Chinese text by what is in it; no column is named so")]
    [InlineData("en,note,译文\nOne.,,一。\n", "corpus.any", 1,
        "corpus.any:2:7: warning AL0923: column 3 is taken for the Chinese text by what is in it; no column is named so",
        "corpus.any:1:4: warning AL0924: the column 'note' is passed over; it is none of a segment, or an earlier one is the same")]
    public void Texts_are_found_by_content(string text, string name, int count, params string[] messages)
    {
        var (read, problems) = Imports.Read(text, name);
        Assert.Equal(messages, problems);
        Assert.Equal(count, read.Count);
        Assert.All(read, segment => Assert.True(segment.IsPair && segment.English[0] < 128));
    }

    [Theory]
    [InlineData("1-Jan", "", "", "1-1")]
    [InlineData("2-Jan", "0", "0|1", "1-2")]
    [InlineData("02-Jan", "0|1", "0", "2-1")]
    [InlineData("1月2日", "", "", "1-2")]
    [InlineData("2026-02-02", "", "", "2-2")]
    public void A_bead_that_a_spreadsheet_made_a_date_comes_back(string date, string english, string chinese, string bead)
    {
        var (read, problems) = Imports.Read($"en,zh,bead,en_sentences,zh_sentences\nOne.,一。,{date},{english},{chinese}\n");
        Assert.Equal(bead, Assert.Single(read).Bead);
        Assert.Equal([$"corpus.any:2:9: warning AL0927: the value '{date}' of 'bead' is what a spreadsheet made of '{bead}', and is read as that"], problems);
    }

    [Fact]
    public void A_document_that_a_spreadsheet_made_a_number_comes_back()
    {
        var (read, problems) = Imports.Read("id,document,en,zh\n007#00:05,7,One.,一。\n2024-01-05#1,1/5/2024,Two.,二。\n");
        Assert.Equal(["007", "2024-01-05"], read.Select(segment => segment.Document));
        Assert.Equal(
            ["corpus.any:2:11: warning AL0927: the value '7' of 'document' is what a spreadsheet made of '007', and is read as that",
                "corpus.any:3:14: warning AL0927: the value '1/5/2024' of 'document' is what a spreadsheet made of '2024-01-05', and is "
                    + "read as that"],
            problems);
    }

    [Fact]
    public void A_row_in_two_pieces_gets_an_id_for_each()
    {
        var (read, problems) =
            Imports.Read("id,document,en,zh\nd#1,d,One.,一。\nd#1,d,And half.,半。\n,,More.,还有。\nd#2,d,,\nd#3,d,Three.,三。\n");
        Assert.Equal([("d#1", "d"), ("d#1+1", "d"), ("d#1+2", "d"), ("d#3", "d")], read.Select(segment => (segment.Id, segment.Document)));
        Assert.Equal(
            [
                "corpus.any:3:1: warning AL0928: the row has the id of the row above; it gets 'd#1+1'",
                "corpus.any:4:1: warning AL0928: the row has no id; it gets 'd#1+2'",
                "corpus.any:5:1: warning AL0925: the row has neither English nor Chinese text and is left out",
                "corpus.any:1:1: note AL0930: rows that a person changed: 1 split; they are confirmed, and their scores are dropped",
            ],
            problems);
    }

    [Theory]
    [InlineData("en,zh,score\nOne.,一。,\"0,5\"\n",
        "corpus.any:2:9: warning AL0927: the value '0,5' of 'score' is what a spreadsheet made of '0.5', and is read as that")]
    [InlineData("en,zh,score\nOne.,一。,high\n",
        "corpus.any:2:9: warning AL0926: the value 'high' of 'score' is passed over; expected a number from 0 to 1")]
    [InlineData("en,zh,bead\nOne.,一。,2-Jan\n",
        "corpus.any:2:9: warning AL0926: the value '2-Jan' of 'bead' is passed over; expected two counts as in 1-2")]
    [InlineData("en,zh,start\nOne.,一。,#####\n",
        "corpus.any:2:9: warning AL0926: '#####' is what a spreadsheet shows where a formula failed; what 'start' was is lost")]
    [InlineData("en,zh\n#NAME?,一。\n",
        "corpus.any:2:1: warning AL0926: '#NAME?' is what a spreadsheet shows where a formula failed; what 'en' was is lost")]
    [InlineData("en,zh\n\"One\" two.,一。\n",
        "corpus.any:2:6: warning AL0929: the field goes on after the quotation mark that ends it; what follows is read as a part of it")]
    [InlineData("en,zh\nOne.,一。,two\n",
        "corpus.any:2:9: error AL0929: the row has more than the 2 fields of the header; 'two' is passed over")]
    [InlineData("en,zh\n\"One.\n,一。\n",
        "corpus.any:2:1: error AL0929: the quotation mark that begins the field is never closed; nothing is read from here on")]
    [InlineData("en,zh\n'=1,一。\n",
        "corpus.any:2:1: warning AL0927: the text of 'en' begins with an apostrophe as guards against formulas do; it is kept, as nothing "
            + "else in the table is of a spreadsheet")]
    public void What_is_wrong_is_told(string text, string message) => Assert.Equal([message], Imports.Read(text).Problems);

    [Fact]
    public void Columns_that_tell_no_text_are_refused() => Assert.Equal(
        ["a.csv:1:1: error AL0922: no column is named en or zh, and the first rows do not tell which column is English and which is Chinese"],
        Imports.Read("a,b\nc,d\n", "a.csv", "csv").Problems);

    [Fact]
    public void A_field_without_end_is_refused_before_memory_is()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var stream = new EndlessText("en,zh\nOne.,一。\nTwo.,\"", 'x', 100 << 20);
        var problems = new List<Problem>();
        var read = CorpusReader.Read(new CorpusSource("big.csv", "big", stream, problems.Add)).ToList();
        Assert.Single(read);
        Assert.Equal(["big.csv:3:6: error AL0929: the field is longer than 16 Mi characters; nothing is read from here on"],
            problems.Select(problem => problem.ToString()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150 << 20);
    }

    [Fact]
    public void A_row_with_bytes_that_are_no_text_is_left_out()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("en,zh\n" + string.Concat(Enumerable.Repeat("One.,一。\n", 8000))), .. "Tw"u8, 0xFF,
            .. ",\n"u8, .. Encoding.UTF8.GetBytes("Three.,三。\n")];
        var (read, problems) = Imports.Read(bytes);
        Assert.Equal(8001, read.Count);
        Assert.Equal(["corpus.any:8002:1: error AL0920: the row has bytes that are not utf-8, the encoding of the table's beginning, and "
            + "is left out"], problems);
    }

    [Fact]
    public void Any_text_ends_with_segments_or_problems() =>
        Choose.From("\"", ",", ";", "\n", "\r", "a", "一", "en", "zh", "'=", "#", "1-Jan", "\uFEFF", "\0").List[0, 30].Select(string.Concat)
        .Sample(text =>
        {
            var (read, problems) = Imports.Read("en,zh\nOne.,一。\n" + text);
            Assert.True(read.Count > 0 || problems.Count > 0);
        });

    private static bool HasText(Segment segment) => segment.English.Length + segment.Chinese.Length > 0;

    private static byte[] Encode(string text, string name)
    {
        var encoding = name == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        return encoding.GetBytes(name == "gb18030" ? text[1..] : text);
    }
}
