using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>What a person sees who asks for help, approved in a file each.</summary>
public sealed class HelpTests
{
    private static readonly string Approved = Path.Combine(Project.Root, "tests", "Aligner.Cli.Tests", "Approved");

    [Theory]
    [InlineData("help.txt", "--help")]
    [InlineData("align-help.txt", "align", "--help")]
    [InlineData("convert-help.txt", "convert", "--help")]
    [InlineData("filter-help.txt", "filter", "--help")]
    [InlineData("search-help.txt", "search", "--help")]
    [InlineData("terms-help.txt", "terms", "--help")]
    [InlineData("inspect-help.txt", "inspect", "--help")]
    [InlineData("formats-help.txt", "formats", "--help")]
    [InlineData("formats.txt", "formats")]
    [InlineData("check-help.txt", "check", "--help")]
    [InlineData("check-list.txt", "check", "--list")]
    public void What_is_printed_is_approved(string file, params string[] args)
    {
        var result = ProcessRun.Run(Project.Root, args);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Golden.Check(Path.Combine(Approved, file), result.Output);
    }

    /// <summary>Help that is asked for alone needs no parser; beside other options it does.</summary>
    [Theory]
    [InlineData("align", "--quiet")]
    [InlineData("lexicon build", "--output", "own.alx")]
    [InlineData("formats", "--json")]
    public async Task Help_is_the_same_with_and_without_the_parser(string command, params string[] options)
    {
        var alone = await InProcess.RunAsync([.. command.Split(' '), "--help"]);
        Assert.StartsWith("Description:", alone.Output, StringComparison.Ordinal);
        Assert.Equal(alone, await InProcess.RunAsync([.. command.Split(' '), .. options, "-h"]));
    }

    [Fact]
    public async Task The_version_has_its_commit() => Assert.Matches(@"^\d+\.\d+\.\d+(\+[0-9a-f]{40})?\n$", (await InProcess.RunAsync(["--version"])).Output);

    [Fact]
    public void Without_arguments_there_is_help() => Assert.Equal(ProcessRun.Run(Project.Root, "--help"), ProcessRun.Run(Project.Root));
}
