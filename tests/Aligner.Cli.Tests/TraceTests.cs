using System.Text.RegularExpressions;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>What the program asks of the system, as strace sees it: no network, and no file written but where it was told to.</summary>
public sealed partial class TraceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("align seeds -o out --to tmx,csv,jsonl,html,xlsx,parquet")]
    [InlineData("check seeds --sarif out/check.sarif")]
    [InlineData("search horse seeds")]
    public void A_run_opens_no_network_and_writes_below_its_output_only(string line)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "needs Debian's strace");
        // A library that counts its covered lines writes of them.
        Assert.SkipUnless(ProcessRun.IsNative || !CountsLines, "needs the native program in $ALIGNER_PROGRAM");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "out"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "seeds"), Path.Combine(Project.Root, "seeds"));
        var calls = Trace("%file,%network", line);
        Assert.Contains(calls, call => call.Contains("seeds/tea-horse-road-lesson-03.txt", StringComparison.Ordinal));
        Assert.Equal([], calls.Where(call => NetworkPattern().IsMatch(call)));
        Assert.Equal([], calls.Where(call => ChangePattern().IsMatch(call) && !IsAllowed(call)));
    }

    [Fact]
    public void A_file_is_on_the_disk_before_it_is_in_its_place_and_the_folder_thereafter()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/strace"), "needs Debian's strace");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "seeds"), Path.Combine(Project.Root, "seeds"));
        var calls = Trace("fsync,rename", "align seeds -o out.jsonl").Where(call => call.Contains(_folder.Path, StringComparison.Ordinal))
            .ToList();
        Assert.Collection(
            calls,
            call => Assert.Matches("fsync\\([0-9]+<[^>]*/\\.aligner-[^>]*\\.tmp>", call),
            call => Assert.Matches("rename\\(\"[^\"]*/\\.aligner-[^\"]*\\.tmp\", \"[^\"]*/out\\.jsonl\"", call),
            call => Assert.Contains($"<{_folder.Path}>", call, StringComparison.Ordinal));
    }

    /// <summary>Runs the program, and gives the calls of some kinds that it made.</summary>
    private string[] Trace(string kinds, string line)
    {
        // The runtime that runs a managed build has a socket and files of its own for debuggers; they are switched off.
        using var process = ProcessRun.StartOther(_folder.Path, "env",
            ["DOTNET_EnableDiagnostics=0", "strace", "-f", "-y", "-o", "trace", "-e", $"trace={kinds}", .. ProcessRun.Program,
                .. line.Split(' ')]);
        process.StandardInput.Close();
        var result = ProcessRun.Finish(process);
        Assert.SkipWhen(result.Error.Contains("ptrace", StringComparison.Ordinal), "needs the right to trace");
        Assert.Equal(0, result.Code);
        return File.ReadAllLines(Path.Combine(_folder.Path, "trace"));
    }

    /// <summary>Said by the extension that counts.</summary>
    private static bool CountsLines => Environment.GetEnvironmentVariable("CODE_COVERAGE_SESSION_NAME") is not null;

    private bool IsAllowed(string call) =>
        call.Contains($"\"{_folder.Path}/out", StringComparison.Ordinal) || call.Contains("\"/dev/null\"", StringComparison.Ordinal)
        || call.Contains("\"/dev/tty\"", StringComparison.Ordinal) || call.Contains("/proc/self/", StringComparison.Ordinal);

    [GeneratedRegex("AF_INET|AF_INET6|AF_PACKET|connect\\(|sendto\\(|bind\\(")]
    private static partial Regex NetworkPattern();

    /// <summary>Calls that make, open for writing, move or take away a file.</summary>
    [GeneratedRegex("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC| "
        + "(mkdir|mkdirat|rename|renameat2?|unlink|unlinkat|link|linkat|symlink|symlinkat|truncate|rmdir|chmod|fchmodat|mknod)\\(")]
    private static partial Regex ChangePattern();
}
