using System.Diagnostics;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>How a run ends that the world cuts short: the exit code, the message, nothing half-written, no stack trace.</summary>
public sealed class EndingTests : IDisposable
{
    private const string Lesson = "Length: 0:15\n\n00:05\nOne horse.\n一匹马。\n";
    private readonly TemporaryFolder _folder = new();

    public EndingTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "signals, devices and mounts as Linux has them");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_leaves_what_was_there(string signal)
    {
        WriteLessons(4000);
        _folder.Write("out.csv", "old");
        using var process = ProcessRun.Start(_folder.Path, "align", "in", "-o", "out.csv");
        process.StandardInput.Close();
        SpinWait.SpinUntil(() => process.HasExited || Outside().Contains(".out.csv.tmp"), TimeSpan.FromSeconds(60));
        Process.Start("kill", [$"-{signal}", $"{process.Id}"]).WaitForExit();
        Assert.Equal(new CliResult(130, "", "interrupted; no unfinished file was left; 'align' with the same arguments and --resume goes on from here\n"), ProcessRun.Finish(process));
        Assert.Equal("old", File.ReadAllText(Path.Combine(_folder.Path, "out.csv")));
        Assert.Equal([".out.csv.resume", "out.csv"], Outside());
    }

    [Theory]
    [InlineData("align in --to jsonl")]
    [InlineData("align in --to csv --report account.json")]
    [InlineData("search horse in")]
    [InlineData("--help")]
    [InlineData("formats")]
    [InlineData("completions bash")]
    public void A_reader_that_goes_ends_the_run_in_silence(string line)
    {
        WriteLessons(300);
        // The reader has gone before anything is written: no race.
        var result = ProcessRun.Bash(_folder.Path, $"aligner {line} | true; echo ${{PIPESTATUS[0]}}");
        Assert.Equal(new CliResult(0, "141\n", ""), result);
        Assert.Empty(Outside());
    }

    [Fact]
    public void A_reader_has_the_lines_it_asked_for()
    {
        WriteLessons(3000);
        var result = ProcessRun.Bash(_folder.Path, "aligner align in --to jsonl | head -1 | cut -c 1-24; echo ${PIPESTATUS[0]}");
        Assert.Equal(new CliResult(0, "{\"id\":\"lesson-0000#00:05\n141\n", ""), result);
    }

    [Theory]
    [InlineData("align in --to jsonl")]
    [InlineData("align in --to tmx -o /dev/full")]
    [InlineData("align in -o whole.tmx --report /dev/full")]
    [InlineData("stats seeds.jsonl")]
    [InlineData("check --list")]
    [InlineData("inspect in/lesson-0000.txt")]
    [InlineData("--help")]
    [InlineData("formats")]
    [InlineData("man")]
    public void A_full_device_is_said(string line)
    {
        WriteLessons(3);
        File.Copy(Path.Combine(Project.Root, "corpus", "tea-horse-road-lesson-03.jsonl"), Path.Combine(_folder.Path, "seeds.jsonl"));
        var result = ProcessRun.Bash(_folder.Path, $"aligner {line} > /dev/full");
        Assert.Equal(2, result.Code);
        Assert.Matches("^cannot write: No space left on device( : '/dev/full')?\n$", result.Error);
        // A journal may stay, for --resume.
        Assert.Equal(["seeds.jsonl"], Outside().Where(file => !file.EndsWith(".resume", StringComparison.Ordinal)));
    }

    [Fact]
    public void Messages_that_cannot_be_written_do_not_change_how_a_run_ends()
    {
        WriteLessons(1);
        var result = ProcessRun.Bash(_folder.Path, "aligner align in -o a.tmx 2> /dev/full; echo $?; aligner align nothing -o b.tmx 2> /dev/full; echo $?");
        Assert.Equal(new CliResult(0, "0\n2\n", ""), result);
        Assert.Equal(["a.tmx"], Outside());
    }

    [Fact]
    public void A_full_disk_leaves_no_half_file()
    {
        WriteLessons(800);
        var disk = Directory.CreateDirectory(Path.Combine(_folder.Path, "disk")).FullName;
        // In a mount namespace of its own, which ends with the shell.
        var lines = $"mount -t tmpfs -o size=64k none disk || exit 77; echo old > disk/out.tmx; '{string.Join("' '", ProcessRun.Program)}' align in -o disk/out.tmx; code=$?; cat disk/out.tmx; ls -A disk | grep -v resume; exit $code";
        using var process = ProcessRun.StartOther(_folder.Path, "unshare", ["-rm", "/bin/bash", "-c", lines]);
        process.StandardInput.Close();
        var ended = ProcessRun.Finish(process);
        Assert.SkipWhen(ended.Error.Contains("unshare", StringComparison.Ordinal) || ended.Code == 77, "needs the right to mount");
        Assert.Equal((2, "old\nout.tmx\n"), (ended.Code, ended.Output));
        Assert.Matches("^cannot write: No space left on device : '[^']*/disk/[^']*'\n$", ended.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk));
    }

    [Fact]
    public void An_input_that_vanishes_is_said_and_the_rest_is_done()
    {
        WriteLessons(3000);
        using var process = ProcessRun.Start(_folder.Path, "align", "in", "-o", "out.jsonl", "--jobs", "1");
        process.StandardInput.Close();
        SpinWait.SpinUntil(() => process.HasExited || Outside().Contains(".out.jsonl.tmp"), TimeSpan.FromSeconds(60));
        File.Delete(Path.Combine(_folder.Path, "in", "lesson-2999.txt"));
        var result = ProcessRun.Finish(process);
        Assert.Equal(new CliResult(2, "", "in/lesson-2999.txt:1:1: error AL0001: no such file or folder\n2999 documents, 2999 cues, 2999 segments; 1 error, 0 warnings\nwrote 1 file: out.jsonl\n"), result);
        Assert.Equal(2999, File.ReadLines(Path.Combine(_folder.Path, "out.jsonl")).Count());
    }

    [Fact]
    public void What_is_no_readable_file_is_said_and_the_rest_is_done()
    {
        WriteLessons(2);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "in", "dangling.txt"), "nowhere.txt");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "in", "folder.txt"));
        var result = ProcessRun.Run(_folder.Path, "align", "in", "-o", "out.jsonl");
        Assert.Equal(new CliResult(2, "", "in/dangling.txt:1:1: error AL0001: no such file or folder\n2 documents, 2 cues, 2 segments; 1 error, 0 warnings\nwrote 1 file: out.jsonl\n"), result);
    }

    private void WriteLessons(int count)
    {
        for (var i = 0; i < count; i++)
            _folder.Write($"in/lesson-{i:0000}.txt", Lesson);
    }

    /// <summary>The files of the folder that are not below <c>in</c>.</summary>
    private IEnumerable<string> Outside() => Directory.EnumerateFiles(_folder.Path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);
}
