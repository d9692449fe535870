using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary><c>--quiet</c> is an option of every command: problems are told, and counts and notes are not.</summary>
public sealed class QuietTests : IDisposable
{
    private const string Corpus = """{"id":"a#1","document":"a","en":"Tea.","zh":"茶。"}""" + "\n";

    private readonly TemporaryFolder _folder = new();

    public QuietTests() => _folder.Write("a.jsonl", Corpus);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("convert a.jsonl -o b.tmx -q", "1 segment read, 1 written; 0 errors, 0 warnings\nwrote 1 file: b.tmx\n")]
    [InlineData("-q dedupe a.jsonl -o b.tmx",
        "0 duplicates removed\n1 segment read, 1 written; 0 errors, 0 warnings\nwrote 1 file: b.tmx\n")]
    [InlineData("memory add m.db a.jsonl --quiet", "1 pair added, 0 changed, 0 there already\n")]
    [InlineData("check a.jsonl -q", "1 document, 1 segment: nothing found\n")]
    [InlineData("search coffee a.jsonl -q", "nothing found\n")]
    [InlineData("split a.jsonl -o parts -q", "train: 1 document, 1 segment\n"
        + "dev: empty, for no document fell into it; a larger share or another --seed draws otherwise\n"
        + "test: empty, for no document fell into it; a larger share or another --seed draws otherwise\n"
        + "1 segment read, 1 written; 0 errors, 0 warnings\n"
        + "wrote 3 files: parts/train.jsonl, parts/dev.jsonl, parts/test.jsonl\n")]
    public void What_is_told_is_left_out(string line, string told)
    {
        var quiet = ProcessRun.Run(_folder.Path, line.Split(' '));
        Assert.Equal((0, ""), (quiet.Code, quiet.Error));
        foreach (var made in Directory.EnumerateFileSystemEntries(_folder.Path).Where(path => Path.GetFileName(path) != "a.jsonl").ToList())
        {
            if (Directory.Exists(made))
                Directory.Delete(made, recursive: true);
            else
                File.Delete(made);
        }

        var loud = ProcessRun.Run(_folder.Path, [.. line.Split(' ').Where(word => word is not ("-q" or "--quiet"))]);
        Assert.Equal((0, told, quiet.Output), (loud.Code, loud.Error, loud.Output));
    }

    [Fact]
    public void A_problem_is_told()
    {
        _folder.Write("b.jsonl", "{\n");
        var result = ProcessRun.Run(_folder.Path, "convert", "b.jsonl", "-o", "c.tmx", "-q");
        Assert.Equal(2, result.Code);
        Assert.StartsWith("b.jsonl:1:", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void The_report_goes_to_standard_output()
    {
        var result = ProcessRun.Run(_folder.Path, "align", "a.jsonl", "-o", "b.tmx", "--report", "-");
        Assert.StartsWith("{\n  \"documents\": [", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "-")));
    }
}
