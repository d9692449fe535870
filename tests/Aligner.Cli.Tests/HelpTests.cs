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
    [InlineData("memory-help.txt", "memory", "--help")]
    [InlineData("memory-add-help.txt", "memory", "add", "--help")]
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

    [Fact]
    public async Task The_version_has_its_commit() =>
        Assert.Matches(@"^\d+\.\d+\.\d+(\+[0-9a-f]{40})?\n$", (await InProcess.RunAsync(["--version"])).Output);

    /// <summary>Where no terminal has a width; on a terminal its own holds.</summary>
    [Theory]
    [InlineData("align")]
    [InlineData("memory pretranslate")]
    public async Task No_line_of_help_is_wider_than_a_terminal(string command)
    {
        var help = (await InProcess.RunAsync([.. command.Split(' '), "--help"])).Output.Split('\n');
        Assert.All(help.TakeWhile(line => line != "Examples:"), line => Assert.InRange(line.Length, 0, 120));
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help align", "align --help")]
    [InlineData("help memory add", "memory add --help")]
    public async Task Help_is_a_word_too(string line, string same) =>
        Assert.Equal(await InProcess.RunAsync(same.Split(' ')), await InProcess.RunAsync(line.Split(' ')));

    [Fact]
    public void Without_arguments_there_is_help() => Assert.Equal(ProcessRun.Run(Project.Root, "--help"), ProcessRun.Run(Project.Root));
}
