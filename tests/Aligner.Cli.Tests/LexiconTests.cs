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
        var cedict = _folder.Write("tiny.u8", Encoding.UTF8.GetBytes("# tiny\n渡船 渡船 [du4 chuan2] /ferry/\n大橋 大桥 [da4 qiao2] /bridge/\nnot an entry\n"));
        var lexicon = Path.Combine(_folder.Path, "tiny.alx");
        var built = await InProcess.RunAsync(["lexicon", "build", cedict, "-o", lexicon]);
        Assert.Equal(new CliResult(0, "", $"{cedict}:4:1: warning AL0301: 'not an entry' is not a CEDICT entry; expected '傳統 传统 [chuan2 tong3] /tradition/'\n"), built);

        var lesson = _folder.Write("x.txt", Encoding.UTF8.GetBytes("Length: 01:00\n00:05\nThe ferry. The bridge.\n渡船。大桥。\n"));
        var aligned = await InProcess.RunAsync(["align", lesson, "--lexicon", lexicon, "--to", "beads"]);
        Assert.Equal((0, "0\t0\n1\t1\n"), (aligned.Code, aligned.Output));
    }

    [Fact]
    public async Task Words_are_counted_by_a_list_that_is_named()
    {
        var cedict = _folder.Write("tiny.u8", Encoding.UTF8.GetBytes("渡船 渡船 [du4 chuan2] /ferry/\n"));
        var counts = _folder.Write("dict.txt", Encoding.UTF8.GetBytes("渡船 61 n\n渡\n"));
        var built = await InProcess.RunAsync(["lexicon", "build", cedict, "--frequencies", counts, "-o", Path.Combine(_folder.Path, "tiny.alx")]);
        Assert.Equal(new CliResult(0, "", $"{counts}:2:1: warning AL0302: '渡' is not a word with its count; expected '传统 3450'\n"), built);

        var clash = await InProcess.RunAsync(["lexicon", "build", cedict, "--frequencies", counts, "-o", counts]);
        Assert.Equal(1, clash.Code);
    }

    [Fact]
    public async Task A_missing_dictionary_is_said_and_nothing_is_written()
    {
        var result = await InProcess.RunAsync(["lexicon", "build", "none.u8", "-o", Path.Combine(_folder.Path, "x.alx")]);
        Assert.Equal(2, result.Code);
        Assert.StartsWith("cannot build the lexicon: Could not find file", result.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }
}
