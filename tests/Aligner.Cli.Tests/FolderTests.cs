using System.Text.Json;
using Aligner.Cli.Input.Files;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>
/// Folders of strangers: names that are not text, what is not a file, names that look like options. As processes, in a shell that makes
/// them.
/// </summary>
public sealed class FolderTests : IDisposable
{
    private const string Lesson = "Length: 0:15\n\n00:05\nOne horse.\n一匹马。\n";
    private const string PassedOver = "and passed over; what is not a file or folder is read only where it is named itself\n";

    private readonly TemporaryFolder _folder = new();

    public FolderTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs Linux, for its signals, devices and mounts");
        _folder.Write("lesson.txt", Lesson);
    }

    public void Dispose()
    {
        // .NET finds no files whose names are not UTF-8.
        ProcessRun.Bash(_folder.Path, "chmod -R u+rwx .; rm -rf in");
        _folder.Dispose();
    }

    [Theory]
    [InlineData(@"\xC0\xED\xCA\xA6.txt", "理师")]
    [InlineData(@"caf\xE9.txt", "caf%E9")]
    [InlineData(@"\xFF\xFE.txt", "%FF%FE")]
    [InlineData(@"\xD6\xD0/\xCE\xC4/1.txt", "中/文/1")]
    [InlineData(@"茶/\xB2\xE8.txt", "茶/茶")]
    [InlineData(@"😀\xE9.txt", "😀%E9")]
    [InlineData("a\\\\b.txt", "a\\b")]
    [InlineData("@lesson.txt", "@lesson")]
    [InlineData("-o.txt", "-o")]
    [InlineData("~$.txt", "~$")]
    public async Task Every_name_is_read(string name, string document)
    {
        ProcessRun.Bash(_folder.Path, $"f=in/$'{name}'; mkdir -p \"${{f%/*}}\"; cp lesson.txt \"$f\"");
        var result = await InProcess.RunAsync(["align", _folder.Path + "/in"]);
        Assert.Equal("1 document, 1 cue, 1 segment; 0 errors, 0 warnings\n", result.Error);
        Assert.Equal(document, JsonDocument.Parse(result.Output).RootElement.GetProperty("document").GetString());
        Assert.StartsWith("One horse.",
            JsonDocument.Parse(ProcessRun.Bash(_folder.Path, $"aligner align in/$'{name}'").Output).RootElement.GetProperty("en")
                .GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_reads_such_names() =>
        Assert.Equal(0, ProcessRun.Bash(_folder.Path,
            @"mkdir in; f=in/$'\xC0\xED\xCA\xA6.txt'; cp lesson.txt ""$f""; aligner inspect ""$f"" && aligner check ""$f"" && aligner search horse ""$f"" && aligner terms ""$f"" && aligner search horse in").Code);

    [Fact]
    public void Corpora_of_such_names_are_read_too()
    {
        var result = ProcessRun.Bash(_folder.Path,
            "mkdir in; f=in/$'\\xC0\\xED\\xCA\\xA6.jsonl'; printf '{\"en\":\"Tea.\",\"zh\":\"茶。\"}\\n' > \"$f\"; aligner convert in; "
                + "aligner convert \"$f\"; aligner check \"$f\"");
        Assert.Equal(0, result.Code);
        Assert.All(result.Output.Split('\n')[..2], line => Assert.StartsWith("{\"id\":\"理师#1\"", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_names_that_look_alike_are_two_documents()
    {
        var result = ProcessRun.Bash(_folder.Path,
            "mkdir in; cp lesson.txt in/中.txt; cp lesson.txt in/$'\\xD6\\xD0.txt'; aligner align in -o out/ 2> /dev/null; cd out; find . "
                + "-name '*.jsonl' | sort");
        Assert.Equal(["./in/%D6%D0.txt.jsonl", "./in/中.txt.jsonl"], result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Two_pipes_are_read_once()
    {
        // What is looked at to pair files by their languages is gone from a pipe.
        var result = ProcessRun.Bash(_folder.Path, "aligner align <(cat lesson.txt) <(cat lesson.txt)");
        Assert.Equal((0, "2 documents, 2 cues, 2 segments; 0 errors, 0 warnings\n"), (result.Code, result.Error));
    }

    [Fact]
    public void What_is_no_file_is_named_and_never_opened()
    {
        var result = ProcessRun.Bash(_folder.Path,
            "mkdir in; cp lesson.txt in; cd in; mkfifo pipe.txt; ln -s pipe.txt to-pipe.txt; ln -s loop.txt loop.txt; ln -s gone.txt "
                + "broken.txt; ln -s /dev/zero zero.srt; ln -s . again; ln -s lesson.txt linked.txt; cd ..; aligner align in -o a.csv");
        Assert.Equal(new CliResult(2, "", $"""
            in/again:1:1: warning AL0010: is a link to a folder, {PassedOver}in/broken.txt:1:1: error AL0010: is a link that leads nowhere, {PassedOver}in/loop.txt:1:1: error AL0010: is a link that leads nowhere, {PassedOver}in/pipe.txt:1:1: warning AL0010: is a named pipe, {PassedOver}in/to-pipe.txt:1:1: warning AL0010: is a named pipe, {PassedOver}in/zero.srt:1:1: warning AL0010: is a device, {PassedOver}2 documents, 2 cues, 2 segments; 2 errors, 4 warnings
            wrote 1 file: a.csv

            """), result);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("check")]
    [InlineData("search horse")]
    [InlineData("convert")]
    public async Task Nor_do_other_commands_open_them(string command)
    {
        var folder = _folder.Path + "/in";
        await InProcess.RunAsync(["align", _folder.Path + "/lesson.txt", "-o", folder + "/a.jsonl", "-q"]);
        ProcessRun.Bash(folder, "mkfifo pipe.jsonl pipe.txt; ln -s .. up");
        var result = await InProcess.RunAsync([.. command.Split(' '), folder]);
        Assert.Equal(0, result.Code);
        Assert.Contains($"{folder}/pipe.jsonl:1:1: warning AL0010: is a named pipe, {PassedOver}", result.Error, StringComparison.Ordinal);
        Assert.Contains($"{folder}/up:1:1: warning AL0010: is a link to a folder, {PassedOver}", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_read_is_told_and_the_rest_is_done()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "needs a user other than root, who may read all");
        var result = ProcessRun.Bash(_folder.Path,
            "mkdir -p in/closed; cp lesson.txt in; chmod 0 in/closed; aligner align in -o a.csv; code=$?; chmod 700 in/closed; exit $code");
        Assert.Equal(2, result.Code);
        Assert.Contains("in/closed/:1:1: error AL0002: cannot be read: Permission denied\n", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 document,", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_kinds_are_counted_and_five_are_named()
    {
        foreach (var name in (string[])["a.pdf", "b.PDF", "c.pptx", "d/e.pdf", "d/f.jpg", "README", ".hidden.pdf", ".git/x.pdf"])
            _folder.Write($"in/{name}", "");
        _folder.Write("in/lesson.txt", Lesson);
        var told = "passed over 6 files of other kinds: 3 .pdf, 1 .jpg, 1 .pptx, 1 without extension (IN/README, IN/a.pdf, IN/b.PDF, IN/c.pptx, IN/d/e.pdf, …)\n".Replace("IN", _folder.Path + "/in", StringComparison.Ordinal);
        Assert.Contains(told, (await InProcess.RunAsync(["align", _folder.Path + "/in", "-o", _folder.Path + "/a.csv"])).Error,
            StringComparison.Ordinal);
        Assert.Contains(told, (await InProcess.RunAsync(["check", _folder.Path + "/in"])).Error, StringComparison.Ordinal);
        Assert.Contains(told, (await InProcess.RunAsync(["search", "horse", _folder.Path + "/in"])).Error, StringComparison.Ordinal);
        Assert.Contains("passed over 7 files of other kinds: 3 .pdf, ", (await InProcess.RunAsync(["convert", _folder.Path + "/in"])).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_a_folder_of_strangers_can_be_given()
    {
        const string names = "cp lesson.txt @lesson.txt; cp lesson.txt @x; ";
        Assert.Equal("3 documents, 3 cues, 3 segments; 0 errors, 0 warnings\nwrote 1 file: ../all.csv\n",
            ProcessRun.Bash(_folder.Path, $"mkdir in; cp lesson.txt in; cd in; {names} aligner align * -o ../all.csv").Error);
        var dashed = ProcessRun.Bash(_folder.Path,
            "cd in; cp lesson.txt ./--output=stolen.csv; aligner align *; echo $?; ls; aligner align -o ../all.csv -- *");
        Assert.Equal("1\n--output=stolen.csv\n@lesson.txt\n@x\nlesson.txt\n", dashed.Output);
        Assert.Equal("""
            '--output=stolen.csv' is an option, and a file here has this name; write ./--output=stolen.csv for the file, or -- before the names of files
            Try 'aligner align --help'.
            4 documents, 4 cues, 4 segments; 0 errors, 0 warnings
            wrote 1 file: ../all.csv

            """, dashed.Error);
    }

    [Theory]
    [InlineData("plain/茶😀.txt")]
    [InlineData("")]
    public void Text_is_its_own_name(string path)
    {
        Assert.Equal([.. System.Text.Encoding.UTF8.GetBytes(path), 0], FileName.BytesOf(path));
        Assert.Equal(path, FileName.Of(System.Text.Encoding.UTF8.GetBytes(path)));
        Assert.Same(path, FileName.Shown(path));
        Assert.Equal(path, FileName.Escaped(path));
    }

    [Fact]
    public void Bytes_of_any_kind_come_back()
    {
        var random = new Random(1);
        for (var length = 0; length < 200; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var name = FileName.Of(bytes);
            Assert.Equal([.. bytes, 0], FileName.BytesOf(name));
            Assert.False(FileName.HasBytes(FileName.Shown(name)));
            Assert.False(FileName.HasBytes(FileName.Escaped(name)));
        }
    }
}
