using System.Globalization;
using System.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Layouts;

public sealed class TableTests
{
    private static readonly string[] Pairs =
    [
        "0:05 - 0:12 The ferry is late, I fear. | 渡船恐怕晚点了。", "0:12 - 0:18 How late will it be? | 会晚多久呢？",
        "0:18 -  About twenty minutes. | 大约二十分钟。",
    ];

    [Theory]
    [InlineData("Time,Text\n0:05,\"The ferry is late, I fear.\n渡船恐怕晚点了。\"\n0:12,\"How late will it be?\n会晚多久呢？\"\n0:18,\"About twenty minutes.\n大约二十分钟。\"\n")]
    [InlineData("0:05,\"The ferry is late,\nI fear.\n渡船恐怕晚点了。\"\n0:12,\"How late\nwill it be?\n会晚多久呢？\"\n0:18,\"About twenty minutes.\n大约二十分钟。\"\n")]
    [InlineData("Time\tBilingual\n0:05\t\"The ferry is late, I fear.\n\n渡船恐怕晚点了。\"\n0:12\t\"How late will it be?\n\n会晚多久呢？\"\n0:18\t\"About twenty minutes.\n\n大约二十分钟。\"\n")]
    [InlineData("sep=;\nTime;English;Chinese\n0:05;The ferry is late, I fear.;渡船恐怕晚点了。\n0:12;How late will it be?;会晚多久呢？\n0:18;About twenty minutes.;大约二十分钟。\n")]
    [InlineData("Name,Comment,Start,English,Chinese,Notes,Created,Status\nLine 1,looks good,0:05,\"The ferry is late, I fear.\",渡船恐怕晚点了。,check the tone,2026-03-01,done\nLine 2,no remark,0:12,How late will it be?,会晚多久呢？,nice,2026-03-01,todo\nLine 3,see above,0:18,About twenty minutes.,大约二十分钟。,rewrite it,2026-03-02,done\n")]
    [InlineData("Time,English,Chinese,备注,关键词\n0:05,\"The ferry is late, I fear.\",渡船恐怕晚点了。,这句要再核对一下,渡船\n0:12,How late will it be?,会晚多久呢？,语气可以更随意,晚点\n0:18,About twenty minutes.,大约二十分钟。,没有问题,分钟\n")]
    [InlineData("| Original | Translation |\n|---|---|\n| 0:05 The ferry is late, I fear. | 0:05 渡船恐怕晚点了。 |\n| 0:12 How late will it be? | 0:12 会晚多久呢？ |\n| 0:18 About twenty minutes. | 0:18 大约二十分钟。 |\n")]
    [InlineData("# At the pier\n\n| Time | English | 中文 |\n|---|---|---|\n| 0:05 | The ferry is late, I fear. | 渡船恐怕晚点了。 |\n| 0:12 | How late will it be? | 会晚多久呢？ |\n| 0:18 | About twenty minutes. | 大约二十分钟。 |\n\nThanks to all who took part.\n")]
    [InlineData("start\tend\tSource (English)\tTarget (Chinese)\n5000\t12000\tThe ferry is late, I fear.\t渡船恐怕晚点了。\n12000\t18000\tHow late will it be?\t会晚多久呢？\n18000\t\tAbout twenty minutes.\t大约二十分钟。\n")]
    public void A_table_is_read_by_its_rows_and_columns(string text) => Assert.Equal(Pairs, Lines(Read(text)));

    [Theory]
    [InlineData("| Original | Translation |\n|---|---|\n| 0:05 Ana | 0:05 安娜 |\n| The ferry is late, I fear. | 渡船恐怕晚点了。 |\n| 0:12 Ben | 0:12 本 |\n| How late will it be? | 会晚多久呢？ |\n| 0:18 Ana | 0:18 安娜 |\n| About twenty minutes. | 大约二十分钟。 |\n")]
    [InlineData("| Time | Text |\n|---|---|\n| 0:05<br>Ana | The ferry is late, I fear.<br>渡船恐怕晚点了。 |\n| 0:12<br>Ben | How late will it be?<br>会晚多久呢？ |\n| 0:18<br>Ana | About twenty minutes.<br>大约二十分钟。 |\n")]
    [InlineData("Time,Speaker (English),English,Chinese,Reviewed by\n0:05,Ana,\"The ferry is late, I fear.\",渡船恐怕晚点了。,Li Wei\n0:12,Ben,How late will it be?,会晚多久呢？,Li Wei\n0:18,Ana,About twenty minutes.,大约二十分钟。,Li Wei\n")]
    public void The_time_and_the_name_may_share_a_cell(string text)
    {
        var transcript = Read(text);
        Assert.Equal(Pairs, Lines(transcript));
        Assert.Equal(["Ana", "Ben", "Ana"], transcript.Cues.Select(cue => cue.Speaker));
    }

    [Fact]
    public void What_stands_outside_a_table_is_set_apart()
    {
        var transcript = Read("At the pier\n\n| Time | English | 中文 |\n|---|---|---|\n| 0:05 | The ferry is late. | 渡船晚点了。 |\n"
            + "| 0:12 | How late will it be? | 会晚多久呢？ |\n\nThanks to all.\n");
        Assert.Empty(transcript.Problems);
        Assert.Equal(2, transcript.Cues.Length);
        Assert.Equal("Thanks to all.", string.Concat(transcript.Passages.Where(passage => passage.Role == Role.Commentary)
            .Select(passage => transcript.Source.Text.Substring(passage.Start, passage.Length))));
    }

    [Theory]
    [InlineData("start\tend\ttext\n0\t2500\tThe ferry is late.\n2500\t5200\tHow late will it be?\n5200\t9100\tAbout twenty minutes.\n", 2.5)]
    [InlineData("start\tend\ttext\n0\t1000\tYes.\n1000\t2000\tNo.\n", 1)]
    [InlineData("start,end,text\n0,3,The ferry is late.\n3,5,How late will it be?\n5,9,About twenty minutes.\n", 3)]
    [InlineData("start,end,text\n0,900,The ferry is late.\n900,2100,How late will it be?\n2100,3300,About twenty minutes.\n", 0.9)]
    public void Whole_numbers_are_milliseconds_where_they_are_too_far_apart_for_seconds(string text, double second) =>
        Assert.Equal(TimeSpan.FromSeconds(second), Read(text).Cues[1].Times!.Value.Start);

    private static Transcript Read(string text)
    {
        var result = TranscriptReader.Read("a", "a", Encoding.UTF8.GetBytes(text));
        Assert.Null(result.Problem);
        Assert.Equal("table", result.Transcript!.Format);
        return result.Transcript;
    }

    private static IEnumerable<string> Lines(Transcript transcript) => transcript.Cues.Select(
        cue => $"{Clock(cue.Times!.Value.Start)} - {Clock(cue.Times.Value.End)} {cue.English.Text} | {cue.Chinese.Text}");

    private static string Clock(TimeSpan? time) => time?.ToString(@"m\:ss", CultureInfo.InvariantCulture) ?? "";
}
