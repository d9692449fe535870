using System.Text;
using System.Text.Json;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Lesson = "Length: 00:20\n00:05\nIt rose to 500,000.\n增长至40万家。\n00:10\nHe said (yes.\n他说:好。\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Write(string name, string text) => _folder.Write(name, Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task A_person_sees_the_worst_first_and_the_place_in_the_text()
    {
        var result = await InProcess.RunAsync(["check", Write("lesson.txt", Lesson), "--severity", "punctuation=off"]);
        Assert.Equal(new CliResult(0, """
            lesson: 1 error, 1 warning

              error AL1001 numbers at 00:05/1, line 3: 500,000 of the English is not in the Chinese; 40万 (400,000) of the Chinese is not in the English
                en  It rose to 500,000.
                               ^^^^^^^
                zh  增长至40万家。
                          ^^^^

              warning AL1013 quotes at 00:10/1, line 6: ( is never closed
                en  He said (yes.
                            ^
                zh  他说:好。


            """.ReplaceLineEndings("\n"), "1 document, 2 segments: 1 error, 1 warning\n"), result);
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("error", 3)]
    [InlineData("warning", 3)]
    public async Task Exit_code_3_says_that_what_was_asked_for_is_found(string limit, int code) =>
        Assert.Equal(code, (await InProcess.RunAsync(["check", Write("lesson.txt", Lesson), "--fail-on", limit])).Code);

    [Fact]
    public async Task A_right_lesson_fails_nothing() => Assert.Equal(
        new CliResult(0, "", "1 document, 1 segment: nothing found\n"),
        await InProcess.RunAsync(
            ["check", Write("lesson.txt", "Length: 00:20\n00:05\nIt rose to 400,000.\n增长至40万家。\n"), "--fail-on", "note"]));

    [Fact]
    public async Task What_a_baseline_knows_is_passed_over()
    {
        var lesson = Write("lesson.txt", Lesson);
        var known = await InProcess.RunAsync(["check", lesson, "--json"]);
        var first = JsonDocument.Parse(known.Output.Split('\n')[0]).RootElement;
        Assert.Equal(("AL1001", "numbers", "error", "lesson#00:05/1", 3),
            (first.GetProperty("code").GetString(), first.GetProperty("check").GetString(), first.GetProperty("severity").GetString(),
                first.GetProperty("segment").GetString(), first.GetProperty("line").GetInt32()));
        var again = await InProcess.RunAsync(["check", lesson, "--baseline", Write("known.jsonl", known.Output), "--fail-on", "note"]);
        Assert.Equal(new CliResult(0, "", "1 document, 2 segments: nothing found (3 more known)\n"), again);
    }

    [Fact]
    public async Task A_broken_baseline_is_named()
    {
        var known = Write("known.jsonl", "{}\n");
        var result = await InProcess.RunAsync(["check", Write("lesson.txt", Lesson), "--baseline", known]);
        Assert.Equal(new CliResult(2, "",
            $"{known}:1:1: error AL1031: not a finding as 'aligner check --json' writes it; expected an object with a fingerprint\n"),
            result);
    }

    [Fact]
    public async Task A_corpus_is_checked_as_it_is_from_a_file_and_from_a_pipe()
    {
        var corpus = await InProcess.RunAsync(["align", Write("lesson.txt", Lesson)]);
        var fromFile = await InProcess.RunAsync(["check", Write("corpus.jsonl", corpus.Output), "--json"]);
        var fromPipe = await InProcess.RunAsync(["check", "-", "--json"], Encoding.UTF8.GetBytes(corpus.Output));
        Assert.Equal(fromFile.Output, fromPipe.Output);
        Assert.Equal((await InProcess.RunAsync(["check", Path.Combine(_folder.Path, "lesson.txt"), "--json"])).Output, fromFile.Output);
    }

    [Fact]
    public async Task A_glossary_has_variants()
    {
        var lesson = Write("lesson.txt", "Length: 00:20\n00:05\nThe top meeting began.\n峰会开始了。\n00:10\nThe conference ended.\n峰会结束了。\n");
        var result = await InProcess.RunAsync(["check", lesson, "--json", "--terms", Write("terms.csv", "en,zh\nsummit|top meeting,峰会\n")]);
        Assert.Equal("峰会 is 'summit' or 'top meeting' in the glossary, which the English lacks",
            JsonDocument.Parse(result.Output).RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public async Task What_cannot_be_read_is_named()
    {
        var result = await InProcess.RunAsync(["check", "none.txt"]);
        Assert.Equal(new CliResult(2, "", "none.txt:1:1: error AL0001: no such file or folder\n0 documents, 0 segments: nothing found\n"),
            result);
    }

    [Theory]
    [InlineData("check", "nothing to check: give files or folders, or - for standard input\n")]
    [InlineData("check seeds --severity numbers", "'numbers' is not a check and its severity; expected one such as numbers=warning\n")]
    [InlineData("check seeds --severity numbers=bad", "'bad' is not a severity; choose from off, note, warning, error\n")]
    [InlineData("check seeds --fail-on all", "'all' is not a value of --fail-on; choose from none, error, warning, note\n")]
    public async Task A_mistake_is_named(string line, string message) =>
        Assert.Equal(new CliResult(1, "", message + "Try 'aligner check --help'.\n"), await InProcess.RunAsync(line.Split(' ')));
}
