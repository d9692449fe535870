using System.Text;
using Aligner.Formats;
using Aligner.Segments;
using Aligner.Text;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Formats.Moses;

public sealed class MosesTests
{
    [Fact]
    public void What_was_written_comes_back() =>
        RandomSegments.Plain.Where(segments => segments.Any(segment => segment.IsPair)).Sample(segments =>
    {
        var (english, chinese, writer) = Write(segments);
        var (read, problems) = Read("a.en-zh.en", english, (".en-zh.zh", chinese));
        Assert.Empty(problems);
        Assert.Equal(segments.Where(segment => segment.IsPair).Select(segment => (segment.English, segment.Chinese)),
            read.Select(segment => (segment.English, segment.Chinese)));
        Assert.Equal((read.Count, segments.Length - read.Count, 0), (writer.Written, writer.LeftOut, writer.DroppedCharacters));
    });

    [Fact]
    public void A_line_end_in_a_text_becomes_a_space_and_is_counted()
    {
        var (english, chinese, writer) = Write([Lessons.Segment("One\r\ntwo\u2028three.", "一\n二三。")]);
        Assert.Equal(("One two three.\n", "一 二三。\n", 3),
            (Encoding.UTF8.GetString(english), Encoding.UTF8.GetString(chinese), writer.DroppedCharacters));
    }

    [Theory]
    [InlineData("news.en-zh.en", ".en-zh.zh", "en-US", "zh-CN")]
    [InlineData("train.en", ".zh", "en-US", "zh-CN")]
    [InlineData("subtitles.en-zh_TW.en", ".zh_TW", "en-US", "zh-TW")]
    [InlineData("subtitles.zh_TW-en_GB.en_GB", ".zh_TW", "en-GB", "zh-TW")]
    public void The_other_file_is_found_by_the_name_of_this(string name, string ending, string englishTag, string chineseTag)
    {
        var (read, problems) = Read(name, "One.\n"u8.ToArray(), (ending, "一。\n"u8.ToArray()));
        Assert.Empty(problems);
        Assert.Equal(("corpus#1", "One.", "一。", englishTag, chineseTag),
            read.Select(segment => (segment.Id, segment.English, segment.Chinese, segment.EnglishTag, segment.ChineseTag)).Single());
    }

    [Fact]
    public void The_Chinese_file_may_be_the_one_named() =>
        Assert.Equal("One.", Assert.Single(Read("news.en-zh.zh", "一。"u8.ToArray(), (".en-zh.en", "One."u8.ToArray())).Segments).English);

    [Fact]
    public void Unequal_counts_are_told()
    {
        var (read, problems) = Read("a.en-zh.en", "One.\nTwo.\nThree.\n"u8.ToArray(), (".en-zh.zh", "一。\n"u8.ToArray()));
        Assert.Single(read);
        Assert.Equal(["a.en-zh.en:2:1: error AL0962: the English has 3 lines and the Chinese has 1; lines past the shorter are left out, "
            + "and pairs before may not belong together"], problems);
    }

    [Fact]
    public void Lines_that_are_no_pair_are_told()
    {
        var (read, problems) = Read("a.en-zh.en", [.. "One.\n\n\n"u8, 0xFF, .. "\n"u8], (".en-zh.zh", "一。\n\n三。\n四。\n"u8.ToArray()));
        Assert.Equal([("One.", "一。"), ("", "三。")], read.Select(segment => (segment.English, segment.Chinese)));
        Assert.Equal(["a.en-zh.en:2:1: warning AL0964: the line is empty in both texts and is left out",
            "a.en-zh.en:4:1: error AL0963: the English line is not UTF-8, and the pair is left out"], problems);
    }

    [Fact]
    public void A_file_alone_is_told() => Assert.Equal(
        ["a.en-zh.en:1:1: error AL0961: there is no file beside this with .zh in place of .en"],
        Read("a.en-zh.en", "One.\n"u8.ToArray(), (".txt", [])).Problems);

    private static (byte[] English, byte[] Chinese, SegmentWriter Writer) Write(IEnumerable<Segment> segments)
    {
        using var english = new MemoryStream();
        using var chinese = new MemoryStream();
        using var writer = CorpusFormats.ByName("moses")!.CreateWriter([english, chinese], "corpus", ExportOptions.Default);
        foreach (var segment in segments)
            writer.Write(segment);
        writer.Complete();
        return (english.ToArray(), chinese.ToArray(), writer);
    }

    private static (List<Segment> Segments, List<string> Problems) Read(string name, byte[] bytes, (string Ending, byte[] Bytes) other)
    {
        var problems = new List<Problem>();
        var source = new CorpusSource(name, "corpus", new MemoryStream(bytes),
            problems.Add)
        { OpenBeside = ending => ending == other.Ending ? new MemoryStream(other.Bytes) : null };
        List<Segment> segments = [.. CorpusReader.Read(source, CorpusFormats.ByName("moses"))];
        return (segments, [.. problems.Select(problem => problem.ToString())]);
    }
}
