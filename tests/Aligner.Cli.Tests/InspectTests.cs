using System.Text;
using System.Text.Json;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class InspectTests
{
    private static readonly string Seed = Path.Combine(Project.Root, "seeds", "tea-horse-road-lesson-03.txt");

    private const string Twins =
        "1\n00:00:01,000 --> 00:00:02,000\nOne side.\n\n2\n00:00:01,000 --> 00:00:02,000\n一面。\n\n" +
        "3\n00:00:03,000 --> 00:00:04,000\n另一面。\n\n4\n00:00:03,000 --> 00:00:04,000\nThe other side.\n";

    [Fact]
    public void A_person_sees_metadata_terms_and_cues() =>
        Golden.Check(Path.Combine(Project.Root, "tests", "Aligner.Cli.Tests", "Approved", "inspect.txt"),
            ProcessRun.Run(Project.Root, "inspect", "seeds/tea-horse-road-lesson-03.txt").Output);

    [Fact]
    public async Task A_program_gets_the_same_as_JSON()
    {
        var result = await InProcess.RunAsync(["inspect", Seed, "--json"]);
        var root = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(["document", "source", "format", "encoding", "layout", "lines", "languages", "blocks", "metadata", "terms", "mentions",
            "footnotes", "cues", "problems"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal("西南古道系列", root.GetProperty("metadata").GetProperty("series").GetProperty("zh").GetString());
        Assert.Equal(4, root.GetProperty("terms").GetArrayLength());
        Assert.Equal(5, root.GetProperty("footnotes").GetArrayLength());
        Assert.Equal(15, root.GetProperty("cues").GetArrayLength());
        Assert.Contains("\"zh\": \"茶马古道\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        var result = await InProcess.RunAsync(["inspect", Project.Root]);
        Assert.Equal(new CliResult(2, "",
            $"{Project.Root}:1:1: error AL0006: is a folder; inspect takes one file, or a folder of WebVTT segments\n"), result);
    }

    [Fact]
    public async Task A_text_without_cues_shows_its_problem_and_fails()
    {
        var result = await InProcess.RunAsync(["inspect", "-"], "An article.\n"u8.ToArray());
        Assert.Equal(2, result.Code);
        Assert.Equal(
            "stdin: lesson, utf-8, 1 lines\nProblems (1)\n  stdin:1:1: error AL0101: no cue found: looked for times such as 00:24 or "
                + "[1:02:10] at the beginning of a line, found 1 lines with none and 0 Chinese among 10 characters; a text in English "
                + "alone is aligned with its translation: --english FILE --chinese FILE\n",
            result.Output);
    }

    [Fact]
    public async Task A_missing_file_is_said()
    {
        var result = await InProcess.RunAsync(["inspect", "none.txt"]);
        Assert.Equal(new CliResult(2, "", "none.txt:1:1: error AL0001: no such file or folder\n"), result);
    }

    [Fact]
    public async Task A_person_sees_what_a_subtitle_file_holds()
    {
        var result = await InProcess.RunAsync(["inspect", "-"], Encoding.BigEndianUnicode.GetBytes(Twins));
        Assert.Equal(0, result.Code);
        Assert.StartsWith("stdin: subrip, utf-16be, 15 lines\nCues (2 of 4 timed blocks, 2 with both sides; lengths in characters)\n",
            result.Output, StringComparison.Ordinal);
        Assert.Contains("stdin:1:1: warning AL0007: the encoding is taken to be utf-16be: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_one_language_says_which()
    {
        var result = await InProcess.RunAsync(["inspect", "-"], "1\n00:00:01,000 --> 00:00:02,000\nOne side.\n"u8.ToArray());
        Assert.StartsWith("stdin: subrip, utf-8, 3 lines\nCues (1, in English; lengths in characters)\n", result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encoding_is_forced()
    {
        byte[] bytes = [.. "1\n00:00:01,000 --> 00:00:02,000\n"u8, 0xD6, 0xD0, 0xCE, 0xC4];
        Assert.Contains("  中文\n", (await InProcess.RunAsync(["inspect", "-", "--encoding", "gbk"], bytes)).Output,
            StringComparison.Ordinal);
        Assert.Equal(
            new CliResult(2, "", "stdin:3:1: error AL0003: byte 0xD6 is not valid utf-8, the encoding that the source is said to be in\n"),
            await InProcess.RunAsync(["inspect", "-", "--encoding", "utf-8"], bytes));
    }

    [Fact]
    public async Task An_encoding_that_is_none_is_a_usage_error()
    {
        var result = await InProcess.RunAsync(["inspect", "-", "--encoding", "latin-1"]);
        Assert.Equal(new CliResult(1, "", "'latin-1' is not a value of --encoding; choose from utf-8, utf-16le, utf-16be, gb18030, gbk, "
            + "big5, windows-1252\nTry 'aligner inspect --help'.\n"), result);
    }
}
