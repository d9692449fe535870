using System.Text;
using Aligner.Formats;
using Aligner.Formats.JsonLines;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Formats.JsonLines;

public sealed class JsonLinesReaderTests
{
    [Theory]
    [InlineData(JsonLayout.Flat)]
    [InlineData(JsonLayout.HuggingFace)]
    public void What_was_written_comes_back(JsonLayout layout) => RandomSegments.Any.Sample(segments =>
    {
        var written = Exports.Text("jsonl", segments, ExportOptions.Default with { JsonLines = new() { Layout = layout } });
        var (read, problems) = Imports.Read(written);
        Assert.Empty(problems);
        Assert.Equal(written, Exports.Text("jsonl", read, ExportOptions.Default with { JsonLines = new() { Layout = layout } }));
    });

    [Fact]
    public void Lines_of_others_need_only_the_texts()
    {
        var (read, problems) = Imports.Read("{\"translation\":{\"en-GB\":\"One.\",\"zh_Hans\":\"一。\"}}\n\n{\"en\":null,\"zh\":\"二。\"}");
        Assert.Empty(problems);
        Assert.Equal([("corpus#1", "One.", "一。", "1-1"), ("corpus#3", "", "二。", "0-1")],
            read.Select(segment => (segment.Id, segment.English, segment.Chinese, segment.Bead)));
    }

    [Theory]
    [InlineData("{\"en\":\"a\",\"zh\":\"b\"}\n[1]\n",
        "corpus.any:2:1: error AL0911: the line is not a JSON object; expected one with the fields en and zh")]
    [InlineData("{\"en\":\"a\",\"zh\":\"b\"} x",
        "corpus.any:1:21: error AL0911: the line is not a JSON object; expected one with the fields en and zh")]
    [InlineData("{\"en\":\"a\",\"zh\":\"b\"",
        "corpus.any:1:19: error AL0911: the line is not a JSON object; expected one with the fields en and zh")]
    [InlineData("{\"text\":\"a\"}",
        "corpus.any:1:2: warning AL0914: the field 'text' is passed over, here and in every line; it is none of a segment",
        "corpus.any:1:1: error AL0912: the object has neither en nor zh")]
    [InlineData("{\"en\":\"a\",\"score\":\"high\"}",
        "corpus.any:1:11: warning AL0913: the value of 'score' is passed over; expected a number from 0 to 1")]
    [InlineData("{\"en\":\"a\",\"part\":\"end\"}",
        "corpus.any:1:11: warning AL0913: the value of 'part' is passed over; expected one of epigraph, title, synopsis, transcript")]
    [InlineData("{\"en\":\"a\",\"start\":-1}",
        "corpus.any:1:11: warning AL0913: the value of 'start' is passed over; expected a number of seconds")]
    [InlineData("{\"en\":\"a\",\"en_sentences\":[1,3]}",
        "corpus.any:1:11: warning AL0913: the value of 'en_sentences' is passed over; expected an array of numbers that go up by one")]
    [InlineData("{\"en\":\"a\",\"flags\":[1]}",
        "corpus.any:1:11: warning AL0913: the value of 'flags' is passed over; expected an array of texts")]
    public void What_is_wrong_is_told(string text, params string[] messages) => Assert.Equal(messages, Imports.Read(text).Problems);

    [Fact]
    public void A_line_without_end_is_refused_before_memory_is()
    {
        var text = "{\"en\":\"a\",\"zh\":\"b\"}\n{\"en\":\"" + new string('x', 20 << 20);
        var (read, problems) = Imports.Read(text);
        Assert.Single(read);
        Assert.Equal(["corpus.any:2:1: error AL0915: the line is longer than 16 MiB; nothing is read from here on"], problems);
    }

    [Fact]
    public void A_text_of_65536_characters_comes_back()
    {
        var long1 = Lessons.Segment(new string('e', 65_536), new string('中', 65_536));
        Assert.Equal(long1.Chinese, Assert.Single(Imports.Read(Exports.Text("jsonl", [long1])).Segments).Chinese);
    }

    [Fact]
    public void Any_bytes_end_with_segments_or_problems() =>
        Choose.From("{", "}", "\"en\":", "\"zh\":", "\"a\"", ",", "[", "]", "1", "\"score\":", "\\ud800", "\n", "null", "\"translation\":",
            "\"flags\":", "\uFEFF").List[0, 30].Select(string.Concat).Sample(text =>
        {
            var (read, problems) = Imports.Read("{" + text);
            Assert.True(read.Count + problems.Count > 0 || text.Trim().Length == 0);
        });

    [Fact]
    public void Bytes_that_are_not_UTF8_are_told()
    {
        byte[] bytes = [.. "{\"en\":\""u8, 0xFF, .. "\"}\n{\"en\":\"b\"}"u8];
        var (read, problems) = Imports.Read(bytes);
        Assert.Equal("b", Assert.Single(read).English);
        Assert.Equal(["corpus.any:1:1: error AL0911: the line is not a JSON object; expected one with the fields en and zh"], problems);
    }

    [Fact]
    public void What_is_compressed_is_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(Exports.Text("jsonl", [Lessons.Segment("One.", "一。")])));
        Assert.Equal("One.", Assert.Single(Imports.Read(packed.ToArray()).Segments).English);
    }

    [Theory]
    [InlineData("", "corpus.any:1:1: error AL0901: the corpus is empty")]
    [InlineData("What is this?",
        "corpus.any:1:1: error AL0902: this is not a corpus that can be read; expected one of tmx, csv, tsv, xlsx, jsonl, parquet, moses, "
            + "xliff, xliff12, xces, intertext, beads, docx")]
    public void What_is_no_corpus_is_told(string text, string message) => Assert.Equal([message], Imports.Read(text).Problems);
}
