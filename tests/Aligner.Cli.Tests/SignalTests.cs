using System.Diagnostics;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>How a run ends that is asked to, by SIGINT or SIGTERM: the exit code, the message, nothing unfinished.</summary>
public sealed class SignalTests : IDisposable
{
    private const int FewestLessons = 1000;
    private const int MostLessons = 64_000;
    private readonly TemporaryFolder _folder = new();

    public SignalTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux, for its signals, devices and mounts");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_leaves_what_was_there(string signal)
    {
        CliResult? result = null;
        // A run that had ended when the signal came tells nothing of it: once more, with more documents.
        for (var count = FewestLessons; count <= MostLessons && result is not { Code: not 0 }; count *= 4)
            result = Interrupted(signal, count);
        Assert.Equal(new CliResult(130, "", "interrupted; no unfinished file was left; 'align' with the same arguments and --resume goes "
            + "on from here\n"), result);
        Assert.Equal("old", File.ReadAllText(Path.Combine(_folder.Path, "out.csv")));
        Assert.Equal(["out.csv"], _folder.Outside().Where(file => !Leftovers.IsJournal(file)));
        Assert.Single(_folder.Outside(), Leftovers.IsJournal);
    }

    [Theory]
    [InlineData("INT", "align - -o out.csv")]
    [InlineData("TERM", "align - -o out.csv")]
    [InlineData("INT", "inspect -")]
    [InlineData("TERM", "convert - --from jsonl --to csv -o out.csv")]
    public void A_signal_ends_a_run_that_waits_for_more_input(string signal, string line)
    {
        using var process = ProcessRun.StartOther(_folder.Path, "env", ["--default-signal=INT", .. ProcessRun.Program, .. line.Split(' ')]);
        // It is at work once it has taken what no pipe holds, and then waits.
        process.StandardInput.Write(new string(' ', 1 << 17));
        process.StandardInput.Flush();
        // As timeout sends it: to the process, and at once to all of its group.
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {process.Id} {process.Id}"]);
        kill.WaitForExit();
        Assert.Equal(new CliResult(130, "", "interrupted; no unfinished file was left\n"), ProcessRun.Finish(process));
        Assert.Empty(_folder.Outside());
    }

    /// <summary>Opening and reading a pipe cannot be called off: the run is ended for it.</summary>
    [Fact]
    public void A_signal_ends_a_run_that_waits_for_a_pipe_without_another_end()
    {
        _folder.Write("lesson.txt", LessonFolder.Lesson);
        string[] lines = ["align unwritten -o out.csv", "align lesson.txt --terms unwritten -o out.csv", "validate silent",
            "stats silent --html out.html", "align lesson.txt -o unread.jsonl", "lexicon build silent -o out.alx"];
        var runs = string.Join('\n',
            lines.Select((line, number) => $"'{string.Join("' '", ProcessRun.Program)}' {line} > said{number} 2>&1 & pids=\"$pids $!\""));
        CliResult result;
        var seconds = 1;
        do
        {
            // A run that had not begun when the signal came ends as any program does: once more, with more time.
            result = ProcessRun.Bash(_folder.Path,
                $"mkfifo unwritten silent unread.jsonl 2> /dev/null; exec 9<>silent\n{runs}\nsleep {seconds}\nkill -TERM $pids\nfor pid in $pids; do wait $pid; echo -n \"$? \"; done; cat said* | sort -u");
            seconds *= 3;
        }
        while (result.Output.Contains("143", StringComparison.Ordinal) && seconds < 300);
        Assert.Equal(new CliResult(0, "130 130 130 130 130 130 interrupted; no unfinished file was left\n", ""), result);
        Assert.Equal(["lesson.txt", .. lines.Select((_, number) => $"said{number}"), "silent", "unread.jsonl", "unwritten"],
            _folder.Outside());
    }

    [Fact]
    public void A_second_signal_ends_a_run_that_is_still_ending()
    {
        // More than the pipe holds: the run waits for a reader, and asks nothing while it does.
        _folder.Write("long.txt",
            string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i / 60:00}:{i % 60:00}\nOne horse, {i}.\n一匹马，{i}。\n\n")));
        // One that was not waiting yet ends at the first signal and says so, though the second may come before it is gone; it is not what
        // is asked here.
        var ends = Enumerable.Range(0, 25).Select(_ => EndOfSignalled("long.txt"));
        Assert.Contains((128 + 15, ""), ends.SkipWhile(end => end.Error == "interrupted; no unfinished file was left\n").Take(1));
    }

    private (int Code, string Error) EndOfSignalled(string source)
    {
        using var process = ProcessRun.Start(_folder.Path, "align", source, "--to", "jsonl");
        process.StandardInput.Close();
        Assert.Equal('{', process.StandardOutput.BaseStream.ReadByte());
        // The same signal each time: two of two kinds may come in either order.
        while (!process.HasExited)
        {
            using var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id} 2> /dev/null"]);
            kill.WaitForExit();
        }

        return (process.ExitCode, process.StandardError.ReadToEnd());
    }

    /// <summary>Sends a signal to a run that has begun to write.</summary>
    private CliResult Interrupted(string signal, int lessons)
    {
        _folder.WriteLessons(lessons);
        _folder.Write("out.csv", "old");
        // In the background of a shell the tests run without SIGINT, and what they start would too.
        using var process = ProcessRun.StartOther(_folder.Path, "env",
            ["--default-signal=INT", .. ProcessRun.Program, "align", "in", "-o", "out.csv"]);
        process.StandardInput.Close();
        ProcessRun.WaitUntil(process, () => _folder.Outside().Any(Leftovers.IsTemporary));
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {process.Id}"]);
        kill.WaitForExit();
        return ProcessRun.Finish(process);
    }
}
