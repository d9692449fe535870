using System.Text;
using Aligner.Cli.Running;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>
/// Runs over many documents: several at a time, in parts, interrupted and resumed. The bytes are always those of one run.
/// </summary>
public sealed class LongRunTests : IDisposable
{
    private const int Documents = 12;
    private readonly TemporaryFolder _folder = new();
    private readonly string _lessons;
    private readonly string _whole;

    public LongRunTests()
    {
        _lessons = Path.Combine(_folder.Path, "lessons");
        _whole = Path.Combine(_folder.Path, "whole.jsonl");
        var seed = File.ReadAllText(Path.Combine(Project.Root, "seeds", "tea-horse-road-lesson-03.txt"));
        for (var i = 0; i < Documents; i++)
            _folder.Write($"lessons/lesson-{i:00}.txt", seed.Replace("horse", $"horse {i}", StringComparison.Ordinal));
        _folder.Write("lessons/lesson-05-b.txt", "Length: 0:15\n\n00:05\nOne.\n一。\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Any_number_of_jobs_gives_the_same_bytes()
    {
        var one = await AlignAsync("-o", _whole, "--jobs", "1");
        var three = await AlignAsync("-o", _folder.Path + "/three.jsonl", "--jobs", "3");
        Assert.Equal(one.Error.Replace("whole", "three", StringComparison.Ordinal), three.Error);
        AssertSame(_whole, _folder.Path + "/three.jsonl");
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, ".*"));
    }

    [Fact]
    public async Task Merged_shards_are_the_single_run()
    {
        await AlignAsync("-o", _whole, "-q");
        var shards = Enumerable.Range(1, 3).Select(number => $"{_folder.Path}/shard-{number}.jsonl").ToArray();
        for (var i = 0; i < shards.Length; i++)
            await AlignAsync("-o", shards[i], "--shard", $"{i + 1}/3", "-q");
        var merged = await InProcess.RunAsync(["merge", .. shards.Reverse(), "--by-document", "-o", _folder.Path + "/merged.jsonl"]);
        Assert.Equal(0, merged.Code);
        AssertSame(_whole, _folder.Path + "/merged.jsonl");
    }

    [Fact]
    public async Task A_corpus_out_of_order_is_told_when_merging()
    {
        var first = _folder.Write("a.jsonl", Line("b") + Line("a"));
        var result = await InProcess.RunAsync(["merge", first, "--by-document"]);
        Assert.Equal($"{first}:1:1: warning AL0905: the document 'a' comes after one whose name is later; the whole is not in order\n2 segments read, 2 written; 0 errors, 1 warning\n", result.Error);
        Assert.Equal(Line("b") + Line("a"), result.Output);
    }

    [Fact]
    public async Task What_was_done_before_is_not_aligned_again_and_what_changed_is()
    {
        string[] run = ["align", _lessons, "-", "-o"];
        var last = Encoding.UTF8.GetBytes("Length: 0:15\n\n00:05\nTwo.\n二。\n");
        var (whole, resumed) = (_folder.Path + "/whole/", _folder.Path + "/resumed/");
        await InProcess.RunAsync([.. run, whole, "-q"], last);
        // Standard input, the last of the documents, holds the run: it cannot end.
        using (var process = ProcessRun.Start(_folder.Path, [.. run, resumed, "--jobs", "1"]))
        {
            // More than one document: a record that is being written is none. It is shorter than the JSON lines of its document.
            var document = new FileInfo(whole + "lesson-00.jsonl").Length;
            ProcessRun.WaitUntil(process, () => Leftovers.Journals(resumed).Any(journal => journal.Length > 2 * document));
            process.Kill();
            process.WaitForExit();
        }

        var result = await InProcess.RunAsync([.. run, resumed, "--resume"], last);
        Assert.Matches("^resuming: [1-9][0-9]* documents? done before\n", result.Error);
        Assert.Equal(Documents + 2, Directory.EnumerateFiles(whole).Count());
        Assert.All(Directory.EnumerateFiles(whole), file => AssertSame(file, resumed + Path.GetFileName(file)));
        Assert.Equal(Documents + 2, Directory.EnumerateFiles(resumed).Count());
    }

    [Fact]
    public async Task Other_options_are_another_run()
    {
        var sentences = _folder.Path + "/run.jsonl";
        await AlignAsync("-o", sentences, "-q");
        File.WriteAllText(WorkFile.NewPath(_folder.Path, "run.jsonl", WorkFile.Journal), "what is this?");
        var result = await AlignAsync("-o", sentences, "--resume", "--level", "cue");
        Assert.StartsWith("resuming: 0 documents done before\n", result.Error, StringComparison.Ordinal);
        Assert.Empty(Leftovers.Journals(_folder.Path));
    }

    [Fact]
    public async Task Another_version_of_the_program_starts_anew_and_says_so()
    {
        File.WriteAllBytes(WorkFile.NewPath(_folder.Path, "run.jsonl", WorkFile.Journal), [.. Enumerable.Repeat((byte)7, 64)]);
        var result = await AlignAsync("-o", _folder.Path + "/run.jsonl", "--resume");
        Assert.StartsWith("not resuming: what is there was done by another version of aligner; all documents are aligned anew\n",
            result.Error, StringComparison.Ordinal);
        Assert.Empty(Leftovers.Journals(_folder.Path));
    }

    [Fact]
    public async Task Quiet_tells_problems_only_and_plain_progress_is_lines()
    {
        Assert.Equal("", (await AlignAsync("-o", _whole, "--quiet")).Error);
        Assert.DoesNotContain('\u001b', (await AlignAsync("-o", _whole, "--progress", "plain")).Error);
    }

    [Theory]
    [InlineData("--jobs", "0", "'0' is not a number that --jobs takes; expected 1 to 256")]
    [InlineData("--shard", "4/3", "'4/3' is not a shard; --shard takes one as 3/64, from 1/64 to 64/64")]
    public async Task A_mistake_is_named(string option, string value, string message)
    {
        var result = await AlignAsync(option, value);
        Assert.Equal(1, result.Code);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    private Task<CliResult> AlignAsync(params string[] options) => InProcess.RunAsync(["align", _lessons, .. options]);

    private static string Line(string document) =>
        """{"id":"DOC#1","document":"DOC","part":"transcript","level":"sentence","start":null,"end":null,"times":"none","en":"One.","zh":"一。","bead":"1-1","score":0.9000,"flags":[],"en_sentences":[0],"zh_sentences":[0],"terms":[],"footnotes":[],"speaker":null,"en_line":1,"zh_line":2,"en_lang":"en-US","zh_lang":"zh-CN","status":"automatic","comment":null,"by":null}""".Replace("DOC", document, StringComparison.Ordinal) + "\n";

    private static void AssertSame(string expected, string actual) =>
        Assert.True(File.ReadAllBytes(expected).AsSpan().SequenceEqual(File.ReadAllBytes(actual)), $"{actual} differs from {expected}");
}
