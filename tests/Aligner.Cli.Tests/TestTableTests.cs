using System.Text.RegularExpressions;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>The tables of what tests need and of what they prove say what the tests' sources say.</summary>
public sealed partial class TestTableTests
{
    private static readonly string Sources = string.Join(
        '\n', Directory.EnumerateFiles(Path.Combine(Project.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));

    /// <summary>A part of a reason that code fills in is … in the table.</summary>
    [Fact]
    public void Each_reason_to_skip_a_test_is_in_the_table_of_the_README()
    {
        var table = File.ReadAllText(Path.Combine(Project.Root, "tests", "README.md"))
            .Split("| a test is skipped, since it |")[1].Split("\n\n")[0];
        var told = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(row => row.Split('|')[1].Trim())
            .Order(StringComparer.Ordinal);
        var skips = SkipPattern().Matches(Sources).Select(match => PartPattern().Replace(match.Groups["reason"].Value, "…"));
        Assert.Equal(skips.Distinct().Order(StringComparer.Ordinal), told);
    }

    [Fact]
    public void Each_reason_to_skip_a_test_is_found() =>
        Assert.Equal(CallPattern().Count(Sources), SkipPattern().Count(Sources));

    [Fact]
    public void Each_promise_names_tests_that_are_there()
    {
        var table = File.ReadAllText(Path.Combine(Project.Root, "src", "Aligner.Cli", "README.md"))
            .Split("| promised | proved by |")[1].Split("\n\n")[0];
        Assert.All(table.Split('\n').Skip(2).Where(row => row.Length > 0), row =>
        {
            var classes = NamePattern().Matches(row.Split('|')[2]).Select(match => match.Groups["name"].Value).ToList();
            Assert.NotEmpty(classes);
            Assert.All(classes, name => Assert.Matches($@"\bclass {name}\b", Sources));
        });
    }

    [GeneratedRegex("""Assert\.Skip(When|Unless)?\([^;]*?\$?"(?<reason>(\\.|[^"\\])*)"\);""")]
    private static partial Regex SkipPattern();

    [GeneratedRegex(@"\bAssert\.Skip(When|Unless)?\(|\bSkip = """)]
    private static partial Regex CallPattern();

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex PartPattern();

    [GeneratedRegex("`(?<name>[A-Za-z]+)`")]
    private static partial Regex NamePattern();
}
