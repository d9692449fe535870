using System.Text;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>merge, filter, dedupe, split, sample and stats, alone and one after the other.</summary>
public sealed class CorpusCommandTests
{
    private static readonly string Corpus = Path.Combine(Project.Root, "corpus");

    [Fact]
    public async Task Commands_combine_by_pipe()
    {
        var merged = await InProcess.RunAsync(["merge", Corpus, Corpus, "--from", "jsonl"]);
        var once = await InProcess.RunAsync(["dedupe", "-", "--by", "exact"], Encoding.UTF8.GetBytes(merged.Output));
        var sure = await InProcess.RunAsync(["filter", "-", "--part", "transcript"], Encoding.UTF8.GetBytes(once.Output));
        Assert.Equal("354 segments read, 354 written; 0 errors, 0 warnings\n", merged.Error);
        Assert.Equal("178 duplicates removed\n354 segments read, 176 written; 0 errors, 0 warnings\n", once.Error);
        Assert.Equal("176 segments read, 166 written; 0 errors, 0 warnings\n", sure.Error);
        Assert.Subset(merged.Output.Split('\n').ToHashSet(), once.Output.Split('\n').ToHashSet());
    }

    [Fact]
    public async Task Of_a_corpus_in_several_formats_one_is_read()
    {
        var all = await InProcess.RunAsync(["merge", Corpus]);
        var one = await InProcess.RunAsync(["merge", Corpus, "--from", "jsonl"]);
        Assert.Equal(one.Output, all.Output);
        Assert.StartsWith($"{Corpus}:1:1: warning AL0906: passed over what is there in another format too: ", all.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_left_is_an_empty_corpus_not_a_missing_file()
    {
        using var folder = new TemporaryFolder();
        var result = await InProcess.RunAsync(
            ["filter", Corpus, "--from", "jsonl", "--match", "no such text", "-o", folder.Path + "/none.tmx"]);
        Assert.Equal((0, $"177 segments read, 0 written; 0 errors, 0 warnings\nwrote 1 file: {folder.Path}/none.tmx\n"),
            (result.Code, result.Error));
        Assert.Contains("<body />", File.ReadAllText(folder.Path + "/none.tmx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_split_leaks_no_document()
    {
        using var folder = new TemporaryFolder();
        var result = await InProcess.RunAsync(
            ["split", Corpus, "--from", "jsonl", "-o", folder.Path + "/sets/", "--dev", "0.4", "--test", "0.3"]);
        Assert.Equal(0, result.Code);
        var documents = Directory.EnumerateFiles(folder.Path + "/sets")
            .Select(file => File.ReadLines(file).Select(line => line[..line.IndexOf('#', StringComparison.Ordinal)]).ToHashSet()).ToList();
        Assert.Equal(3, documents.Count);
        Assert.Equal(3, documents.Sum(set => set.Count));
        Assert.Equal(3, documents.SelectMany(set => set).Distinct().Count());
    }

    [Fact]
    public async Task A_sample_can_be_drawn_again()
    {
        var first = await InProcess.RunAsync(["sample", Corpus, "--from", "jsonl", "--count", "5"]);
        var second = await InProcess.RunAsync(["sample", Corpus, "--from", "jsonl", "--count", "5"]);
        Assert.Equal(5, first.Output.Count(c => c == '\n'));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task What_changed_since_an_original_is_counted()
    {
        using var folder = new TemporaryFolder();
        var original = Directory.EnumerateFiles(Corpus, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var lines = File.ReadAllLines(original);
        lines[1] = lines[1].Replace("\"en\":\"", "\"en\":\"Well, ", StringComparison.Ordinal);
        var edited = folder.Write("edited.jsonl", string.Join('\n', lines.Skip(1)) + "\n");
        var result = await InProcess.RunAsync(["convert", edited, "-o", folder.Path + "/edited.csv", "--since", original]);
        Assert.Equal(0, result.Code);
        Assert.StartsWith($"since {original}: {lines.Length - 2} unchanged, 1 with another English, 0 with another Chinese, 0 with both, 0 added, 1 missing\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_are_JSON_for_programs()
    {
        var result = await InProcess.RunAsync(["stats", Corpus, "--from", "jsonl", "--json"]);
        using var json = System.Text.Json.JsonDocument.Parse(result.Output);
        Assert.Equal(177, json.RootElement.GetProperty("segments").GetInt32());
        Assert.Equal(177, json.RootElement.GetProperty("scores").EnumerateArray()
            .Sum(bin => bin.GetInt32()) + json.RootElement.GetProperty("without_score").GetInt32());
    }

    [Theory]
    [InlineData("split x.jsonl", "split writes several files; give a folder with -o")]
    [InlineData("split x.jsonl -o out --dev 0.6 --test 0.6", "--dev and --test take more than all documents")]
    [InlineData("sample x.jsonl", "say how many: give --count or --share, one of them")]
    [InlineData("sample x.jsonl --count 0", "'0' is not a number that --count takes; expected 1 or more")]
    [InlineData("filter x.jsonl --ratio 3", "'3' is not a range; --ratio takes 3..80, 3.. or ..80")]
    [InlineData("filter x.jsonl --match (", "'(' is not a pattern that --match takes: Invalid pattern '(' at offset 1. Not enough )'s.")]
    [InlineData("convert x.jsonl --from doc", "'doc' is not a format that --from takes; did you mean docx? Choose from ")]
    public async Task A_mistake_is_named(string line, string message)
    {
        var result = await InProcess.RunAsync(line.Split(' '));
        Assert.Equal(1, result.Code);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }
}
