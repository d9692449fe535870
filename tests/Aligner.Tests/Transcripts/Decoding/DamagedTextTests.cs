using System.Text;
using Aligner.Text;
using Aligner.Transcripts;
using Aligner.Transcripts.Decoding;
using Xunit;

namespace Aligner.Tests.Transcripts.Decoding;

/// <summary>Texts as people have them: with a bad byte, in two encodings, in those of Windows and Hong Kong.</summary>
public sealed class DamagedTextTests
{
    private const string Guess =
        "if the text is garbled, name another with --encoding: utf-8, utf-16le, utf-16be, gb18030, gbk, big5, windows-1252";
    private const string Chinese = "窑还是热的，我们中午以前不要开门。";

    static DamagedTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_bad_byte_is_named_and_the_rest_is_read()
    {
        byte[] bytes = [.. Utf8($"00:05\nThe kiln is warm.\n{Chinese}\n00:12\nLeave the door.\n关"), 0xE4, 0xBA,
            .. Utf8("门。\n00:20\nHow many?\n几个？\n")];
        var transcript = TranscriptReader.Read("kiln.txt", "kiln", bytes).Transcript!;
        Assert.Equal("utf-8", transcript.Encoding);
        Assert.Equal(["kiln.txt:6:2: warning AL0014: bytes that are not utf-8 stand here, and U+FFFD is put in their place"],
            transcript.Problems.Where(problem => problem.Severity > Severity.Note).Select(problem => problem.ToString()));
        Assert.Equal([Chinese, "关\uFFFD门。", "几个？"], transcript.Cues.Select(cue => cue.Chinese.Text));
        Assert.Equal([[], [Flags.LostCharacters], []], transcript.Cues.Select(cue => cue.Flags.ToArray()));
    }

    [Fact]
    public void Of_many_bad_bytes_five_are_named()
    {
        var bytes = Enumerable.Range(0, 7).SelectMany(_ => (byte[])[.. Utf8("窑还是热的。"), 0xFF, (byte)'\n']).ToArray();
        var problems = TextDecoder.Decode("kiln.txt", bytes).Notes;
        Assert.Equal([1, 2, 3, 4, 5], problems.Select(problem => problem.Line));
        Assert.Equal("kiln.txt:5:7: warning AL0014: bytes that are not utf-8 stand here, and U+FFFD is put in their place; so do 2 more "
            + "places", problems[^1].ToString());
    }

    [Theory]
    [InlineData("gbk", "utf-8", "gb18030")]
    [InlineData("utf-8", "gbk", "utf-8")]
    public void Lines_in_two_encodings_are_each_read_in_their_own(string most, string few, string name)
    {
        string[] lines = ["The kiln is warm.\n", Chinese + "\n", "Leave the door.\n", "不要开门，我们说过了。\n", "How many?\n", "裂了几个碗？没有人知道。\n"];
        var bytes = lines.SelectMany((line, index) => Encoding.GetEncoding(index == 3 ? few : most).GetBytes(line)).ToArray();
        var decoded = TextDecoder.Decode("kiln.txt", bytes);
        Assert.Equal((string.Concat(lines), name), (decoded.Text, decoded.Encoding));
        Assert.Equal($"kiln.txt:4:1: warning AL0015: 1 line is in another encoding than the rest, {(few == "gbk" ? "gb18030" : few)}, the first here; each line is read in its own", decoded.Problem!.ToString());
    }

    [Fact]
    public void English_of_Windows_is_read()
    {
        var decoded = TextDecoder.Decode("kiln.txt", Encoding.Latin1.GetBytes("It\x92s warm in the caf\xE9 \x96 \x93now\x94.\n"));
        Assert.Equal("It’s warm in the café – “now”.\n", decoded.Text);
        Assert.Equal($"kiln.txt:1:1: warning AL0007: the encoding is taken to be windows-1252: it is not UTF-8, and 5 bytes beyond ASCII stand among 18 Latin letters; {Guess}", decoded.Problem!.ToString());
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Chinese_without_a_space_or_a_mark_is_read(string encoding) =>
        Assert.Equal((Chinese, encoding),
            TextDecoder.Decode("kiln.txt", Encoding.GetEncoding(encoding.Replace("be", "BE", StringComparison.Ordinal)).GetBytes(Chinese))
                is var decoded ? (decoded.Text, decoded.Encoding) : default);

    [Fact]
    public void Characters_of_Hong_Kong_are_read() =>
        Assert.Equal("佢哋喺度嘅船。\n",
            TextDecoder.Decode("ships.txt",
                [0xCA, 0x5C, 0x92, 0x5D, 0x9D, 0xF6, 0xAB, 0xD7, 0x9D, 0xEF, 0xB2, 0xEE, 0xA1, 0x43, 0x0A]).Text);

    [Fact]
    public void The_euro_sign_and_radicals_of_GBK_are_read()
    {
        byte[] bytes = [.. Encoding.GetEncoding("gbk").GetBytes("我们的票价是5"), 0x80, .. Encoding.GetEncoding("gbk").GetBytes("，这个部首是"), 0xFE,
            0x50, 0xFE, 0x59, 0x0A];
        Assert.Equal("我们的票价是5€，这个部首是⺁\u9FB4\n", TextDecoder.Decode("kiln.txt", bytes).Text);
    }

    [Fact]
    public void A_private_character_is_said()
    {
        var decoded = TextDecoder.Decode("kiln.txt", Utf8("窑还是\uE123热的。\uE123\n"));
        Assert.Equal(["kiln.txt:1:4: warning AL0016: U+E123 is a private character, which means something in one font or program only; "
            + "there are 2, the first here"], decoded.Notes.Select(problem => problem.ToString()));
    }

    [Fact]
    public void An_encoding_that_makes_nonsense_is_refused() => Assert.Equal(
        "kiln.txt:1:1: error AL0003: read as utf-16le, the encoding that the source is said to be in, it is not text; its bytes are utf-8: "
            + "leave out --encoding",
        TextDecoder.Decode("kiln.txt", Utf8("The kiln is still warm, so leave the door shut.\n"),
            SourceEncodings.Utf16LittleEndian).Problem!.ToString());

    [Theory]
    [InlineData("<html><head><meta charset=\"gb2312\"></head><body><p>窑还是热的，我们不要开门。</p></body></html>", "gbk", "gb18030 (html)")]
    [InlineData("<html><head><meta http-equiv=Content-Type content=\"text/html; "
        + "charset=big5\"></head><body><p>窯還是熱的，我們不要開門。</p></body></html>", "big5", "big5 (html)")]
    public void A_page_says_its_encoding(string page, string encoding, string name) =>
        Assert.Equal(name, TextDecoder.Decode("kiln.html", Encoding.GetEncoding(encoding).GetBytes(page)).Encoding);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
