using System.Text.Json;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>A table that a person corrected becomes a log, and the log makes the corpus, now and after the source has changed.</summary>
public sealed class EditsTests : IDisposable
{
    private const string Lesson = """
        Length: 0:40

        00:05
        One horse. It is grey. Two goats.
        一匹马。它是灰色的。两只山羊。

        00:15
        The road is long. Nobody knows its end.
        路很长。没有人知道尽头。

        00:25
        We rest here. The tea is hot.
        我们在这里休息。茶很热。

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Corrections_last()
    {
        var (lesson, table, log, tmx) = (_folder.Write("lesson.txt", Lesson), At("review.csv"), At("lesson.edits.jsonl"), At("lesson.tmx"));
        Assert.Equal(0, (await InProcess.RunAsync(["align", lesson, "-o", table, "-q"])).Code);
        var rows = File.ReadAllLines(table);
        var review = Change(rows, ("One horse.", row => row.Replace(",automatic,", ",confirmed,")),
            ("Nobody knows its end.", row => row.Replace("尽头", "终点")),
            ("The tea is hot.", row => row.Replace(",automatic,,", ",doubtful,which tea?,")));
        File.WriteAllLines(table, review);
        var made = await InProcess.RunAsync(["edits", "from-table", table, lesson, "-o", log, "--by", "Anna"]);
        Assert.Equal((0, $"wrote {log}: 5 operations\n"),
            (made.Code, made.Error[made.Error.LastIndexOf("wrote", StringComparison.Ordinal)..]));

        Assert.Equal(0, (await InProcess.RunAsync(["align", lesson, "--edits", log, "-o", tmx, "-q"])).Code);
        Assert.Contains("没有人知道终点。", File.ReadAllText(tmx), StringComparison.Ordinal);

        _folder.Write("lesson.txt",
            Lesson.Replace("We rest here.", "A bell rings. We rest here.").Replace("我们在这里休息。", "铃响了。我们在这里休息。")
                .Replace("The tea is hot.", "The tea is very hot."));
        var again = await InProcess.RunAsync(["align", lesson, "--edits", log, "--to", "jsonl"]);
        Assert.Equal(0, again.Code);
        Assert.Equal(["One horse.", "Nobody knows its end."], Rows(again.Output, "confirmed"));
        Assert.Equal(["The tea is very hot."], Rows(again.Output, "doubtful"));
        Assert.StartsWith($"{log}:5:1: warning AL1302: operation 4 (doubt) is doubtful: 'The tea is hot.' has changed\n", again.Error,
            StringComparison.Ordinal);
        Assert.Equal(again, await InProcess.RunAsync(["align", lesson, "--edits", _folder.Path, "--to", "jsonl"]));

        var reviewed = await InProcess.RunAsync(["align", lesson, "--edits", log, "--reviewed", "--to", "jsonl", "-q"]);
        Assert.Equal(["One horse.", "Nobody knows its end."], Rows(reviewed.Output, "confirmed"));
        Assert.Equal(2, reviewed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_log_is_shown()
    {
        var log = _folder.Write("a.edits.jsonl", """
            {"edits":1,"document":"a","en":["0123456789abcdef"],"zh":["fedcba9876543210"]}
            {"op":"pair","n":1,"by":"Anna","en":[{"id":"0123456789abcdef","text":"Tea."}],"zh":[{"id":"fedcba9876543210","text":"茶。"}]}
            {"op":"note","n":2,"en":[{"id":"0123456789abcdef","text":"Tea."}],"text":"green"}
            {"op":"undo","n":3,"undone":1}

            """);
        Assert.Equal(new CliResult(0, "a: 3 operations\n(1 pair: Tea. = 茶。 [Anna])\n2 note: Tea. → green\n3 undo 1\n", ""),
            await InProcess.RunAsync(["edits", "show", log]));
    }

    [Fact]
    public async Task What_was_said_is_taken_back()
    {
        var lesson = _folder.Write("lesson.txt", Lesson);
        var text = await LogOfAsync(lesson, ("One horse.", "confirmed"), ("The tea is hot.", "doubtful"));
        var log = _folder.Write("lesson.edits.jsonl", text + "{\"op\":\"conf");
        var torn = $"{log}:4:1: warning AL1301: the last line has no end and is passed over: it was being written when the program was stopped\n";
        Assert.Equal(new CliResult(0, "", torn + "taken back: 2 doubt: The tea is hot. = 茶很热。 [Anna]\n"),
            await InProcess.RunAsync(["edits", "undo", log, "--by", "Bo"]));
        var line = File.ReadAllText(log)[text.Length..];
        Assert.Matches("""^\{"op":"undo","n":3,"at":"20[0-9-]+T[0-9:]+Z","by":"Bo","undone":2\}\n$""", line);
        Assert.Equal(["One horse."],
            Rows((await InProcess.RunAsync(["align", lesson, "--edits", log, "--to", "jsonl"])).Output, "confirmed"));

        Assert.Equal(new CliResult(0, "", "taken back: 1 confirm: One horse. = 一匹马。 [Anna]\n"),
            await InProcess.RunAsync(["edits", "undo", log]));
        var before = File.ReadAllText(log);
        Assert.Equal(new CliResult(2, "", $"{log}:1:1: error AL1311: has nothing to take back\n"),
            await InProcess.RunAsync(["edits", "undo", log]));
        Assert.Equal(new CliResult(2, "", $"{log}:1:1: error AL1311: has no operation 9; its last is 4\n"),
            await InProcess.RunAsync(["edits", "undo", log, "9"]));
        Assert.Equal(new CliResult(1, "", "'last' is not the number of an operation; 'aligner edits show' shows them\nTry 'aligner edits "
            + "undo --help'.\n"), await InProcess.RunAsync(["edits", "undo", log, "last"]));
        using (new FileStream(log + ".lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(new CliResult(2, "",
                $"{log}:1:1: error AL1333: nothing can be taken back: another program is at work on this log\n"),
                await InProcess.RunAsync(["edits", "undo", log, "3"]));
        }

        Assert.Equal(before, File.ReadAllText(log));
        File.Delete(log + ".lock");
        Assert.Equal(new CliResult(0, "", "holds again: 2 doubt: The tea is hot. = 茶很热。 [Anna]\n"),
            await InProcess.RunAsync(["edits", "undo", log, "3"]));
        var gone = await InProcess.RunAsync(["edits", "undo", At("gone.edits.jsonl")]);
        Assert.Equal((2, ""), (gone.Code, gone.Output));
        Assert.StartsWith($"{At("gone.edits.jsonl")}:1:1: error AL0002: cannot be read: ", gone.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("gone.edits.jsonl.lock")));
    }

    [Fact]
    public async Task What_cannot_be_applied_is_told_and_nothing_is_written()
    {
        var lesson = _folder.Write("lesson.txt", Lesson);
        var log = _folder.Write("bad.edits.jsonl", "nothing\n");
        var missing = At("gone.edits.jsonl");
        Assert.Equal(new CliResult(2, "", $"{log}:1:1: error AL1301: is not an edit log: its first line is not a JSON object\n"),
            await InProcess.RunAsync(["align", lesson, "--edits", log]));
        Assert.Equal((2, ""), await InProcess.RunAsync(["align", lesson, "--edits", missing]) is var result
            ? (result.Code, result.Output) : default);
        Assert.StartsWith($"{missing}:1:1: error AL0002: cannot be read: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(new CliResult(1, "", "--edits is about sentences; it does not go with --level cue\nTry 'aligner align --help'.\n"),
            await InProcess.RunAsync(["align", lesson, "--edits", log, "--level", "cue"]));
    }

    [Fact]
    public async Task Logs_of_two_reviewers_are_joined_and_what_they_contradict_each_other_in_is_told()
    {
        var lesson = _folder.Write("lesson.txt", Lesson);
        var begun = await LogOfAsync(lesson, ("One horse.", "confirmed"));
        var (one, other) = (_folder.Write("logs/a.edits.jsonl", begun),
            _folder.Write("logs/b.edits.jsonl", begun.Replace("\"confirm\"", "\"exclude\"", StringComparison.Ordinal)));
        var result = await InProcess.RunAsync(["align", lesson, "--edits", At("logs"), "--to", "jsonl"]);
        Assert.Equal((3, $"{other}:2:1: warning AL1310: operation 1 (exclude: One horse. = 一匹马。 [Anna]) contradicts operation 1 of {one} (confirm: One horse. = 一匹马。 [Anna]); neither is applied, and the sentences are doubtful"), (result.Code, result.Error.Split('\n')[0]));
        Assert.Equal(["One horse."], Rows(result.Output, "doubtful"));

        _folder.Write("logs/b.edits.jsonl", begun);
        var joined = await InProcess.RunAsync(["align", lesson, "--edits", one, "--edits", other, "--to", "jsonl"]);
        Assert.Equal((0, ""), (joined.Code, string.Concat(Rows(joined.Output, "doubtful"))));
        Assert.Equal(["One horse."], Rows(joined.Output, "confirmed"));

        _folder.Write("logs/b.edits.jsonl", "{\"edits\":1,\"document\":\"lesson\"}\n");
        Assert.Equal(new CliResult(2, "",
            $"{other}:1:1: error AL1305: was begun on other sentences of 'lesson' than {one}, and cannot be joined with it; bring each to the document as it is first, with align --edits FILE --rebase\n"), await InProcess.RunAsync(["align", lesson, "--edits", At("logs")]));
    }

    [Fact]
    public async Task A_log_is_checked_and_brought_to_the_document_as_it_is()
    {
        var lesson = _folder.Write("lesson.txt", Lesson);
        var log = _folder.Write("lesson.edits.jsonl",
            await LogOfAsync(lesson, ("One horse.", "confirmed"), ("The tea is hot.", "confirmed")));
        Assert.Equal(new CliResult(0, "lesson: 2 operations, 2 hold, 0 doubtful, 0 lost\n", ""),
            await InProcess.RunAsync(["edits", "check", log, lesson]));
        var before = File.ReadAllText(log);
        Assert.Equal(0, (await InProcess.RunAsync(["align", lesson, "--edits", log, "--rebase", "-o", At("a.csv")])).Code);
        Assert.Equal(before, File.ReadAllText(log));

        _folder.Write("lesson.txt",
            Lesson.Replace("We rest here.", "A bell rings. We rest here.").Replace("我们在这里休息。", "铃响了。我们在这里休息。")
                .Replace("The tea is hot.", "The tea is very hot."));
        Assert.Equal(new CliResult(3, "lesson: 2 operations, 1 hold, 1 doubtful, 0 lost\n",
            $"{log}:3:1: warning AL1302: operation 2 (confirm) is doubtful: 'The tea is hot.' has changed\n"),
            await InProcess.RunAsync(["edits", "check", log, lesson]));
        var rebased = await InProcess.RunAsync(["align", lesson, "--edits", log, "--rebase", "--to", "jsonl"]);
        Assert.Equal((0, $"rebased {log}: 2 operations"), (rebased.Code, rebased.Error.TrimEnd().Split('\n')[^1]));
        Assert.Equal(new CliResult(0, "lesson: 2 operations, 2 hold, 0 doubtful, 0 lost\n", ""),
            await InProcess.RunAsync(["edits", "check", log, lesson]));
        Assert.Equal(rebased.Output, (await InProcess.RunAsync(["align", lesson, "--edits", log, "--to", "jsonl"])).Output);
        Assert.Equal(["The tea is very hot."], Rows(rebased.Output, "doubtful"));
        Assert.Equal(new CliResult(1, "", "--rebase is about the logs of --edits; give them too\nTry 'aligner align --help'.\n"),
            await InProcess.RunAsync(["align", lesson, "--rebase"]));
    }

    [Fact]
    public async Task A_log_that_another_program_is_at_work_on_is_not_rebased()
    {
        var lesson = _folder.Write("lesson.txt", Lesson);
        var log = _folder.Write("lesson.edits.jsonl", await LogOfAsync(lesson, ("One horse.", "confirmed")));
        var before = File.ReadAllText(log);
        _folder.Write("lesson.txt", Lesson.Replace("We rest here.", "A bell rings. We rest here.").Replace("我们在这里休息。", "铃响了。我们在这里休息。"));
        using (new FileStream(log + ".lock", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
        {
            var refused = await InProcess.RunAsync(["align", lesson, "--edits", log, "--rebase", "-o", At("a.csv"), "-q"]);
            Assert.Equal(new CliResult(2, "",
                $"{log}:1:1: error AL1333: is not brought to the document as it is: another program is at work on this log\n"), refused);
            Assert.Equal(before, File.ReadAllText(log));
        }

        File.Delete(log + ".lock");
        Assert.Equal(0, (await InProcess.RunAsync(["align", lesson, "--edits", log, "--rebase", "-o", At("a.csv"), "-q"])).Code);
        Assert.NotEqual(before, File.ReadAllText(log));
    }

    [Fact]
    public async Task An_alignment_that_was_edited_elsewhere_becomes_a_log()
    {
        var (lesson, links, log) = (_folder.Write("lesson.txt", Lesson), At("lesson.en.zh.alignment.xml"), At("lesson.edits.jsonl"));
        Assert.Equal(0, (await InProcess.RunAsync(["align", lesson, "--to", "intertext", "-o", links, "-q"])).Code);
        var unchanged = await InProcess.RunAsync(["edits", "from-alignment", links, lesson, "-o", "-"]);
        Assert.Equal((0, "", 1), (unchanged.Code, unchanged.Error, unchanged.Output.Count(c => c == '\n')));
        var text = File.ReadAllText(links);
        var merged = System.Text.RegularExpressions.Regex.Replace(text,
            "<link type=\"1-1\" xtargets=\"1:2;1:2\" status=\"auto\" />\\s*<link type=\"1-1\" xtargets=\"1:3;1:3\" status=\"auto\" />",
            "<link type=\"2-2\" xtargets=\"1:2 1:3;1:2 1:3\" status=\"man\" />");
        Assert.NotEqual(text, merged);
        File.WriteAllText(links, merged);
        Assert.Equal(0, (await InProcess.RunAsync(["edits", "from-alignment", links, lesson, "-o", log])).Code);
        Assert.Equal(["It is grey. Two goats."],
            Rows((await InProcess.RunAsync(["align", lesson, "--edits", log, "--to", "jsonl"])).Output, "confirmed"));
    }

    [Fact]
    public async Task A_table_of_another_document_is_told()
    {
        var lesson = _folder.Write("lesson.txt", Lesson);
        var table = _folder.Write("table.csv", "id,document,en,zh\nb#1,b,Tea.,茶。\n");
        Assert.Equal(new CliResult(2, "", $"{table}:1:1: error AL1306: has no row of the document 'lesson'\n"),
            await InProcess.RunAsync(["edits", "from-table", table, lesson, "-o", At("x.edits.jsonl")]));
        Assert.False(File.Exists(At("x.edits.jsonl")));
    }

    [Fact]
    public async Task A_log_that_is_there_is_not_replaced_unasked()
    {
        var (lesson, table, log) = (_folder.Write("lesson.txt", Lesson), At("review.csv"), _folder.Write("lesson.edits.jsonl", "said\n"));
        Assert.Equal(0, (await InProcess.RunAsync(["align", lesson, "-o", table, "-q"])).Code);
        Assert.Equal(new CliResult(2, "",
            $"{log}:1:1: error AL1309: is there already, and what was said in it would be lost; --force replaces it\n"),
            await InProcess.RunAsync(["edits", "from-table", table, lesson, "-o", log]));
        Assert.Equal("said\n", File.ReadAllText(log));
        Assert.Equal(0, (await InProcess.RunAsync(["edits", "from-table", table, lesson, "-o", log, "--force"])).Code);
        var printed = await InProcess.RunAsync(["edits", "from-table", table, lesson, "-o", "-"]);
        Assert.Equal(new CliResult(0, File.ReadAllText(log), ""), printed);
    }

    [Fact]
    public async Task Folders_and_logs_that_say_nothing_of_the_run_are_told()
    {
        var lesson = _folder.Write("lesson.txt", Lesson);
        var none = Directory.CreateDirectory(At("none")).FullName;
        Assert.Equal(new CliResult(2, "", $"{none}:1:1: error AL1307: the folder has no edit log; looked for *.edits.jsonl\n"),
            await InProcess.RunAsync(["align", lesson, "--edits", none]));
        Assert.Equal(new CliResult(2, "", $"{none}:1:1: error AL0006: is a folder; a file is needed\n"),
            await InProcess.RunAsync(["edits", "show", none]));
        var other = _folder.Write("other.edits.jsonl", "{\"edits\":1,\"document\":\"other\"}\n");
        var result = await InProcess.RunAsync(["align", lesson, "--edits", other]);
        Assert.Equal((0, $"{other}:1:1: warning AL1308: is about 'other', which no document of this run is; nothing of it is applied\n1 document, 3 cues, 7 segments; 0 errors, 1 warning\n"), (result.Code, result.Error));
        var alone = await InProcess.RunAsync(["edits", "from-table", other, none, "-o", At("x.edits.jsonl")]);
        Assert.Equal((2, ""), (alone.Code, alone.Output));
        Assert.StartsWith($"{none}:1:1: error AL0005: ", alone.Error, StringComparison.Ordinal);
    }

    /// <summary>The log of a table whose rows with these texts have another status.</summary>
    private async Task<string> LogOfAsync(string lesson, params (string Text, string Status)[] rows)
    {
        var table = At("review.csv");
        Assert.Equal(0, (await InProcess.RunAsync(["align", lesson, "-o", table, "-q"])).Code);
        File.WriteAllLines(table,
            Change(File.ReadAllLines(table),
                [.. rows.Select(row =>
                    (row.Text, (Func<string, string>)(line =>
                        line.Replace(",automatic,", $",{row.Status},", StringComparison.Ordinal))))]));
        return (await InProcess.RunAsync(["edits", "from-table", table, lesson, "-o", "-", "--by", "Anna"])).Output;
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private static string[] Change(string[] rows, params (string Text, Func<string, string> Change)[] changes)
    {
        foreach (var (text, change) in changes)
        {
            var index = Array.FindIndex(rows, row => row.Contains(text, StringComparison.Ordinal));
            var changed = change(rows[index]);
            Assert.NotEqual(rows[index], changed);
            rows[index] = changed;
        }
        return rows;
    }

    private static List<string> Rows(string lines, string status) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => row.GetProperty("status").GetString() == status).Select(row => row.GetProperty("en").GetString()!)];
}
