using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Edits;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests.Review;

/// <summary>What the server of a review keeps, and that nothing is lost.</summary>
public sealed class ReviewLogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_server_shows_the_rows_and_changes_nothing()
    {
        await using var first = await ServedReview.StartAsync(_folder);
        await using (var second = await ServedReview.StartAsync(_folder))
        {
            Assert.Equal("another program is at work on this log", (await second.GetAsync("/state")).GetProperty("readOnly").GetString());
            Assert.Equal((HttpStatusCode.Forbidden, """{"error":"nothing can be changed: another program is at work on this log"}"""),
                await second.DoAsync("\"action\":\"confirm\",\"row\":0"));
        }

        Assert.Equal(HttpStatusCode.OK, (await first.DoAsync("\"action\":\"confirm\",\"row\":0")).Status);
        var result = await InProcess.RunAsync(
            ["align", Path.Combine(_folder.Path, "lesson.txt"), "--edits", first.LogPath, "--reviewed", "--to", "jsonl", "-q"]);
        Assert.Equal((0, 1), (result.Code, result.Output.Count(c => c == '\n')));
    }

    [Fact]
    public async Task What_was_answered_is_in_the_log_and_a_line_that_was_being_written_is_taken_away()
    {
        string[] rows;
        await using (var review = await ServedReview.StartAsync(_folder))
        {
            Assert.Equal(HttpStatusCode.OK, (await review.DoAsync("\"action\":\"merge\",\"row\":0")).Status);
            Assert.Equal(HttpStatusCode.OK,
                (await review.DoAsync("\"action\":\"text\",\"side\":\"zh\",\"sentence\":0,\"text\":\"一匹马在门口。\"")).Status);
            rows = await review.RowsAsync();
            Assert.Equal("One horse stands at the gate. | It is grey. = 一匹马在门口。 | 它是灰色的。 confirmed", rows[0]);
        }

        var log = Path.Combine(_folder.Path, "lesson.edits.jsonl");
        var whole = File.ReadAllText(log);
        File.AppendAllText(log, "{\"op\":\"conf");
        var problems = new List<string>();
        using (var file = EditLogFile.Open(log, SourceOptions.Default, problem => problems.Add(problem.ToString())))
            file!.Append(file.Log!, [new Edit { Kind = EditKind.Undo, Number = 3, Undone = 2 }]);
        Assert.Equal($"{log}:4:1: warning AL1301: the last line has no end and is passed over: it was being written when the program was stopped", problems.Single());
        Assert.Equal(whole + "{\"op\":\"undo\",\"n\":3,\"undone\":2}\n", File.ReadAllText(log));
        await using var again = await ServedReview.StartAsync(_folder);
        Assert.Equal(rows[0].Replace("一匹马在门口", "一匹马站在门口", StringComparison.Ordinal), (await again.RowsAsync())[0]);
    }

    /// <summary>The story of the README.</summary>
    [Fact]
    public async Task What_was_corrected_on_the_page_stands_when_the_source_has_changed()
    {
        await using (var review = await ServedReview.StartAsync(_folder))
        {
            await review.DoAsync("\"action\":\"confirm\",\"row\":0");
            await review.DoAsync("\"action\":\"merge\",\"row\":3");
            await review.DoAsync("\"action\":\"move\",\"side\":\"zh\",\"sentence\":6,\"to\":4");
            await review.DoAsync("\"action\":\"text\",\"side\":\"zh\",\"sentence\":9,\"text\":\"没有人在河里游泳。\"");
            Assert.Equal("Nobody swims in it. = 没有人在河里游泳。 automatic", (await review.RowsAsync())[8]);
            await review.DoAsync("\"action\":\"confirm\",\"row\":8");
            await review.DoAsync("\"action\":\"confirm\",\"row\":10");
        }

        var lesson = _folder.Write("lesson.txt",
            ServedReview.Lesson.Replace("A river runs", "A bird sings. A river runs", StringComparison.Ordinal)
                .Replace("The stars come out.", "The stars came out.", StringComparison.Ordinal));
        var log = Path.Combine(_folder.Path, "lesson.edits.jsonl");
        var result = await InProcess.RunAsync(["align", lesson, "--edits", log, "--to", "jsonl", "-q"]);
        Assert.Equal((0, $"{log}:7:1: warning AL1302: operation 6 (confirm) is doubtful: 'The stars come out.' has changed\n"),
            (result.Code, result.Error));
        var said = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => $"{row.GetProperty("en").GetString()} = {row.GetProperty("zh").GetString()} {row.GetProperty("status").GetString()} {row.GetProperty("comment").GetString()}").Where(row => !row.EndsWith("automatic ", StringComparison.Ordinal));
        Assert.Equal(
            [
                "One horse stands at the gate. = 一匹马站在门口。 confirmed ",
                "The road is long. Nobody knows its end. = 路很长。没有人知道尽头。 confirmed ",
                "We rest here. = 我们在这里休息。茶很热。 confirmed ",
                "Nobody swims in it. = 没有人在河里游泳。 confirmed ",
                "The stars came out. = 星星出来了。 doubtful was: The stars come out.",
            ],
            said);
        Assert.Equal(0, (await InProcess.RunAsync(
            ["align", lesson, "--edits", log, "-o", Path.Combine(_folder.Path, "lesson.tmx"), "-q"])).Code);
        var memory = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "lesson.tmx"), TestContext.Current.CancellationToken);
        Assert.Equal((4, 1),
            (Regex.Count(memory, "<prop type=\"x-status\">confirmed</prop>"),
                Regex.Count(memory, "<note>was: The stars come out.</note>")));
        await using var again =
            await ServedReview.StartAsync(_folder, lesson: await File.ReadAllTextAsync(lesson, TestContext.Current.CancellationToken));
        Assert.Equal(["The stars came out. = 星星出来了。 doubtful"], await again.RowsAsync("filter=changed"));
        var row = (await again.GetAsync("/rows?filter=changed")).GetProperty("rows")[0].GetProperty("row").GetInt32();
        Assert.Equal(HttpStatusCode.OK, (await again.DoAsync($"\"action\":\"confirm\",\"row\":{row}")).Status);
        Assert.Empty(await again.RowsAsync("filter=changed"));
        Assert.Equal("", (await InProcess.RunAsync(["align", lesson, "--edits", log, "--to", "jsonl", "-q"])).Error);
    }

    [Fact]
    public async Task A_log_that_another_program_has_changed_is_not_written_over()
    {
        await using var review = await ServedReview.StartAsync(_folder);
        Assert.Equal(HttpStatusCode.OK, (await review.DoAsync("\"action\":\"confirm\",\"row\":0")).Status);
        File.AppendAllText(review.LogPath, "{\"op\":\"undo\",\"n\":2,\"undone\":1}\n");
        var text = File.ReadAllText(review.LogPath);
        Assert.Equal((HttpStatusCode.InternalServerError,
            $$"""{"error":"nothing was changed: another program has changed '{{review.LogPath}}'; start again"}"""),
            await review.DoAsync("\"action\":\"confirm\",\"row\":1"));
        Assert.Equal(text, File.ReadAllText(review.LogPath));
    }

    [Fact]
    public async Task What_cannot_be_reviewed_is_told()
    {
        var (one, two, three) =
            (_folder.Write("a.txt", ServedReview.Lesson), _folder.Write("b.txt", ServedReview.Lesson),
                _folder.Write("c.txt", ServedReview.Lesson));
        Assert.Equal(new CliResult(2, "",
            $"{one} {two}:1:1: error AL1331: these are 2 documents; --edits names the log of one; name a folder\n"),
            await InProcess.RunAsync(["review", one, two, "--edits", _folder.Write("all.edits.jsonl", "")]));
        Assert.Equal(new CliResult(2, "",
            $"{one} {two}:1:1: error AL1331: these are 2 documents; --media names the recording of one; {{name}} stands for the name of each\n"), await InProcess.RunAsync(["review", one, two, "--media", _folder.Write("sound.mp3", "")]));
        var logs = Path.Combine(_folder.Path, "logs");
        foreach (var name in new[] { "anna", "bo" })
            _folder.Write($"logs/{name}.edits.jsonl", "{\"edits\":1,\"document\":\"a\"}\n");
        Assert.Equal(new CliResult(2, "",
            $"{logs}:1:1: error AL1334: has several logs of 'a': {logs}/anna.edits.jsonl, {logs}/bo.edits.jsonl; name one\n"),
            await InProcess.RunAsync(["review", one, "--edits", logs, "--no-browser"]));
        var log = _folder.Write("a.edits.jsonl",
            "{\"edits\":1,\"document\":\"other\",\"en\":[\"0123456789abcdef\"],\"zh\":[\"fedcba9876543210\"]}\n");
        Assert.Equal(new CliResult(2, "",
            $"{log}:1:1: error AL1332: is about 'other', and knows too few of the sentences of 'a' to be its log\n"),
            await InProcess.RunAsync(["review", one, "--no-browser"]));
        var bad = _folder.Write("b.edits.jsonl", "nothing\n");
        Assert.Equal(new CliResult(2, "", $"{bad}:1:1: error AL1301: is not an edit log: its first line is not a JSON object\n"),
            await InProcess.RunAsync(["review", two, "--no-browser"]));
        await using var review = await ServedReview.StartAsync(_folder);
        var port = new Uri(review.Server.Address).Port;
        var taken = await InProcess.RunAsync(["review", three, "--no-browser", "--port", $"{port}"]);
        Assert.Equal((2, ""), (taken.Code, taken.Output));
        Assert.StartsWith($"{three}:1:1: error AL1330: port {port} cannot be served: ", taken.Error, StringComparison.Ordinal);
        var second = await InProcess.RunAsync(["review", Path.Combine(_folder.Path, "lesson.txt"), "--no-browser", "--idle", "1"]);
        Assert.Equal(0, second.Code);
        Assert.Matches($"^{review.LogPath}:1:1: warning AL1333: nothing can be changed: another program is at work on this log\n12 rows, 0 operations in {review.LogPath}; Ctrl-C ends it\nhttp://127\\.0\\.0\\.1:[0-9]+/#[0-9a-f]{{32}}\n$", second.Error);
        Assert.Equal(["lesson.edits.jsonl.lock"], Directory.GetFiles(_folder.Path, "*.lock").Select(Path.GetFileName));
    }
}
