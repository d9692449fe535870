using Aligner.Formats;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>How a run ends that the world cuts short: the exit code, the message, nothing half-written, no stack trace.</summary>
public sealed class EndingTests : IDisposable
{
    private const string Lesson = LessonFolder.Lesson;
    private readonly TemporaryFolder _folder = new();

    public EndingTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux, for its signals, devices and mounts");

    public void Dispose() => _folder.Dispose();

    /// <summary>What came down a pipe cannot be read a second time.</summary>
    [Fact]
    public void A_glossary_that_comes_down_a_pipe_is_read_once()
    {
        _folder.WriteLessons(2);
        var result = ProcessRun.Bash(_folder.Path,
            "mkfifo glossary; printf 'en,zh\\nhorse,马\\n' > glossary & aligner align in --terms glossary -o out.csv");
        Assert.Equal(new CliResult(0, "", "2 documents, 2 cues, 2 segments; 0 errors, 0 warnings\nwrote 1 file: out.csv\n"), result);
    }

    [Fact]
    public void A_file_that_may_not_grow_so_large_is_said_and_nothing_is_left()
    {
        _folder.WriteLessons(300);
        _folder.Write("out.csv", "old");
        // The runtime that compiles as it runs has files of its own.
        var result = ProcessRun.Bash(_folder.Path,
            "export DOTNET_EnableWriteXorExecute=0; (ulimit -f 8; aligner align in -o out.csv); echo $?; cat out.csv");
        Assert.Equal("2\nold", result.Output);
        Assert.Matches("^cannot write: the (file|journal) would be larger than the user or the file system allows\n$", result.Error);
        Assert.Equal(["out.csv"], _folder.Outside().Where(file => !Leftovers.IsJournal(file)));
    }

    [Fact]
    public void A_working_folder_that_is_gone_is_said()
    {
        _folder.Write("lesson.txt", Lesson);
        Assert.Equal(
            new CliResult(0, "2\n", "the working folder is gone; change to one that is there\n"),
            ProcessRun.Bash(_folder.Path, "mkdir gone; cd gone; rmdir ../gone; aligner align ../lesson.txt; echo $?"));
    }

    [Theory]
    [InlineData("align lesson.txt --edits logs", 2,
        "logs/lesson.edits.jsonl:1:1: warning AL0010: is a named pipe; an edit log is a file\nlogs:1:1: error AL1307: the folder has no "
            + "edit log; looked for *.edits.jsonl\n")]
    [InlineData("review lesson.txt --no-browser", 2, "lesson.edits.jsonl:1:1: error AL0010: is a named pipe; an edit log is a file\n")]
    public void Pipes_that_are_found_in_the_places_of_logs_are_not_opened(string line, int code, string message)
    {
        _folder.Write("lesson.txt", Lesson);
        Assert.Equal(new CliResult(0, $"{code}\n", message),
            ProcessRun.Bash(_folder.Path, $"mkdir logs; mkfifo logs/lesson.edits.jsonl lesson.edits.jsonl; aligner {line}; echo $?"));
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
        _folder.WriteLessons(300);
        // The reader has gone before the program begins: one that is done in a moment would have written all by then.
        var result = ProcessRun.Bash(_folder.Path, $"{{ sleep 0.3; aligner {line}; }} | true; echo ${{PIPESTATUS[0]}}");
        Assert.Equal(new CliResult(0, "141\n", ""), result);
        Assert.Empty(_folder.Outside());
    }

    [Fact]
    public void A_reader_has_the_lines_it_asked_for()
    {
        // More than the pipe and the program's buffer hold.
        _folder.WriteLessons(800);
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
        _folder.WriteLessons(3);
        File.Copy(Path.Combine(Project.Root, "corpus", "tea-horse-road-lesson-03.jsonl"), Path.Combine(_folder.Path, "seeds.jsonl"));
        var result = ProcessRun.Bash(_folder.Path, $"aligner {line} > /dev/full");
        Assert.Equal(2, result.Code);
        Assert.Matches("^cannot write: No space left on device( : '/dev/full')?\n$", result.Error);
        // A journal may stay, for --resume.
        Assert.Equal(["seeds.jsonl"], _folder.Outside().Where(file => !Leftovers.IsJournal(file)));
    }

    [Fact]
    public void Messages_that_cannot_be_written_do_not_change_how_a_run_ends()
    {
        _folder.WriteLessons(1);
        var result = ProcessRun.Bash(_folder.Path,
            "aligner align in -o a.tmx 2> /dev/full; echo $?; aligner align nothing -o b.tmx 2> /dev/full; echo $?");
        Assert.Equal(new CliResult(0, "0\n2\n", ""), result);
        Assert.Equal(["a.tmx"], _folder.Outside());
    }

    [Fact]
    public void A_full_disk_leaves_no_half_file()
    {
        _folder.WriteLessons(300);
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
        _folder.WriteLessons(3);
        var last = _folder.Write("last.txt", Lesson);
        // Standard input, which comes before the last file, holds the run until that file is gone.
        using var process = ProcessRun.Start(_folder.Path, "align", "in", "-", "last.txt", "-o", "out.jsonl", "--jobs", "1");
        ProcessRun.WaitUntil(process, () => _folder.Outside().Any(Leftovers.IsTemporary));
        File.Delete(last);
        process.StandardInput.Write(Lesson);
        process.StandardInput.Close();
        var result = ProcessRun.Finish(process);
        Assert.Equal(new CliResult(2, "", "last.txt:1:1: error AL0001: no such file or folder\n4 documents, 4 cues, 4 segments; 1 error, 0 "
            + "warnings\nwrote 1 file: out.jsonl\n"), result);
        Assert.Equal(4, File.ReadLines(Path.Combine(_folder.Path, "out.jsonl")).Count());
    }

    [Fact]
    public void What_is_no_readable_file_is_said_and_the_rest_is_done()
    {
        _folder.WriteLessons(2);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "in", "dangling.txt"), "nowhere.txt");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "in", "folder.txt"));
        var result = ProcessRun.Run(_folder.Path, "align", "in", "-o", "out.jsonl");
        Assert.Equal(new CliResult(2, "", "in/dangling.txt:1:1: error AL0010: is a link that leads nowhere, and passed over; what is not a "
            + "file or folder is read only where it is named itself\n2 documents, 2 cues, 2 segments; 1 error, 0 warnings\nwrote 1 file: "
            + "out.jsonl\n"), result);
    }

    [Fact]
    public void One_bad_document_among_many_is_said_and_the_rest_is_done()
    {
        var count = ProcessRun.IsNative ? 10_000 : 500;
        _folder.WriteLessons(count);
        File.WriteAllBytes(Path.Combine(_folder.Path, "in", "lesson-0432.txt"), [0xFF, 0, 0xD8, 0xFE, 0, 7]);
        var result = ProcessRun.Run(_folder.Path, "align", "in", "-o", "out.jsonl");
        Assert.Equal(new CliResult(2, "",
            $"in/lesson-0432.txt:1:1: error AL0003: byte 0xFF is not UTF-8, and the text is plausible Chinese in no other encoding; name the encoding with --encoding: utf-8, utf-16le, utf-16be, gb18030, gbk, big5, windows-1252\n{count - 1} documents, {count - 1} cues, {count - 1} segments; 1 error, 0 warnings\nwrote 1 file: out.jsonl\n"), result);
        Assert.Equal(count - 1, File.ReadLines(Path.Combine(_folder.Path, "out.jsonl")).Count());
    }

    [Theory]
    [InlineData("align in -o out.csv 2>&-", 0, "")]
    [InlineData("align in -o out.csv <&- >&- 2>&-", 0, "")]
    [InlineData("align in -o out.csv >&-", 0, "2 documents, 2 cues, 2 segments; 0 errors, 0 warnings\nwrote 1 file: out.csv\n")]
    [InlineData("align in >&-", 2, "cannot write: standard output is closed\n")]
    [InlineData("align in -o /dev/stdout --to csv >&-", 2, "cannot write: standard output is closed\n")]
    [InlineData("--help >&-", 2, "cannot write: standard output is closed\n")]
    [InlineData("--help >&- 2>&-", 2, "")]
    [InlineData("algn 2>&-", 1, "")]
    [InlineData("align - <&-", 2,
        "stdin:1:1: error AL0002: cannot be read: standard input is closed\n0 documents, 0 cues, 0 segments; 1 error, 0 warnings\n")]
    [InlineData("check - <&-", 2, "cannot read: standard input is closed\n")]
    [InlineData("stats <&-", 2, "stdin:1:1: error AL0903: cannot be read to its end: standard input is closed\n")]
    public void A_closed_stream_is_no_file(string line, int code, string error)
    {
        // A managed runtime opens files in the places of closed streams before the program begins.
        Assert.SkipUnless(ProcessRun.IsNative, "needs the native program in $ALIGNER_PROGRAM");
        _folder.WriteLessons(2);
        var result = ProcessRun.Bash(_folder.Path, $"{{ aligner {line}; }} 2>error; code=$?; cat error >&2; exit $code");
        Assert.Equal(new CliResult(code, "", error), result);
        if (line.Contains("out.csv", StringComparison.Ordinal))
            Assert.Equal(["error", "out.csv"], _folder.Outside());
    }

    [Fact]
    public void Messages_to_a_closed_stream_are_not_among_the_data()
    {
        Assert.SkipUnless(ProcessRun.IsNative, "needs the native program in $ALIGNER_PROGRAM");
        _folder.WriteLessons(2);
        var result = ProcessRun.Bash(_folder.Path,
            "aligner align in nothing > a.jsonl; aligner align in nothing > b.jsonl 2>&-; cmp a.jsonl b.jsonl && wc -l < b.jsonl");
        Assert.Equal((0, "2\n"), (result.Code, result.Output));
    }

    [Theory]
    [InlineData("align in -o >(cat > got) --to csv --report >(cat > report)")]
    [InlineData("align in -o /dev/stdout --to csv > got")]
    [InlineData("align in -o /dev/stdout --to csv -q >> got")]
    [InlineData("align in -o /dev/stdout --to csv | cat > got")]
    [InlineData("align in -o /dev/fd/3 --to csv 3> got")]
    [InlineData("align in -o /proc/self/fd/3 --to csv 3> got")]
    [InlineData("align in -o pipe --to csv & cat pipe > got; wait $!")]
    [InlineData("align in -o pipe.csv & cat pipe.csv > got; wait $!")]
    [InlineData("align in -o link.csv; mv file.csv got")]
    public async Task What_is_no_file_is_written_through(string line)
    {
        _folder.WriteLessons(20);
        await InProcess.RunAsync(["align", _folder.Path + "/in", "-o", _folder.Path + "/out.csv", "-q"]);
        var result = ProcessRun.Bash(_folder.Path, $"""
            mkfifo pipe pipe.csv; ln -s file.csv link.csv
            aligner {line}
            code=$?
            # What reads a pipe may go on behind the program; the end of this is for a reader that hangs.
            for i in $(seq 6000); do cmp -s out.csv got && break; sleep 0.1; done
            cmp out.csv got && test -p pipe -a -p pipe.csv -a -L link.csv && exit $code
            """);
        Assert.Equal((0, ""), (result.Code, result.Output));
        Assert.DoesNotContain(_folder.Outside(), file => file.StartsWith('.'));
    }

    [Fact]
    public void Messages_and_data_to_one_file_do_not_overwrite_each_other()
    {
        _folder.WriteLessons(2);
        var result = ProcessRun.Bash(_folder.Path,
            "aligner align in nothing -o /dev/stdout --to csv > all 2>&1; echo $?; wc -l < all; grep -c lesson-000 all; grep -c AL0001 all");
        Assert.Equal(new CliResult(0, "2\n6\n2\n1\n", ""), result);
    }

    [Fact]
    public void Messages_stand_between_the_lines_of_data()
    {
        _folder.WriteLessons(20);
        _folder.Write("in/lesson-0007.txt", "nothing");
        var result = ProcessRun.Bash(_folder.Path,
            "aligner align in --jobs 1 2>&1; aligner align in -o a.jsonl -q 2> /dev/null; aligner search horse a.jsonl --json 2>&1; "
                + "aligner convert a.jsonl nothing 2>&1");
        Assert.All(result.Output.TrimEnd().Split('\n'),
            line => Assert.True(line is ['{', .., '}'] || !line.Contains('{', StringComparison.Ordinal), line));
        Assert.Contains("}\nin/lesson-0007.txt:1:1: error AL0101: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("}\n20 documents, 19 cues, 19 segments; 1 error, 0 warnings\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_full_disk_leaves_the_old_file_whole_in_every_format()
    {
        string[] formats = ProcessRun.IsNative ? [.. CorpusFormats.All.Select(format => format.Name)] : ["jsonl", "xlsx", "hf"];
        Directory.CreateDirectory(Path.Combine(_folder.Path, "disk"));
        _folder.Write("many.jsonl", CorpusLines.Many("a", 6000));
        var lines = string.Join('\n', formats.Select(format =>
        {
            var known = CorpusFormats.ByName(format)!;
            var files = string.Join(' ', known.Endings.Select(ending => $"disk/a{ending}"));
            return $"for file in {files}; do mkdir -p ${{file%/*}}; done; echo old | tee {files} > all; '{string.Join("' '", ProcessRun.Program)}' convert many.jsonl --to {format} -o disk/a{(known.IsFolder ? "/" : known.Endings[0])} 2> error; echo {format} $? $(cat {files}) $(find disk -type f | wc -l) $(cut -d : -f 1,2 error | tail -n 1); rm -r disk/*";
        }));
        using var process = ProcessRun.StartOther(_folder.Path, "unshare",
            ["-rm", "/bin/bash", "-c", $"mount -t tmpfs -o size=24k none disk || exit 77\n{lines}"]);
        process.StandardInput.Close();
        var ended = ProcessRun.Finish(process);
        Assert.SkipWhen(ended.Error.Contains("unshare", StringComparison.Ordinal) || ended.Code == 77, "needs the right to mount");
        Assert.Equal(
            formats.Select(format => CorpusFormats.ByName(format)!.Endings.Count is var count
                ? $"{format} 2 {string.Join(' ', Enumerable.Repeat("old", count))} {count} cannot write: No space left on device" : ""),
            ended.Output.TrimEnd().Split('\n').Select(line => line.TrimEnd()));
    }
}
