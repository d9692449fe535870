using System.Buffers;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>The help of every command ends with examples, and each does what it shows, in a folder that has the files it names.</summary>
public sealed class ExamplesTests : IClassFixture<ExampleFolder>, IDisposable
{
    private static readonly SearchValues<char> OfShell = SearchValues.Create("|&;<*$\"()~{'");

    private readonly TemporaryFolder _folder = new();
    private readonly ExampleFolder _files;

    public ExamplesTests(ExampleFolder files)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        _files = files;
    }

    public static TheoryData<string> Commands =>
        [.. NamesIn("").SelectMany(
            name => Help(name).Contains("Commands:\n", StringComparison.Ordinal)
                ? [name, .. NamesIn(name).Select(part => $"{name} {part}")] : new[] { name })];

    /// <summary>All but those for PowerShell, which has a test of its own.</summary>
    public static TheoryData<string> Examples =>
        [.. Commands.Select(row => row.Data).Prepend("").SelectMany(ExamplesOf).Distinct()
            .Where(example => !example.Contains("pwsh", StringComparison.Ordinal))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_examples_of_itself(string command)
    {
        Assert.InRange(ExamplesOf(command).Count, 2, 6);
        Assert.All(ExamplesOf(command), example => Assert.Contains($"aligner {command}", example, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_runs(string example)
    {
        Assert.SkipWhen(example.Contains("| jq", StringComparison.Ordinal) && !File.Exists("/usr/bin/jq"), "needs Debian's jq");
        _files.CopyTo(_folder.Path);
        // What needs no shell needs no process of its own either, each of which takes most of a second.
        var result = CommandsOf(example) is { } commands
            ? await RunAsync(commands) : ProcessRun.Bash(_folder.Path, $"set -eo pipefail\nexport HOME=$PWD\n{example}");
        Assert.Equal(0, result.Code);
        Assert.DoesNotContain(" error AL", result.Error, StringComparison.Ordinal);
    }

    /// <summary>
    /// The words of each command that the example runs, one after the other, and the file that takes its output; null where it needs a
    /// shell.
    /// </summary>
    private static List<(List<string> Words, string? Output)>? CommandsOf(string example)
    {
        var commands = new List<(List<string>, string?)>();
        foreach (var command in example.Split([" && ", "; "], StringSplitOptions.None))
        {
            var parts = command.Split(" > ");
            // Between the first and the second mark is one word.
            var words = parts[0].Split('\'')
                .SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var bare = string.Concat(parts[0].Split('\'').Where((_, index) => index % 2 == 0));
            if (parts.Length > 2 || words[0] != "aligner" || bare.AsSpan().ContainsAny(OfShell)
                || parts[^1].Contains('~', StringComparison.Ordinal) || words.Contains("serve"))
            {
                return null;
            }

            commands.Add((words[1..], parts.Length == 2 ? parts[1] : null));
        }
        return commands;
    }

    private async Task<CliResult> RunAsync(List<(List<string> Words, string? Output)> commands)
    {
        CliResult result = new(0, "", "");
        foreach (var (words, output) in commands.TakeWhile(_ => result.Code == 0))
        {
            result = await InProcess.RunAsync(Located(words));
            if (output is not null)
                _folder.Write(output, result.Output);
        }
        return result;
    }

    /// <summary>The words behind the program's name, those that are files as paths of the folder.</summary>
    private string[] Located(List<string> words)
    {
        return [.. words.Select(
            (word, index) => Path.Exists(At(word)) || word.EndsWith('/')
                || (Path.GetExtension(word) is [_, var first, ..] && char.IsLetter(first))
                || (index > 0 && words[index - 1] is "-o" or "--output" && word != "-") ? At(word) : word)];

        string At(string word) => Path.Combine(_folder.Path, word);
    }

    private static List<string> ExamplesOf(string command) =>
        [.. Help(command).Split("Examples:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim())];

    private static IEnumerable<string> NamesIn(string command) =>
        Help(command).Split("Commands:\n")[1].Split("\n\n")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries)
        // A line that goes on the one before it is indented more.
        .Where(line => line[2] != ' ').Select(line => line.Trim().Split(' ')[0]);

    private static string Help(string command) =>
        InProcess.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]).GetAwaiter().GetResult().Output;
}
