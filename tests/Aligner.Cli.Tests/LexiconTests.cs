using System.Text;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class LexiconTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_lexicon_of_ones_own_is_built_and_used()
    {
        var cedict = _folder.Write("tiny.u8",
            Encoding.UTF8.GetBytes("# tiny\n渡船 渡船 [du4 chuan2] /ferry/\n大橋 大桥 [da4 qiao2] /bridge/\nnot an entry\n"));
        var lexicon = Path.Combine(_folder.Path, "tiny.alx");
        var built = await InProcess.RunAsync(["lexicon", "build", cedict, "-o", lexicon]);
        Assert.Equal(new CliResult(0, "",
            $"{cedict}:4:1: warning AL0301: 'not an entry' is not a CEDICT entry; expected '傳統 传统 [chuan2 tong3] /tradition/'\n"), built);

        var lesson = _folder.Write("x.txt", Encoding.UTF8.GetBytes("Length: 01:00\n00:05\nThe ferry. The bridge.\n渡船。大桥。\n"));
        var aligned = await InProcess.RunAsync(["align", lesson, "--lexicon", lexicon, "--to", "beads"]);
        Assert.Equal((0, "0\t0\n1\t1\n"), (aligned.Code, aligned.Output));
    }

    [Fact]
    public async Task Words_are_counted_by_a_list_that_is_named()
    {
        var cedict = _folder.Write("tiny.u8", Encoding.UTF8.GetBytes("渡船 渡船 [du4 chuan2] /ferry/\n"));
        var counts = _folder.Write("dict.txt", Encoding.UTF8.GetBytes("渡船 61 n\n渡\n"));
        var built = await InProcess.RunAsync(
            ["lexicon", "build", cedict, "--frequencies", counts, "-o", Path.Combine(_folder.Path, "tiny.alx")]);
        Assert.Equal(new CliResult(0, "", $"{counts}:2:1: warning AL0302: '渡' is not a word with its count; expected '传统 3450'\n"), built);

        var clash = await InProcess.RunAsync(["lexicon", "build", cedict, "--frequencies", counts, "-o", counts]);
        Assert.Equal(1, clash.Code);
    }

    [Fact]
    public async Task A_missing_dictionary_is_said_and_nothing_is_written()
    {
        var result = await InProcess.RunAsync(["lexicon", "build", "none.u8", "-o", Path.Combine(_folder.Path, "x.alx")]);
        Assert.Equal(2, result.Code);
        Assert.StartsWith("none.u8:1:1: error AL0002: cannot be read: Could not find file", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task A_folder_is_no_dictionary()
    {
        var result = await InProcess.RunAsync(["lexicon", "build", _folder.Path, "-o", Path.Combine(_folder.Path, "x.alx")]);
        Assert.Equal(new CliResult(2, "", $"{_folder.Path}:1:1: error AL0006: is a folder; a file is needed\n"), result);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("# no more than a note\n\n", "")]
    [InlineData("ferry\n", "FILE:1:1: warning AL0301: 'ferry' is not a CEDICT entry; expected '傳統 传统 [chuan2 tong3] /tradition/'\n")]
    public async Task A_dictionary_without_entries_makes_no_lexicon(string dictionary, string before)
    {
        var cedict = _folder.Write("tiny.u8", Encoding.UTF8.GetBytes(dictionary));
        var result = await InProcess.RunAsync(["lexicon", "build", cedict, "-o", Path.Combine(_folder.Path, "x.alx")]);
        Assert.Equal(new CliResult(2, "",
            before.Replace("FILE", cedict, StringComparison.Ordinal)
                + $"{cedict}:1:1: error AL0301: there are no entries; expected '傳統 传统 [chuan2 tong3] /tradition/'\n"), result);
        Assert.Equal([cedict], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_lexicon_without_entries_is_told()
    {
        var lexicon = _folder.Write("empty.alx", [.. "ALX4"u8, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
        var lesson = _folder.Write("x.txt", Encoding.UTF8.GetBytes("00:05\nThe ferry.\n渡船。\n"));
        var result = await InProcess.RunAsync(["align", lesson, "--lexicon", lexicon, "--to", "beads"]);
        Assert.Equal(new CliResult(2, "",
            $"{lexicon}:1:1: error AL0704: the lexicon has no entries; make it anew with 'aligner lexicon build'\n"), result);
    }
}
