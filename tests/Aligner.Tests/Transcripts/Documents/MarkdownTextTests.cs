using System.Text;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Transcripts.Documents;

public sealed class MarkdownTextTests
{
    private static readonly string[] Pairs = ["0:04 The kiln is hot. | 窑很热。", "0:09 Is the glaze dry? | 釉干了吗？", "0:15 Not yet. | 还没有。"];

    [Theory]
    [InlineData("[00:{0}] *{1}*\n\n> {2}\n\n")]
    [InlineData("## 00:{0}\n\n_{1}_\n\n**{2}**\n\n")]
    [InlineData("> **00:{0}**\n> {1}\n> ***{2}***\n\n")]
    [InlineData("<details><summary>00:{0}</summary>\n\n{1}\n\n{2}\n\n</details>\n\n")]
    [InlineData("- [00:{0}] {1} ^c{0}\n  - {2} ^d{0}\n")]
    public void Marks_around_a_whole_line_are_no_text(string form) => Assert.Equal(Pairs, Lines(Read(
        $"---\ntitle: The kiln\ntags:\n  - clay\n---\n\n# At the kiln\n\n{Filled(form)}")));

    [Fact]
    public void Marks_around_a_whole_cell_are_no_text() => Assert.Equal(Pairs, Lines(Read(
        "| Time | English | 中文 |\n|---|---|---|\n" + Filled("| `00:{0}` | *{1}* | **{2}** ^c{0} |\n") + "\n*Checked by the potter.*\n")));

    [Fact]
    public void Front_matter_is_told()
    {
        var transcript = Read($"---\ntitle: The kiln\n---\n\n{Filled("{1}\n{2}\n\n")}");
        Assert.Equal(["a:1:1: note AL0012: left out of the text: the front matter"], transcript.Problems.Select(problem => problem.ToString()));
        Assert.Equal(3, transcript.Cues.Length);
    }

    [Theory]
    [InlineData("# At the kiln\n\nDate: 3 March 2026\n\n## Transcript\n\n")]
    [InlineData("会议主题：窑边采访\n时长：1分12秒\n\n")]
    [InlineData("Date: 3 March 2026\nDuration: 1:12\n\n")]
    public void What_stands_above_a_text_without_times_is_set_apart(string head)
    {
        var transcript = Read(head + Filled("{1}\n\n{2}\n\n"));
        Assert.Equal(["The kiln is hot. | 窑很热。", "Is the glaze dry? | 釉干了吗？", "Not yet. | 还没有。"],
            transcript.Cues.Select(cue => $"{cue.English.Text} | {cue.Chinese.Text}"));
        Assert.Empty(transcript.Problems);
    }

    [Fact]
    public void The_length_of_a_recording_is_no_time_of_a_cue()
    {
        var transcript = Read("会议主题：窑边采访\n时间：2026年3月3日 10:00\n时长：1分12秒\n参会人：安娜\n\n" + Filled("Ann 00:{0}\n{1}\n{2}\n\n"));
        Assert.Equal(Pairs, Lines(transcript));
    }

    [Fact]
    public void Headings_in_both_languages_are_pairs() => Assert.Equal("The kiln | 窑",
        Read("# The kiln\n\n# 窑\n\n" + Filled("{1}\n\n{2}\n\n")).Cues.Select(cue => $"{cue.English.Text} | {cue.Chinese.Text}").First());

    [Fact]
    public void One_line_in_asterisks_is_kept_to_the_letter() => Assert.Equal("*sighs*",
        Read("00:04\n*sighs*\n叹气\n\n00:09\nIs the glaze dry?\n釉干了吗？\n").Cues[0].English.Text);

    private static string Filled(string form) => string.Concat(Pairs.Select(pair => pair.Split(" | ")).Select(
        pair => new[] { pair[0][2..4], pair[0][5..], pair[1] }).Select(pair => form.Replace("{0}", pair[0], StringComparison.Ordinal)
            .Replace("{1}", pair[1], StringComparison.Ordinal).Replace("{2}", pair[2], StringComparison.Ordinal)));

    private static Transcript Read(string text) => TranscriptReader.Read("a", "a", Encoding.UTF8.GetBytes(text)).Transcript!;

    private static IEnumerable<string> Lines(Transcript transcript) => transcript.Cues.Select(
        cue => $"{cue.Times!.Value.Start:m\\:ss} {cue.English.Text} | {cue.Chinese.Text}");
}
