using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>
/// Runs the commands of README.md: each line of a console block that begins with "$ aligner" must print what the block
/// shows after it, to the letter (both streams, errors first; … stands for the rest).
/// </summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string, string> Commands
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (Match block in BlockPattern().Matches(File.ReadAllText(Path.Combine(Project.Root, "README.md"))))
            {
                foreach (Match command in CommandPattern().Matches(block.Groups["body"].Value))
                    data.Add(command.Groups["line"].Value, command.Groups["output"].Value);
            }

            return data;
        }
    }

    [Fact]
    public void Every_code_of_a_problem_is_explained_once()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Project.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal));
        var codes = sources.SelectMany(path => CodePattern().Matches(File.ReadAllText(path))).Select(match => match.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(codes);
        var explained = File.ReadLines(Path.Combine(Project.Root, "README.md")).Where(line => line.StartsWith("| AL", StringComparison.Ordinal)).Select(line => line.Split('|')[1]).SelectMany(CodesIn).ToList();
        Assert.Equal([], codes.Except(explained));
        Assert.Equal([], explained.GroupBy(code => code).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    private static IEnumerable<string> CodesIn(string cell) => cell.Split(',', StringSplitOptions.TrimEntries).SelectMany(part =>
        part.Split(" to ") is [var first, var last]
            ? Enumerable.Range(int.Parse(first[2..], CultureInfo.InvariantCulture), int.Parse(last[2..], CultureInfo.InvariantCulture) - int.Parse(first[2..], CultureInfo.InvariantCulture) + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"AL{number:0000}"))
            : [part]);

    [GeneratedRegex("\"(?<code>AL[0-9]{4})\"")]
    private static partial Regex CodePattern();

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_prints_what_the_README_shows(string line, string shown)
    {
        using var folder = new TemporaryFolder();
        CopyFolder(Path.Combine(Project.Root, "seeds"), Path.Combine(folder.Path, "seeds"));
        CopyFolder(Path.Combine(Project.Root, "corpus"), Path.Combine(folder.Path, "corpus"));
        var result = ProcessRun.Bash(folder.Path, line);
        var printed = (result.Error + result.Output).TrimEnd('\n');
        var expected = shown.TrimEnd('\n');
        if (expected.EndsWith("\n…", StringComparison.Ordinal))
            Assert.StartsWith(expected[..^1], printed, StringComparison.Ordinal);
        else
            Assert.Equal(expected, printed);
    }

    [Fact]
    public void The_README_shows_commands() => Assert.True(Commands.Count >= 4);

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(@"^```console\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"^\$ (?<line>aligner[^\n]*)\n(?<output>(?:(?!\$ )[^\n]*\n)*)", RegexOptions.Multiline)]
    private static partial Regex CommandPattern();
}
