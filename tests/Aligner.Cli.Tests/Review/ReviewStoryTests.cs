using System.Diagnostics;
using System.Text.Json;
using Aligner.Cli.Tests.Page;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests.Review;

/// <summary>Whole reviews, from the program that is started to what is written.</summary>
[Collection(Chromium.Tests)]
public sealed class ReviewStoryTests(Chromium browser) : IDisposable
{
    /// <summary>The log of the whole review.</summary>
    private const string Said = """
        lesson: 28 operations
        1 confirm: One horse stands at the gate. = 一匹马站在门口。
        2 doubt: It is grey. = 它是灰色的。
        (3 exclude: Two goats are behind it. = 后面有两只山羊。)
        4 pair: The road is long. | Nobody knows its end. = 路很长。 | 没有人知道尽头。
        5 pair: The road is long. = 路很长。
        6 pair: Nobody knows its end. = 没有人知道尽头。
        7 pair: The road is long. | Nobody knows its end. = 路很长。
        8 pair: The road is long. = 路很长。
        9 pair: Nobody knows its end. = 没有人知道尽头。
        10 undo 8
        11 undo 10
        12 note: We rest here. = 我们在这里休息。 → rest or stay?
        13 text: The tea is hot. → The tea is very hot.
        14 cut at 19: Its water is green, and very cold.
        15 join: Its water is green, | and very cold.
        16 forbid: Nobody swims in it. = 没有人在里面游泳。
        (17 pair: In the evening we light a fire. = 星星出来了。)
        18 undo 17
        (19 pair: We rest here. = 我们在这里休息。 | 茶很热。)
        20 undo 19
        21 text: Nobody knows its end. → No one knows its end.
        22 text: Nobody swims in it. → No one swims in it.
        23 undo 3
        24 confirm: Two goats are behind it. = 后面有两只山羊。
        25 confirm: In the evening we light a fire. = 晚上我们生火。
        26 confirm: The stars come out. = 星星出来了。
        27 undo 25
        28 undo 27

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_whole_review_by_keys_and_mouse_outlives_a_reload_and_a_kill()
    {
        _folder.Write("lesson.txt", ServedReview.Lesson);
        string[] rows;
        using (var program = Start(out var address))
        {
            // The page is closed first: one that is open tells that it has lost its program.
            await using (var page = await OpenedPage.ReviewAsync(browser, address))
            {
                await page.PressAsync("a", "r", "j", "x", "j", "m", "ArrowRight", "ArrowRight", "s", "u", "d", "Control+z", "Control+y");
                await page.PressAsync("j", "j", "n");
                await page.Tab.Locator("#note-text").FillAsync("rest or stay?");
                await page.PressAsync("Control+Enter");
                await page.UntilAsync("document.querySelectorAll('.comment').length === 1");
                await page.PressAsync("j", "e");
                await page.Tab.Locator(".editor textarea").FillAsync("The tea is very hot.");
                await page.PressAsync("Enter", "j", "j", "ArrowRight", "e");
                await page.Tab.EvaluateAsync("document.querySelector('.editor textarea').setSelectionRange(19, 19)");
                await page.PressAsync("Control+Enter", "M", "j", "f", "j", "ArrowRight", "Space", "j", "ArrowRight", "ArrowRight", "Space",
                    "Control+z");
                await page.Tab.Locator(".chip", new() { HasText = "茶很热。" })
                    .DragToAsync(page.Tab.Locator(".row", new() { HasText = "We rest here." }));
                await page.UntilAsync("document.getElementById('message').textContent.startsWith('moved')");
                await page.PressAsync("Control+z", "h");
                await page.Tab.Locator("#replaced").FillAsync("nobody");
                await page.Tab.Locator("#replacement").FillAsync("No one");
                await page.UntilAsync("document.querySelectorAll('#preview li').length === 2");
                await page.Tab.Locator("#replace-all").ClickAsync();
                await page.UntilAsync(
                    "document.querySelectorAll('ins').length === 2 && document.getElementById('message').textContent.startsWith('replaced')");
                await page.PressAsync("Home", "j", "j", "c", "j", "j", "b");
                await page.UntilAsync("page.state.sure !== null");
                await page.PressAsync("g");
                rows = await page.ReviewRowsAsync();
                await page.Tab.ReloadAsync();
                await page.UntilAsync("document.body.dataset.ready === 'true'");
                Assert.Equal(rows, await page.ReviewRowsAsync());
            }

            program.Kill();
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using (var program = Start(out var address))
        {
            await using (var page = await OpenedPage.ReviewAsync(browser, address))
            {
                Assert.Equal(rows, await page.ReviewRowsAsync());
                await page.PressAsync("Control+z", "Control+y");
                Assert.Equal(rows, await page.ReviewRowsAsync());
            }

            program.Kill();
        }

        Assert.Equal(
            [
                "One horse stands at the gate. = 一匹马站在门口。 confirmed",
                "It is grey. = 它是灰色的。 doubtful",
                "Two goats are behind it. = 后面有两只山羊。 confirmed",
                "The road is long. = 路很长。 confirmed",
                "No one knows its end. = 没有人知道尽头。 confirmed",
                "We rest here. = 我们在这里休息。 automatic",
                "The tea is very hot. = 茶很热。 automatic",
                "A river runs below us. = 一条河在我们下面流过。 automatic",
                "Its water is green, and very cold. No one swims in it. = 河水是绿色的，而且很冷。没有人在里面游泳。 automatic",
                "In the evening we light a fire. = 晚上我们生火。 confirmed",
                "The stars come out. = 星星出来了。 confirmed",
            ], rows);
        var log = await InProcess.RunAsync(["edits", "show", Path.Combine(_folder.Path, "lesson.edits.jsonl")]);
        Assert.Equal(Said, log.Output.Replace(" [Anna]", "", StringComparison.Ordinal));
        var exported = await InProcess.RunAsync(
            ["align", Path.Combine(_folder.Path, "lesson.txt"), "--edits", Path.Combine(_folder.Path, "lesson.edits.jsonl"), "--to",
                "jsonl", "-q"]);
        Assert.Equal(rows, exported.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => $"{row.GetProperty("en").GetString()} = {row.GetProperty("zh").GetString()} {row.GetProperty("status").GetString()}"));
    }

    [Fact]
    public async Task Documents_of_a_folder_have_a_log_each()
    {
        _folder.Write("lessons/a.txt", ServedReview.Lesson);
        _folder.Write("lessons/week/b.txt", ServedReview.Lesson.Replace("horse", "mule", StringComparison.Ordinal));
        var gone = _folder.Write("lessons/c.txt", "nothing\n");
        // A log whose document had another name.
        Assert.Equal(0, (await InProcess.RunAsync(
            ["align", Path.Combine(_folder.Path, "lessons", "a.txt"), "-o", Path.Combine(_folder.Path, "old.csv"), "-q"])).Code);
        _folder.Write("old.csv",
            File.ReadAllText(Path.Combine(_folder.Path, "old.csv")).Replace(",automatic,", ",confirmed,", StringComparison.Ordinal));
        _folder.Write("old.txt", ServedReview.Lesson);
        _folder.Write("old.csv",
            File.ReadAllText(Path.Combine(_folder.Path, "old.csv")).Replace("a#", "old#", StringComparison.Ordinal)
                .Replace(",a,", ",old,", StringComparison.Ordinal));
        Assert.Equal(0, (await InProcess.RunAsync(
            ["edits", "from-table", Path.Combine(_folder.Path, "old.csv"), Path.Combine(_folder.Path, "old.txt"), "-o",
                Path.Combine(_folder.Path, "reviews", "old.edits.jsonl")])).Code);
        using (var program = ProcessRun.Start(_folder.Path, "review", "lessons", "--edits", "reviews", "--no-browser"))
        {
            program.StandardInput.Close();
            Assert.Equal("3 documents; Ctrl-C ends it", program.StandardError.ReadLine());
            await using var page = await OpenedPage.ReviewAsync(browser, program.StandardError.ReadLine()!);
            page.IsForgiven = true;
            Assert.Equal(["a", "c", "week/b"],
                await page.Tab.EvaluateAsync<string[]>("[...byId('documents').options].map(option => option.textContent)"));
            Assert.All(await page.ReviewRowsAsync(), row => Assert.EndsWith(" confirmed", row, StringComparison.Ordinal));
            File.Delete(gone);
            await page.PressAsync("x", "]");
            Assert.StartsWith("lessons/c.txt:1:1: error AL0001: no such file or folder",
                await page.Tab.Locator("#message").TextContentAsync(), StringComparison.Ordinal);
            Assert.Equal("0", await page.Tab.Locator("#documents").InputValueAsync());
            await page.Tab.EvaluateAsync("byId('documents').value = '2'; byId('documents').dispatchEvent(new Event('change'))");
            await page.UntilAsync("document.getElementById('document').textContent === 'week/b'");
            await page.PressAsync("a");
            await page.Tab.ReloadAsync();
            await page.UntilAsync("document.body.dataset.ready === 'true'");
            Assert.Equal("One mule stands at the gate. = 一匹马站在门口。 confirmed", (await page.ReviewRowsAsync())[0]);
            program.Kill();
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["old.edits.jsonl", "week/b.edits.jsonl"],
            Directory.EnumerateFiles(Path.Combine(_folder.Path, "reviews"), "*.jsonl", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Path.Combine(_folder.Path, "reviews"), path)).Order(StringComparer.Ordinal));
        var exported = await InProcess.RunAsync(
            ["align", Path.Combine(_folder.Path, "lessons"), "--edits", Path.Combine(_folder.Path, "reviews"), "--reviewed", "--to",
                "jsonl", "-q"]);
        Assert.Equal((0, 12), (exported.Code, exported.Output.Count(c => c == '\n')));
    }

    [Fact]
    public async Task The_memory_shows_what_is_like_a_row_and_gets_what_is_accepted()
    {
        var memory = Path.Combine(_folder.Path, "memory.db");
        var known = _folder.Write("known.csv",
            "document,id,en,zh\nold,old#1,One horse stood at the gate.,一匹马站在门口。\nold,old#2,It is grey.,它是灰的。\n");
        Assert.Equal(0, (await InProcess.RunAsync(["memory", "add", memory, known, "--reviewed"])).Code);
        _folder.Write("lesson.txt", ServedReview.Lesson);
        using (var program = ProcessRun.Start(_folder.Path, "review", "lesson.txt", "--memory", "memory.db", "--no-browser"))
        {
            program.StandardInput.Close();
            Assert.EndsWith("Ctrl-C ends it", program.StandardError.ReadLine(), StringComparison.Ordinal);
            await using (var page = await OpenedPage.ReviewAsync(browser, program.StandardError.ReadLine()!))
            {
                await page.UntilAsync(
                    "document.getElementById('match').textContent === '83 %One horse stood at the gate.一匹马站在门口。old; translated so here too'");
                await page.PressAsync("a");
                await page.UntilAsync("document.getElementById('match').textContent === '100 %It is grey.它是灰的。old'");
                await page.PressAsync("r", "j", "a");
                await page.UntilAsync("document.getElementById('match').textContent === 'nothing like it in the memory'");
                await page.PressAsync("b", "Control+z");
            }

            // Asked to end, it writes what it has not yet.
            using var end = ProcessRun.StartOther(_folder.Path, "/bin/kill", ["-TERM", $"{program.Id}"]);
            await program.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal((0, ""), (program.ExitCode, await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)));
        }

        var pairs = await InProcess.RunAsync(["memory", "export", memory, "--to", "csv"]);
        Assert.Equal(["One horse stands at the gate.", "Two goats are behind it.", "One horse stood at the gate.", "It is grey."],
            pairs.Output.Split('\n').Skip(1).Where(line => line.Length > 0)
                .Select(line => line.Split(',').First(cell => cell.EndsWith('.'))));
    }

    private Process Start(out string address)
    {
        var program = ProcessRun.Start(_folder.Path, "review", "lesson.txt", "--no-browser", "--by", "Anna");
        program.StandardInput.Close();
        Assert.EndsWith("in lesson.edits.jsonl; Ctrl-C ends it", program.StandardError.ReadLine(), StringComparison.Ordinal);
        address = program.StandardError.ReadLine()!;
        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/#[0-9a-f]{32}$", address);
        return program;
    }
}
