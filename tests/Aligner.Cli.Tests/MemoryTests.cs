using Aligner.Memory;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary><c>aligner memory</c>, by its commands.</summary>
public sealed class MemoryTests : IDisposable
{
    private static readonly string Seeds = Path.Combine(Project.Root, "seeds");
    private readonly TemporaryFolder _folder = new();

    private string Memory => Path.Combine(_folder.Path, "memory.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lessons_are_added_once()
    {
        Assert.Equal(new CliResult(0, "", "177 pairs added, 0 changed, 0 there already\n"), await Run("add", Memory, Seeds));
        Assert.Equal(new CliResult(0, "", "0 pairs added, 0 changed, 177 there already\n"), await Run("add", Memory, Seeds));
        Assert.StartsWith("177 pairs in 3 documents, 0 reviewed; format 2, ", (await Run("info", Memory)).Output, StringComparison.Ordinal);
        Assert.Equal(new CliResult(0, "the memory is whole: 177 pairs\n", ""), await Run("verify", Memory));
    }

    [Fact]
    public async Task What_is_exported_is_what_was_added_and_adds_nothing()
    {
        var lines = await InProcess.RunAsync(["align", Seeds]);
        await Run("add", Memory, Seeds);
        var exported = await Run("export", Memory);
        Assert.Equal(lines.Output.Split('\n').Order(StringComparer.Ordinal), exported.Output.Split('\n').Order(StringComparer.Ordinal));
        foreach (var format in (string[])["tmx", "jsonl", "xliff"])
        {
            var file = Path.Combine(_folder.Path, $"team.{(format == "xliff" ? "xlf" : format)}");
            Assert.Equal(0, (await Run("export", Memory, "-o", file)).Code);
            Assert.StartsWith("0 pairs added, ", (await Run("add", Memory, file)).Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_pairs_give_the_same_TMX_in_whatever_order_they_came()
    {
        await InProcess.RunAsync(["align", Seeds, "-o", Path.Combine(_folder.Path, "corpus/"), "--to", "jsonl"]);
        List<string> files = [.. Directory.EnumerateFiles(Path.Combine(_folder.Path, "corpus"), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)];
        var exports = new List<string>();
        foreach (var order in (IEnumerable<string>[])[files, files.AsEnumerable().Reverse()])
        {
            File.Delete(Memory);
            foreach (var file in order)
                await Run("add", Memory, file);
            exports.Add((await Run("export", Memory, "--to", "tmx")).Output);
        }

        Assert.Equal(3, files.Count);
        Assert.Contains("<tu ", exports[0], StringComparison.Ordinal);
        Assert.Equal(exports[0], exports[1]);
    }

    [Fact]
    public async Task What_is_removed_is_gone()
    {
        await Run("add", Memory, Seeds);
        Assert.Equal(new CliResult(0, "", "65 pairs removed\n"), await Run("remove", Memory, "--document", "tea-horse-road-lesson-03"));
        Assert.Equal(new CliResult(2, "", $"{Memory}:1:1: error AL1404: the memory has no pair 'x#1'\n0 pairs removed\n"),
            await Run("remove", Memory, "--id", "x#1"));
        Assert.Contains("65 removed pairs still in the indexes", (await Run("info", Memory)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("compact", Memory)).Code);
        Assert.DoesNotContain("removed pairs", (await Run("info", Memory)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("verify", Memory)).Code);
    }

    [Theory]
    [InlineData("d.csv", "en,zh\nOne.,一。\nTwo.,二。\nThree.,三。\n", "en,zh\nOne.,一。\n\"Two.,二。\nThree.,三。\n",
        "3:1: error AL0929: the quotation mark that begins the field is never closed; nothing is read from here on")]
    [InlineData("d.jsonl", "{\"en\":\"One.\",\"zh\":\"一。\"}\n{\"en\":\"Two.\",\"zh\":\"二。\"}\n{\"en\":\"Three.\",\"zh\":\"三。\"}\n",
        "{\"en\":\"One.\",\"zh\":\"一。\"}\n{\"en\":\"Two.\",\"zh\":\"二", null)]
    [InlineData("d.tmx",
        "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>One.</seg></tuv><tuv "
            + "xml:lang=\"zh\"><seg>一。</seg></tuv></tu><tu><tuv xml:lang=\"en\"><seg>Two.</seg></tuv><tuv "
            + "xml:lang=\"zh\"><seg>二。</seg></tuv></tu></body></tmx>",
            "<tmx version=\"1.4\"><header/><body><tu><tuv xml:lang=\"en\"><seg>One.</seg></tuv><tuv "
                + "xml:lang=\"zh\"><seg>一。</seg></tuv></tu><tu><tuv", null)]
    public async Task What_a_broken_input_does_not_reach_stays(string name, string whole, string broken, string? told)
    {
        var file = _folder.Write(name, whole);
        Assert.Equal(0, (await Run("add", Memory, file)).Code);
        var pairs = (await Run("export", Memory)).Output;
        _folder.Write(name, broken);
        var result = await Run("add", Memory, file, "--replace");
        Assert.Equal(2, result.Code);
        Assert.EndsWith("\nnothing was removed, since not all of the input could be read\n", result.Error, StringComparison.Ordinal);
        if (told is not null)
            Assert.StartsWith($"{file}:{told}\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(pairs, (await Run("export", Memory)).Output);
    }

    [Fact]
    public async Task Corpora_of_one_name_are_told_apart_by_their_path()
    {
        _folder.Write("fa/d.csv", "en,zh\nThe ferry runs.,渡船在走。\n");
        _folder.Write("fb/d.csv", "en,zh\nThe mill is closed.,磨坊关了门。\n");
        _folder.Write("fb/e.csv", "en,zh\nNobody lives here.,没有人住在这里。\n");
        Assert.Equal(new CliResult(0, "", "3 pairs added, 0 changed, 0 there already\n"),
            await Run("add", Memory, Path.Combine(_folder.Path, "fa", "d.csv"), Path.Combine(_folder.Path, "fb")));
        var names = (await Run("info", Memory, "--documents")).Output.Split('\n',
            StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => line.Trim()[1..].Trim());
        var path = _folder.Path.TrimStart('/');
        Assert.Equal(new[] { "e", $"{path}/fa/d.csv", $"{path}/fb/d.csv" }.Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_memory_is_made_where_nothing_can_be_read()
    {
        Assert.Equal(2, (await Run("add", Memory, Path.Combine(_folder.Path, "none.csv"))).Code);
        Assert.Equal(2, (await Run("add", Memory, _folder.Write("empty.txt", ""))).Code);
        Assert.False(File.Exists(Memory));
    }

    [Fact]
    public async Task A_text_without_times_keeps_its_order_on_its_way_through_a_memory()
    {
        string[] numbers = ["one", "two", "three", "four", "five", "six"];
        var english = _folder.Write("b.en.txt",
            string.Concat(numbers.Select(number => $"Sentence number {number} is standing in this row.\n")));
        var chinese = _folder.Write("b.zh.txt", string.Concat("一二三四五六".Select(number => $"第{number}句站在这一行。\n")));
        var (first, second) = (Path.Combine(_folder.Path, "b.tmx"), Path.Combine(_folder.Path, "out.tmx"));
        await InProcess.RunAsync(["align", "--english", english, "--chinese", chinese, "-o", first]);
        await Run("add", Memory, first);
        await Run("export", Memory, "-o", second);
        Assert.Equal(await SentencesOf(first), await SentencesOf(second));
        var other = Path.Combine(_folder.Path, "other.db");
        await Run("add", other, second);
        Assert.Equal(6, (await Run("lookup", other, english)).Output.Split('\n')
            .Count(line => line.StartsWith("  101  ", StringComparison.Ordinal)));
        static async Task<string[]> SentencesOf(string file) =>
            [.. (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Where(
                line => line.Contains("<seg>", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task A_second_writer_says_that_another_writes()
    {
        await Run("add", Memory, Seeds);
        var (memory, _) = TranslationMemory.Open(Memory, MemoryAccess.Write);
        using (memory)
        using (new MemoryWriter(memory!))
        {
            Assert.Equal(new CliResult(2, "", $"{Memory}:1:1: error AL1403: another run is changing the memory; one can at a time\n"),
                await Run("remove", Memory, "--document", "a"));
        }
    }

    [Theory]
    [InlineData("memory lookup m.db tea --min 0", "'0' is not a number that --min takes; expected 1 to 101")]
    [InlineData("memory lookup m.db tea --penalty a", "'a' is not a penalty; --penalty takes a document and 1 to 100, as lesson-01=5")]
    [InlineData("memory lookup m.db tea --json --to csv", "--json and --to do not go together")]
    [InlineData("memory search m.db tea --count --by-document", "--count and --by-document do not go together")]
    [InlineData("memory search m.db tea --count --to csv", "--count prints no places, which csv is for")]
    [InlineData("memory serve m.db --port 99999", "'99999' is not a number that --port takes; expected 0 to 65535")]
    public async Task An_option_that_cannot_be_is_named(string line, string message)
    {
        var result = await InProcess.RunAsync(line.Split(' '));
        Assert.Equal((1, message), (result.Code, result.Error.Split('\n')[0]));
    }

    [Theory]
    [InlineData("memory remove {m}", 1, "nothing to remove: give --document or --id")]
    [InlineData("memory add {m}", 1, "nothing to read: give files or folders, or - for standard input")]
    [InlineData("memory info {m}", 2, "{m}:1:1: error AL0001: no such file or folder")]
    [InlineData("memory add {m}/no/m.db {seed}", 2, "{m}/no/m.db:1:1: error AL0001: no such file or folder")]
    [InlineData("memory info {seed}", 2, "{seed}:1:1: error AL1401: this is not a translation memory; 'aligner memory add' makes one")]
    [InlineData("memory add {seed} {seed}", 1, "the memory names an input, which it would replace: '{seed}'")]
    [InlineData("memory export {m} -o {m}", 1, "the memory and -o name one file: '{m}'; each needs its own")]
    [InlineData("memory export {m} -o {m}-wal --to csv", 1, "the memory and -o name one file: '{m}-wal'; each needs its own")]
    public async Task A_mistake_is_named(string line, int code, string message)
    {
        string Filled(string text) =>
            text.Replace("{m}", Path.Combine(_folder.Path, "none.tmx"), StringComparison.Ordinal)
            .Replace("{seed}", Path.Combine(Seeds, "tea-horse-road-lesson-03.txt"), StringComparison.Ordinal);
        var result = await InProcess.RunAsync(Filled(line).Split(' '));
        Assert.Equal((code, Filled(message)), (result.Code, result.Error.Split('\n')[0]));
    }

    private static Task<CliResult> Run(params string[] args) => InProcess.RunAsync(["memory", .. args]);
}
