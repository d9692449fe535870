using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>Shells that complete command lines by the scripts that the program prints.</summary>
public sealed class CompletionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("aligner al", "align")]
    [InlineData("aligner align --joi", "--join-cues")]
    [InlineData("aligner align --level cl", "clause")]
    [InlineData("aligner align --to t", "tmx tsv")]
    [InlineData("aligner inspect lesson", "")]
    public void Bash_completes(string line, string expected)
    {
        var result = ProcessRun.Bash(_folder.Path, $"""
            source <(aligner completions bash)
            COMP_LINE='{line}' COMP_POINT={line.Length} COMP_WORDS=({line}) COMP_CWORD={line.Split(' ').Length - 1}
            _aligner
            echo "$(printf '%s\n' "$COMPREPLY" "${"{COMPREPLY[@]:1}"}" | sort | tr '\n' ' ' | sed 's/^ *//; s/ *$//')"
            complete -p aligner
            """);
        Assert.Equal(new CliResult(0, $"{expected}\ncomplete -o default -F _aligner aligner\n", ""), result);
    }

    [Fact]
    public void Fish_completes()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/fish"), "needs Debian's fish");
        var result = WithProgram("fish",
            ["--no-config", "-c", "aligner completions fish | source; complete -C 'aligner al'; complete -C 'aligner align --level cl'"]);
        Assert.Equal(new CliResult(0, "align\nclause\n", ""), result);
    }

    [Fact]
    public void Zsh_completes()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/zsh"), "needs Debian's zsh");
        // Outside of its line editor zsh has no compadd of its own; what the function gives to it is what is shown.
        var result = WithProgram("zsh", ["-f", "-c", """
            compdef() { print "compdef $*"; }
            compadd() { print -l -- "${(P@)2}"; }
            source <(aligner completions zsh)
            words=(aligner align --level cl); CURRENT=4; _aligner
            """]);
        Assert.Equal(new CliResult(0, "compdef _aligner aligner\nclause\n", ""), result);
    }

    [Fact]
    public async Task PowerShell_registers_for_the_native_command() =>
        Assert.Contains("Register-ArgumentCompleter -Native -CommandName aligner ",
            (await InProcess.RunAsync(["completions", "pwsh"])).Output, StringComparison.Ordinal);

    [Fact]
    public void PowerShell_completes()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pwsh"), "needs PowerShell");
        var result = WithProgram("pwsh",
            ["-NoProfile", "-Command",
                "aligner completions pwsh | Out-String | Invoke-Expression; (TabExpansion2 'aligner align --level cl' "
                    + "24).CompletionMatches.CompletionText"]);
        Assert.Equal(new CliResult(0, "clause\n", ""), result);
    }

    [Fact]
    public async Task The_names_of_shells_are_completed()
    {
        var line = "aligner completions ";
        var result = await InProcess.RunAsync([$"[suggest:{line.Length}]", line]);
        Assert.Contains("bash\nfish\npwsh\nzsh\n", result.Output, StringComparison.Ordinal);
    }

    private CliResult WithProgram(string shell, string[] args)
    {
        var program = _folder.Write("aligner", $"#!/bin/sh\nexec '{string.Join("' '", ProcessRun.Program)}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var empty = new TemporaryFolder();
        using var process = ProcessRun.StartOther(empty.Path, "env",
            [$"PATH={_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}", $"HOME={empty.Path}", shell, .. args]);
        process.StandardInput.Close();
        return ProcessRun.Finish(process);
    }
}
