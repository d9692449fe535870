using Aligner.Cli.Commands;
using Aligner.Cli.Running;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>The manual page says what help says, and is sound roff.</summary>
public sealed class ManPageTests
{
    [Fact]
    public async Task Every_command_of_help_is_a_section_with_its_options()
    {
        var page = (await InProcess.RunAsync(["man"])).Output;
        var help = (await InProcess.RunAsync(["--help"])).Output;
        foreach (var name in CommandNames(help).Where(name => name is not ("lexicon" or "edits" or "memory")))
        {
            Assert.Contains($"\n.SS aligner {name}\n", page, StringComparison.Ordinal);
            var section = page[page.IndexOf($"\n.SS aligner {name}\n", StringComparison.Ordinal)..];
            var options = (await InProcess.RunAsync([name, "--help"])).Output.Split('\n').Select(line => line.Trim())
                .Where(line => line.StartsWith("--", StringComparison.Ordinal));
            Assert.All(options, option =>
                Assert.Contains($"\\fB{option.Split(' ')[0].Replace("-", "\\-", StringComparison.Ordinal)}\\fR", section,
                    StringComparison.Ordinal));
        }

        Assert.DoesNotContain(".SS aligner man\n", page, StringComparison.Ordinal);
        Assert.Contains(".SS aligner lexicon build\n", page, StringComparison.Ordinal);
        Assert.Contains(".SS aligner memory add\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_begins_with_a_point_is_no_macro_and_a_backslash_is_one()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var roff = new RoffWriter(text);
        roff.Text(".nf is a macro, -o an option");
        roff.Term("--match", "regex", @"'\d+' counts");
        Assert.Equal("\\&.nf is a macro, \\-o an option\n.TP\n\\fB\\-\\-match\\fR \\fIregex\\fR\n\\&\\(aq\\ed+\\(aq counts\n",
            text.ToString());
    }

    [Theory]
    [InlineData("mandoc", "-Tlint -W error")]
    [InlineData("groff", "-man -Tutf8 -ww -k -z")]
    public async Task Man_programs_have_nothing_against_it(string program, string options)
    {
        Assert.SkipUnless(File.Exists($"/usr/bin/{program}"), $"needs Debian's {program}");
        using var folder = new TemporaryFolder();
        folder.Write("aligner.1", (await InProcess.RunAsync(["man"])).Output);
        using var process = ProcessRun.StartOther(folder.Path, program, [.. options.Split(' '), "aligner.1"]);
        process.StandardInput.Close();
        Assert.Equal(new CliResult(0, "", ""), ProcessRun.Finish(process));
    }

    [Fact]
    public void The_README_lists_the_same_exit_codes()
    {
        var rows = ExitCode.Meanings.Select(
            meaning => $"| {meaning.Code} | {meaning.Meaning.Replace("check --fail-on", "`check --fail-on`", StringComparison.Ordinal).Replace("aligner … | head", "`aligner … \\| head`", StringComparison.Ordinal)} |\n");
        Assert.Contains($"| exit code | meaning |\n|---|---|\n{string.Concat(rows)}\n",
            File.ReadAllText(Path.Combine(Project.Root, "src", "Aligner.Cli", "README.md")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> CommandNames(string help) =>
        help.Split("Commands:\n")[1].Split("\n\n")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries)
        // A line that goes on the one before it is indented more.
        .Where(line => line[2] != ' ').Select(line => line.Trim().Split(' ')[0]);
}
