using System.Text;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>Two timed files as one document.</summary>
public sealed class PairTests : IDisposable
{
    private const string English =
        "1\n00:00:01,000 --> 00:00:03,000\nThe bridge was rebuilt in 1953.\n\n2\n00:00:04,000 --> 00:00:06,000\nThe ferry still runs.\n";
    private const string Chinese = "1\n00:00:01,000 --> 00:00:03,000\n这座桥在1953年重建。\n\n2\n00:00:04,000 --> 00:00:06,000\n渡船还在走。\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("aligner-pairs-").FullName;

    [Fact]
    public async Task Files_are_paired_by_name_and_what_stays_alone_is_told()
    {
        var (english, chinese) = (Write("talk.en.srt", English), Write("talk.zh-CN.srt", Chinese));
        var alone = Write("walk.en.srt", English);
        var result = await InProcess.RunAsync(["align", english, chinese, alone, "--to", "csv"]);
        Assert.Equal(0, result.Code);
        Assert.StartsWith($"paired {english} with {chinese}\nalone: {alone} has no partner by name in the other language\n", result.Error,
            StringComparison.Ordinal);
        Assert.Contains("talk#00:01/1,talk,transcript,sentence,1.000,3.000,exact,The bridge was rebuilt in 1953.,这座桥在1953年重建。,1-1,",
            result.Output, StringComparison.Ordinal);
        Assert.Contains("walk.en#00:01/1", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("walk.srt", "旅行.srt", true)]
    [InlineData("b.srt", "a.srt", true)]
    [InlineData("talk_source.srt", "talk_target.srt", false)]
    [InlineData("talk (translation).srt", "talk (original).srt", false)]
    [InlineData("讲座_译文.srt", "讲座_原文.srt", false)]
    public async Task Files_are_paired_by_their_content_where_two_are_given_or_names_say_that_they_are_two_texts(string englishName,
        string chineseName, bool areGiven)
    {
        var (english, chinese) = (Write(englishName, English), Write(chineseName, Chinese));
        var result = await InProcess.RunAsync(
            ["align", .. areGiven
                ? [chinese, english] : (string[])[_folder], "--to", "moses", "-o", Path.Combine(_folder, "out.en-zh.en")]);
        Assert.StartsWith($"paired {english} with {chinese}\n1 document, 4 cues, 2 segments; 0 errors, 0 warnings\n", result.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_in_one_language_are_no_pair()
    {
        var result = await InProcess.RunAsync(["align", Write("a.srt", English), Write("b.srt", English), "--to", "csv"]);
        Assert.DoesNotContain("paired", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 documents", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_side_may_have_an_encoding_of_its_own()
    {
        var (english, chinese) = (Path.Combine(_folder, "e.txt"), Path.Combine(_folder, "c.txt"));
        await File.WriteAllBytesAsync(english, Encoding.Latin1.GetBytes("Fianc\xE9.\n"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(chinese, [0xCE, 0xB4, 0xBB, 0xE9, 0xB7, 0xF2, 0xA1, 0xA3, 0x0A],
            TestContext.Current.CancellationToken);
        var result = await InProcess.RunAsync(
            ["align", "--english", english, "--chinese", chinese, "--english-encoding", "windows-1252", "--chinese-encoding", "gbk", "--to",
                "tsv"]);
        Assert.Equal((0, "1 document, 2 cues, 1 segment; 0 errors, 0 warnings\n"), (result.Code, result.Error));
        Assert.Contains("\tFiancé.\t未婚夫。\t", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_for_each_language_gives_one_document()
    {
        Write("en/talk.srt", English);
        Write("zh/talk.srt", Chinese);
        var result = await InProcess.RunAsync(["align", _folder, "--to", "csv"]);
        Assert.Contains("1 document, 4 cues, 2 segments; 0 errors, 0 warnings", result.Error, StringComparison.Ordinal);
        Assert.Contains("talk#00:04/1,talk,", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_of_segments_are_a_transcript_each_and_pairs_by_their_names()
    {
        WriteSegments("talk/en", "The bridge was rebuilt in 1953.", "The ferry still runs.");
        WriteSegments("talk/zh", "这座桥在1953年重建。", "渡船还在走。");
        var result = await InProcess.RunAsync(["align", _folder, "--to", "csv"]);
        Assert.Equal(
            $"""
            joined the 3 segments of {_folder}/talk/en/
            joined the 3 segments of {_folder}/talk/zh/
            paired {_folder}/talk/en/ with {_folder}/talk/zh/
            {_folder}/talk/en/:10:1: warning AL0521: the cue at 00:01.000 is in an earlier segment too and is counted there
            {_folder}/talk/zh/:10:1: warning AL0521: the cue at 00:01.000 is in an earlier segment too and is counted there
            1 document, 4 cues, 2 segments; 0 errors, 2 warnings

            """,
            result.Error);
        Assert.Contains("talk#00:09/1,talk,transcript,sentence,9.000,11.000,exact,The ferry still runs.,渡船还在走。,1-1,", result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbered_files_whose_times_begin_anew_are_no_segments()
    {
        Write("lecture-1.vtt",
            "WEBVTT\n\n00:01.000 --> 00:07.000\nThe first lecture begins.\n\n00:08.000 --> 00:09.000\nThe first lecture ends.\n");
        Write("lecture-2.vtt", "WEBVTT\n\n00:01.000 --> 00:07.000\nThe second lecture begins.\n");
        var result = await InProcess.RunAsync(["align", _folder, "--to", "csv"]);
        Assert.Contains("2 documents, 3 cues", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_segments_is_inspected_as_a_file_is()
    {
        WriteSegments("en", "The bridge was rebuilt in 1953.", "The ferry still runs.");
        var result = await InProcess.RunAsync(["inspect", Path.Combine(_folder, "en")]);
        Assert.Equal(0, result.Code);
        Assert.StartsWith($"{_folder}/en/: webvtt, utf-8, 17 lines\nCues (2, in English; lengths in characters)\n", result.Output,
            StringComparison.Ordinal);
    }

    /// <summary>Three segments, the tenth last by its name: the first cue crosses into the second.</summary>
    private void WriteSegments(string folder, string first, string second)
    {
        const string Head = "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\n";
        Write($"{folder}/seg-8.vtt", $"{Head}00:01.000 --> 00:07.000\n{first}\n");
        Write($"{folder}/seg-9.vtt", $"{Head}00:01.000 --> 00:07.000\n{first}\n");
        Write($"{folder}/seg-10.vtt", $"{Head}00:09.000 --> 00:11.000\n{second}\n");
    }

    [Fact]
    public async Task The_wrong_language_is_an_error()
    {
        var (english, chinese) = (Write("talk.en.srt", English), Write("talk.zh.srt", English));
        var result = await InProcess.RunAsync(["align", "--english", english, "--chinese", chinese]);
        Assert.Equal(2, result.Code);
        Assert.Equal($"{chinese}:1:1: error AL0803: the file is English: 0 of 2 cues have Chinese text\n0 documents, 0 cues, 0 segments; 1 error, 0 warnings\n", result.Error);
    }

    [Fact]
    public async Task An_offset_is_a_number_of_seconds()
    {
        var result = await InProcess.RunAsync(["align", _folder, "--offset", "soon"]);
        Assert.Equal(1, result.Code);
        Assert.Contains("'soon' is not a time; --offset takes seconds, as -3.2", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
