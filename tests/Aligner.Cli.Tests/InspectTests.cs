using System.Text.Json;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

public sealed class InspectTests
{
    private static readonly string Seed = Path.Combine(Project.Root, "seeds", "tea-horse-road-lesson-03.txt");

    [Fact]
    public void A_person_sees_metadata_terms_and_cues() =>
        Golden.Check(Path.Combine(Project.Root, "tests", "Aligner.Cli.Tests", "Approved", "inspect.txt"), ProcessRun.Run(Project.Root, "inspect", "seeds/tea-horse-road-lesson-03.txt").Output);

    [Fact]
    public async Task A_program_gets_the_same_as_JSON()
    {
        var result = await InProcess.RunAsync(["inspect", Seed, "--json"]);
        var root = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal(["document", "source", "format", "encoding", "lines", "languages", "blocks", "metadata", "terms", "mentions", "footnotes", "cues", "problems"], root.EnumerateObject().Select(property => property.Name));
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
        Assert.Equal(new CliResult(2, "", $"{Project.Root}:1:1: error AL0006: is a folder; inspect takes one file\n"), result);
    }

    [Fact]
    public async Task A_text_without_cues_shows_its_problem_and_fails()
    {
        var result = await InProcess.RunAsync(["inspect", "-"], "An article.\n"u8.ToArray());
        Assert.Equal(2, result.Code);
        Assert.Equal(
            "stdin: lesson, utf-8, 1 lines\nProblems (1)\n  stdin:1:1: error AL0101: no cue found: looked for times such as 00:24 or [1:02:10] at the beginning of a line, found 1 lines with none and 0 Chinese among 10 characters\n",
            result.Output);
    }

    [Fact]
    public async Task A_missing_file_is_said()
    {
        var result = await InProcess.RunAsync(["inspect", "none.txt"]);
        Assert.Equal(new CliResult(2, "", "none.txt:1:1: error AL0001: no such file or folder\n"), result);
    }
}
