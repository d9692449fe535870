using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>What a memory is for: look-up, search, and the passages that come again.</summary>
public sealed class MemoryUseTests : IDisposable
{
    private static readonly string Seeds = Path.Combine(Project.Root, "seeds");
    private readonly TemporaryFolder _folder = new();

    private string Memory => Path.Combine(_folder.Path, "memory.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_line_of_a_file_is_looked_up_between_its_neighbours()
    {
        _folder.Write("a.jsonl",
            "{\"id\":\"a#1\",\"document\":\"a\",\"start\":1,\"times\":\"exact\",\"en\":\"One.\",\"zh\":\"一。\"}\n{\"id\":\"a#2\",\"document\":\"a\",\"start\":2,\"times\":\"exact\",\"en\":\"It was built in 1953.\",\"zh\":\"它建于1953年。\",\"speaker\":\"Ann\"}\n");
        await Run("add", Memory, Path.Combine(_folder.Path, "a.jsonl"));
        var lines = _folder.Write("new.txt", "One.\n\nIt was built in 1961!\nIt was built in 1961.\nNothing like it.\n");
        Assert.Equal(
            """
            One.
              100  一。
                   One.
                   a#1; not reviewed -1

            It was built in 1961!
               79  它建于1953年。
                   It was built in [-1953.-]{+1961!+}
                   a#2 (Ann); stems 80, words 80, with marks 66; not reviewed -1

            It was built in 1961.
               99  它建于1961年。
                   它建于1953年。 (its numbers were put in)
                   It was built in [-1953-]{+1961+}.
                   a#2 (Ann); stems 80, words 80, with marks 83; not reviewed -1

            Nothing like it.
              no match

            """,
            (await Run("lookup", Memory, lines)).Output);
        Assert.Contains("  101  一。", (await Run("lookup", Memory, _folder.Write("same.txt", "One.\nIt was built in 1953.\n"))).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matches_are_JSON_tables_and_TMX()
    {
        _folder.Write("a.jsonl",
            "{\"id\":\"a#1\",\"document\":\"a\",\"start\":2,\"times\":\"exact\",\"en\":\"The ferry still runs.\",\"zh\":\"渡船还在走。\"}\n");
        await Run("add", Memory, Path.Combine(_folder.Path, "a.jsonl"), "--reviewed", "--date", "2026-05-01");
        Assert.Equal(
            """{"text":"渡船在走","language":"zh","matches":[{"score":80,"source":"渡船还在走。","target":"The ferry still runs.","target_with_numbers":null,"figures":{"stems":80,"words":80,"all":66},"penalties":[],"differences":[{"text":[2,0],"source":[2,1]},{"text":[4,0],"source":[5,1]}],"times":1,"id":"a#1","document":"a","start":2.000,"speaker":null,"reviewed":true,"date":"2026-05-01T00:00:00Z"}]}""" + "\n",
            (await Run("lookup", Memory, "渡船在走", "--json")).Output);
        Assert.Equal("text,language,score,source,target,target_with_numbers,stems,words,all,penalties,times,id,document,start,speaker\nThe "
            + "ferry runs.,en,70,The ferry still runs.,渡船还在走。,,75,75,80,document a -5,1,a#1,a,2.000,\n",
            (await Run("lookup", Memory, "The ferry runs.", "--to", "csv", "--penalty", "a=5")).Output);
        Assert.Contains("<seg>渡船还在走。</seg>", (await Run("lookup", Memory, "The ferry runs.", "--to", "tmx")).Output,
            StringComparison.Ordinal);
        Assert.Equal("  no match\n", (await Run("lookup", Memory, "The ferry runs.", "--min", "76")).Output);
        Assert.Equal("  no match\n", (await Run("lookup", Memory, "The ferry runs.", "--source", "zh")).Output);
    }

    [Theory]
    [InlineData("茶", "--json")]
    [InlineData("caravan", "--word --json")]
    [InlineData("zh:茶 en:tea", "--sort right --limit 7 --to csv")]
    [InlineData("马", "--by-document")]
    [InlineData("马", "--sort left --context 12")]
    [InlineData("the", "--collocates")]
    [InlineData("en:t[aeiou]a", "--regex --to html")]
    public async Task A_memory_is_searched_as_the_files_are(string pattern, string options)
    {
        var corpus = Path.Combine(_folder.Path, "corpus.jsonl");
        await InProcess.RunAsync(["align", Seeds, "-o", corpus]);
        await Run("add", Memory, corpus);
        var files = await InProcess.RunAsync(["search", pattern, corpus, .. options.Split(' ')]);
        Assert.True(files.Output.Length > 20, files.Error);
        Assert.Equal(files, await Run(["search", Memory, pattern, .. options.Split(' ')]));
    }

    [Fact]
    public async Task Pairs_of_other_documents_that_come_again_are_flagged_when_aligned()
    {
        await Run("add", Memory, _folder.Write("old.txt", "Length: 0:15\n\n00:05\nThe ferry still runs every morning.\n渡船每天早上还在走。\n"));
        var lesson = _folder.Write("new.txt",
            "Length: 0:15\n\n00:05\nthe ferry still runs every morning. Nobody knows why it does.\n渡船每天早上还在走。谁也不知道为什么。\n");
        var lines = (await InProcess.RunAsync(["align", lesson, "--memory", Memory])).Output.Split('\n',
            StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([true, false], lines.Select(line => line.Contains("\"flags\":[\"repeat\"]", StringComparison.Ordinal)));
        var own = await InProcess.RunAsync(["align", Path.Combine(_folder.Path, "old.txt"), "--memory", Memory]);
        Assert.DoesNotContain("repeat", own.Output, StringComparison.Ordinal);
        Assert.Equal(new CliResult(2, "", $"{lesson}:1:1: error AL1401: this is not a translation memory; 'aligner memory add' makes one\n"),
            await InProcess.RunAsync(["align", Path.Combine(_folder.Path, "old.txt"), "--memory", lesson]));
    }

    [Fact]
    public async Task A_corpus_does_not_replace_the_memory_it_is_aligned_with()
    {
        var lesson = _folder.Write("old.txt", "Length: 0:15\n\n00:05\nThe ferry still runs.\n渡船还在走。\n");
        await Run("add", Memory, lesson);
        var refused = await InProcess.RunAsync(["align", lesson, "--memory", Memory, "-o", Memory, "--to", "jsonl"]);
        Assert.Equal((2, $"{Memory}:1:1: error AL0982: is a source of this run and is not replaced by a corpus; --force replaces it\n"),
            (refused.Code, refused.Error));
        Assert.StartsWith("1 pair in 1 document", (await Run("info", Memory)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_translated_otherwise_is_found_when_checked()
    {
        await Run("add", Memory,
            _folder.Write("old.jsonl",
                "{\"id\":\"old#1\",\"document\":\"old\",\"en\":\"The ferry still runs every "
                    + "morning.\",\"zh\":\"渡船每天早上还在走。\"}\n{\"id\":\"old#2\",\"document\":\"old\",\"en\":\"The mill by the river is closed "
                    + "now.\",\"zh\":\"河边的磨坊如今关了门。\"}\n"));
        var corpus = _folder.Write("new.jsonl",
            "{\"id\":\"new#1\",\"document\":\"new\",\"en\":\"The ferry still runs every "
                + "morning.\",\"zh\":\"摆渡船每天早晨都还开。\"}\n{\"id\":\"new#2\",\"document\":\"new\",\"en\":\"The mill by the river is closed "
                + "now.\",\"zh\":\"河边的磨坊，如今关了门。\"}\n");
        var found = await InProcess.RunAsync(
            ["check", corpus, "--memory", Memory, "--json", "--severity", "all=off,memory=warning", "--fail-on", "warning"]);
        Assert.Equal(3, found.Code);
        Assert.Contains("the memory has another Chinese for this English, in old#1: 渡船每天早上还在走。",
            Assert.Single(found.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(0, (await InProcess.RunAsync(
            ["check", Path.Combine(_folder.Path, "old.jsonl"), "--memory", Memory, "--severity", "all=off,memory=warning", "--fail-on",
                "warning"])).Code);
    }

    private static Task<CliResult> Run(params string[] args) => InProcess.RunAsync(["memory", .. args]);
}
