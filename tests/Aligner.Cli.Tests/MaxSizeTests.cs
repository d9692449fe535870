using System.IO.Compression;
using System.Text;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>How large a source may be, told before work is put into it; the same for every command that reads sources.</summary>
public sealed class MaxSizeTests : IDisposable
{
    private const string Lesson = "00:05\nThe ferry still runs.\n渡船还在走。\n";
    private const string TooLarge = "the document has more than 20 bytes, the most that is read; --max-size sets another limit";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("align")]
    [InlineData("check")]
    [InlineData("inspect")]
    [InlineData("search", "ferry")]
    [InlineData("terms")]
    public async Task A_file_beyond_the_limit_is_not_read(params string[] command)
    {
        var path = _folder.Write("talk.txt", Lesson);
        var refused = await InProcess.RunAsync([.. command, path, "--max-size", "20"]);
        Assert.Equal(2, refused.Code);
        Assert.StartsWith($"{path}:1:1: error AL0009: {TooLarge}\n", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AL0009", (await InProcess.RunAsync([.. command, path, "--max-size", "1K"])).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("align")]
    [InlineData("check")]
    [InlineData("inspect")]
    [InlineData("search", "ferry")]
    [InlineData("terms")]
    public async Task Nor_is_standard_input(params string[] command)
    {
        var refused = await InProcess.RunAsync([.. command, "-", "--max-size", "20"], Encoding.UTF8.GetBytes(Lesson));
        Assert.Equal(2, refused.Code);
        Assert.StartsWith($"stdin:1:1: error AL0009: {TooLarge}\n", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("align")]
    [InlineData("check")]
    [InlineData("inspect")]
    [InlineData("search", "ferry")]
    [InlineData("terms")]
    public async Task What_is_packed_may_not_unpack_to_more(params string[] command)
    {
        var path = _folder.Write("talk.txt.gz", Pack(new byte[1 << 20]));
        var refused = await InProcess.RunAsync([.. command, path, "--max-size", "100K"]);
        Assert.Equal(2, refused.Code);
        Assert.StartsWith($"{path}:1:1: error AL0009: the gzip data unpack to more than 100 KiB, the most that is read; --max-size sets another limit\n", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_a_folder_is_done()
    {
        _folder.Write("a.txt", Lesson);
        var large = _folder.Write("b.txt", Lesson + new string('\n', 1000));
        var result = await InProcess.RunAsync(["align", _folder.Path, "--max-size", "500"]);
        Assert.Equal(2, result.Code);
        Assert.Contains($"{large}:1:1: error AL0009: the document has more than 500 bytes", result.Error, StringComparison.Ordinal);
        Assert.Contains("\"en\":\"The ferry still runs.\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_among_segments_is_told_and_the_others_are_one_transcript()
    {
        for (var i = 0; i < 5; i++)
            _folder.Write($"talk/seg-{i}.vtt", $"WEBVTT\n\n00:0{i}.000 --> 00:0{i}.900\nThe ferry still runs, part {i}.\n");
        var bomb = _folder.Write("talk/seg-5.vtt.gz", Pack(new byte[1 << 20]));
        var result = await InProcess.RunAsync(["align", _folder.Path, "--max-size", "100K"]);
        Assert.Equal(
            $"""
            joined the 6 segments of {_folder.Path}/talk/
            {bomb}:1:1: error AL0009: the gzip data unpack to more than 100 KiB, the most that is read; --max-size sets another limit
            1 document, 5 cues, 5 segments (5 with one side only); 1 error, 0 warnings

            """,
            result.Error);
    }

    [Fact]
    public async Task Segments_that_are_too_much_together_are_read_each_for_itself()
    {
        for (var i = 0; i < 3; i++)
            _folder.Write($"talk/seg-{i}.vtt", $"WEBVTT\n\n00:0{i}.000 --> 00:0{i}.900\nThe ferry still runs, part {i}.\n");
        Assert.Contains("3 documents, 3 cues", (await InProcess.RunAsync(["align", _folder.Path, "--max-size", "100"])).Error,
            StringComparison.Ordinal);
        Assert.Contains("1 document, 3 cues", (await InProcess.RunAsync(["align", _folder.Path])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corpus_has_no_limit()
    {
        var path = _folder.Write("corpus.jsonl", "{\"en\":\"The ferry still runs.\",\"zh\":\"渡船还在走。\"}\n");
        Assert.Equal(0, (await InProcess.RunAsync(["search", "ferry", path, "--max-size", "20"])).Code);
    }

    [Theory]
    [InlineData("align", "--terms")]
    [InlineData("align", "--lexicon")]
    [InlineData("check", "--terms")]
    [InlineData("terms", "--known")]
    [InlineData("check", "--baseline")]
    public async Task A_glossary_is_a_source_too(string command, string option)
    {
        var (lesson, glossary) = (_folder.Write("talk.txt", Lesson), _folder.Write("terms.csv", $"en,zh\n{new string('a', 1000)},茶\n"));
        var result = await InProcess.RunAsync([command, lesson, option, glossary, "--max-size", "500"]);
        Assert.Equal(2, result.Code);
        Assert.Equal($"{glossary}:1:1: error AL0009: the document has more than 500 bytes, the most that is read; --max-size sets another limit\n", result.Error);
    }

    [Theory]
    [InlineData("2G")]
    [InlineData("much")]
    [InlineData("0")]
    public async Task What_is_no_size_is_a_usage_error(string size)
    {
        var result = await InProcess.RunAsync(["align", "-", "--max-size", size]);
        Assert.Equal(1, result.Code);
        Assert.StartsWith($"'{size}' is not a size; --max-size takes one as 500K, 256M or 1G, which is the most\n", result.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eval", "small", "large")]
    [InlineData("eval", "large", "small")]
    [InlineData("lexicon", "build", "large", "-o", "out")]
    [InlineData("lexicon", "build", "small", "--frequencies", "large", "-o", "out")]
    public async Task What_is_compared_or_built_of_has_a_limit_too(params string[] command)
    {
        var (small, large) = (_folder.Write("small.gold", "0\t0\n"), _folder.Write("large.beads", new string('\n', 100)));
        var output = Path.Combine(_folder.Path, "out.alx");
        var result = await InProcess.RunAsync(
            [.. command.Select(word => word switch { "small" => small, "large" => large, "out" => output, _ => word }), "--max-size",
                "50"]);
        Assert.Equal(new CliResult(2, "",
            $"{large}:1:1: error AL0009: the document has more than 50 bytes, the most that is read; --max-size sets another limit\n"),
            result);
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(_folder.Path).Count());
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
