using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>
/// Runs the commands of the READMEs: each line of a console block that begins with "$ aligner" must print what the block
/// shows after it, to the letter (both streams, errors first; … stands for the rest).
/// </summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string, string> Commands
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (Match block in Project.Pages.SelectMany(page => BlockPattern().Matches(File.ReadAllText(page))))
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
        var sources = Directory.EnumerateFiles(Path.Combine(Project.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal));
        var codes = sources.SelectMany(path => CodePattern().Matches(File.ReadAllText(path))).Select(match => match.Groups["code"].Value)
            .Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(codes);
        var explained = Project.Pages.SelectMany(File.ReadLines).Where(line => line.StartsWith("| AL", StringComparison.Ordinal))
            .Select(line => line.Split('|')[1]).SelectMany(CodesIn).ToList();
        Assert.Equal([], codes.Except(explained));
        Assert.Equal([], explained.GroupBy(code => code).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    private static IEnumerable<string> CodesIn(string cell) => cell.Split(',', StringSplitOptions.TrimEntries).SelectMany(part =>
        part.Split(" to ") is [var first, var last]
            ? Enumerable.Range(int.Parse(first[2..], CultureInfo.InvariantCulture),
                int.Parse(last[2..], CultureInfo.InvariantCulture) - int.Parse(first[2..], CultureInfo.InvariantCulture) + 1)
                .Select(number => string.Create(CultureInfo.InvariantCulture, $"AL{number:0000}"))
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
    public void The_READMEs_show_commands() => Assert.True(Commands.Count >= 15);

    /// <summary>Nobody reads more before the first command.</summary>
    [Fact]
    public void The_first_README_is_short() => Assert.InRange(File.ReadLines(Path.Combine(Project.Root, "README.md")).Count(), 1, 200);

    [Fact]
    public void Every_link_of_a_page_leads_somewhere() =>
        Assert.Equal([], Project.Pages.SelectMany(
            page => LinkPattern().Matches(WithoutCode(page)).Select(link => link.Groups["target"].Value)
                .Where(target => !LeadsSomewhere(page, target)).Select(target => $"{page}: {target}")));

    private static string WithoutCode(string page) => CodeBlockPattern().Replace(File.ReadAllText(page), "");

    private static bool LeadsSomewhere(string page, string target)
    {
        if (target.Contains("://", StringComparison.Ordinal))
            return true;
        var parts = target.Split('#');
        var path = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        return parts.Length == 1
            ? Path.Exists(path) : File.Exists(path)
            && HeadingPattern().Matches(WithoutCode(path)).Any(heading => Anchor(heading.Groups["text"].Value) == parts[1]);
    }

    /// <summary>As GitHub makes it of a heading.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)|<img src=""(?<target>[^""]+)""")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlockPattern();

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
