using System.Text.Json;
using System.Text.RegularExpressions;
using Aligner.Cli.Tests.Page;
using Aligner.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Aligner.Cli.Tests.Review;

/// <summary>The page of a review as one file, opened from the disk.</summary>
[Collection(Chromium.Tests)]
public sealed class ReviewFileTests(Chromium browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string PagePath => Path.Combine(_folder.Path, "lesson.html");

    private string LogPath => Path.Combine(_folder.Path, "lesson.edits.jsonl");

    private string SourcePath => Path.Combine(_folder.Path, "lesson.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_said_on_the_page_is_downloaded_and_applied()
    {
        await MakeAsync(ServedReview.Lesson);
        string[] rows;
        await using (var page = await OpenAsync())
        {
            await page.PressAsync("a", "r", "j", "x", "j", "m", "ArrowRight", "ArrowRight", "s", "u", "d", "Control+z", "Control+y");
            await page.PressAsync("j", "j", "n");
            await page.Tab.Locator("#note-text").FillAsync("rest or stay?");
            await page.PressAsync("Control+Enter");
            await page.UntilAsync("document.querySelectorAll('.comment').length === 1");
            await page.PressAsync("j", "e");
            await page.Tab.Locator(".editor textarea").FillAsync("The  tea is ｖery ﬁne.");
            await page.PressAsync("Enter", "j", "j", "ArrowRight", "e");
            await page.Tab.EvaluateAsync("document.querySelector('.editor textarea').setSelectionRange(19, 19)");
            await page.PressAsync("Control+Enter", "a", "j", "M", "End", "k", "f", "Control+z", "h");
            await page.Tab.Locator("#replaced").FillAsync("nobody");
            await page.Tab.Locator("#replacement").FillAsync("No one");
            await page.UntilAsync("document.querySelectorAll('#preview li').length === 2");
            await page.Tab.Locator("#replace-all").ClickAsync();
            await page.UntilAsync(
                "document.querySelectorAll('ins').length === 2 && document.getElementById('message').textContent.startsWith('replaced')");
            await page.PressAsync("Home", "j", "c", "End", "A", "g");
            rows = await page.ReviewRowsAsync();
            await page.Tab.ReloadAsync();
            await page.UntilAsync("document.body.dataset.ready === 'true'");
            Assert.Equal(rows, await page.ReviewRowsAsync());
            await DownloadAsync(page);
            Assert.Equal([new Uri(PagePath).AbsoluteUri, new Uri(PagePath).AbsoluteUri],
                page.Requests.Where(request => !request.StartsWith("blob:", StringComparison.Ordinal)));
        }

        Assert.Equal(new CliResult(0, "", ""), Checked(await InProcess.RunAsync(["edits", "check", LogPath, SourcePath])));
        Assert.Equal(rows, await AlignedAsync());
        // The page goes on from the log.
        Assert.Equal(0, (await InProcess.RunAsync(["review", SourcePath, "-o", PagePath])).Code);
        await using var second = await OpenAsync();
        Assert.Equal(rows, await second.ReviewRowsAsync());
        await second.PressAsync("Home", "c", "j", "a", "n");
        await second.Tab.Locator("#note-text").FillAsync("grey or white?");
        await second.PressAsync("Control+Enter");
        rows = await second.ReviewRowsAsync();
        await DownloadAsync(second);
        Assert.Equal(new CliResult(0, "", ""), Checked(await InProcess.RunAsync(["edits", "check", LogPath, SourcePath])));
        Assert.Equal(rows, await AlignedAsync());
    }

    [Fact]
    public async Task Several_documents_are_in_one_page_and_have_a_log_each()
    {
        _folder.Write("units.csv", "document,id,en,zh\nunits,u1,The ferry is late. We wait.,渡船晚点了。我们在等。\nunits,u2,It rains.,下雨了。\n");
        _folder.Write("lesson.txt", ServedReview.Lesson);
        var made = await InProcess.RunAsync(
            ["review", SourcePath, Path.Combine(_folder.Path, "units.csv"), _folder.Write("empty.csv", "document,id,en,zh\n"), "-o",
                PagePath]);
        Assert.Equal(new CliResult(2, "",
            $"{_folder.Path}/empty.csv:1:1: error AL0907: the corpus has no segment\nwrote {PagePath}: 2 documents, 14 rows\n"), made);
        await using (var page = await OpenAsync())
        {
            Assert.Equal(["lesson", "units.csv"],
                await page.Tab.EvaluateAsync<string[]>("[...byId('documents').options].map(option => option.textContent)"));
            await page.PressAsync("a", "]", "j", "x");
            Assert.Equal(["The ferry is late. We wait. = 渡船晚点了。我们在等。 automatic", "It rains. = 下雨了。 excluded"],
                await page.ReviewRowsAsync());
            Assert.Contains("'aligner convert CORPUS --edits units.csv.edits.jsonl' applies it",
                await page.Tab.Locator("#about-file").TextContentAsync(), StringComparison.Ordinal);
            await page.Tab.ReloadAsync();
            await page.UntilAsync("document.body.dataset.ready === 'true'");
            Assert.Equal("It rains. = 下雨了。 excluded", (await page.ReviewRowsAsync())[1]);
            await DownloadAsync(page, "units.csv.edits.jsonl");
            await page.PressAsync("[");
            Assert.Equal("One horse stands at the gate. = 一匹马站在门口。 confirmed", (await page.ReviewRowsAsync())[0]);
            Assert.Equal(["lesson *", "units.csv *"],
                await page.Tab.EvaluateAsync<string[]>("[...byId('documents').options].map(option => option.textContent)"));
            await page.PressAsync("Control+z");
            Assert.True(await page.Tab.EvaluateAsync<bool>("!page.state.canUndo && page.state.canRedo"));
        }

        var converted = await InProcess.RunAsync(
            ["convert", Path.Combine(_folder.Path, "units.csv"), "--edits", Path.Combine(_folder.Path, "units.csv.edits.jsonl"), "--to",
                "jsonl"]);
        Assert.Equal(["automatic", "excluded"],
            converted.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Sentences_with_the_same_text_are_told_apart_as_the_log_does()
    {
        await MakeAsync(string.Concat("Length: 0:50\n",
            string.Concat(Enumerable.Range(0, 4).Select(i => $"\n00:{(i * 10) + 5:00}\nYes. A horse. Yes.\n是。一匹马。是。\n"))));
        await using var page = await OpenAsync();
        await page.PressAsync("x", "j", "j", "e");
        await page.Tab.Locator(".editor textarea").FillAsync("A horse.");
        await page.PressAsync("Enter", "j", "a", "j", "x", "k", "k", "e");
        await page.Tab.Locator(".editor textarea").FillAsync("Yes.");
        await page.PressAsync("Enter", "End", "a", "Control+z", "x");
        var rows = await page.ReviewRowsAsync();
        await DownloadAsync(page);
        Assert.Equal(new CliResult(0, "", ""), Checked(await InProcess.RunAsync(["edits", "check", LogPath, SourcePath])));
        Assert.Equal(rows, await AlignedAsync());
    }

    [Fact]
    public async Task Texts_are_no_markup_and_the_page_loads_nothing()
    {
        const string Hostile = "<img src=x onerror=alert(1)> </script><script>alert(3)</script> & <b>bold</b>";
        await MakeAsync($"Length: 0:20\n\n00:05\nA horse {Hostile} here.\n一匹马<script>alert(2)</script>在这里。\n");
        var text = await File.ReadAllTextAsync(PagePath, TestContext.Current.CancellationToken);
        Assert.Matches("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; "
            + "script-src 'sha256-[A-Za-z0-9+/=]+'; media-src 'self' file:; base-uri 'none'; form-action 'none'\">", text);
        Assert.Equal(2, Regex.Count(text, "<script"));
        await using var page = await OpenAsync();
        Assert.Equal([$"A horse {Hostile} here.", "一匹马<script>alert(2)</script>在这里。"],
            await page.Tab.EvaluateAsync<string[]>("[...document.querySelectorAll('.chip')].map(one => one.textContent)"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Axe_has_no_serious_finding(ColorScheme colors, int width)
    {
        await MakeAsync(ServedReview.Lesson, "--media", _folder.Write("sound of it.mp3", "none"));
        await using var page =
            await OpenAsync(new BrowserNewContextOptions
            {
                ColorScheme = colors,
                BypassCSP = true,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            });
        page.IsForgiven = true;
        Assert.Equal("sound%20of%20it.mp3", await page.Tab.EvaluateAsync<string>("document.querySelector('audio').getAttribute('src')"));
        Assert.Empty(await AccessibilityTests.SeriousAsync(page));
        Assert.False(await page.Tab.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
    }

    [Fact]
    public async Task A_page_is_written_where_it_was_asked_for()
    {
        _folder.Write("lesson.txt", ServedReview.Lesson);
        var printed = await InProcess.RunAsync(["review", SourcePath, "--to", "review"]);
        Assert.Equal((0, ""), (printed.Code, printed.Error));
        Assert.Equal(new CliResult(0, "", $"wrote {PagePath}: 12 rows\n"),
            await InProcess.RunAsync(["review", SourcePath, "-o", PagePath]));
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(PagePath, TestContext.Current.CancellationToken));
        Assert.Equal(["lesson.html", "lesson.txt"],
            Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        const string Try = "Try 'aligner review --help'.\n";
        Assert.Equal(new CliResult(1, "", $"'html' is not a format of a review; --to takes review\n{Try}"),
            await InProcess.RunAsync(["review", SourcePath, "--to", "html"]));
        Assert.Equal(new CliResult(1, "", $"--port is about a page that is served; it does not go with --to and -o\n{Try}"),
            await InProcess.RunAsync(["review", SourcePath, "-o", PagePath, "--port", "1"]));
        Assert.Equal(new CliResult(1, "", $"-o names an input, which it would replace: '{SourcePath}'\n{Try}"),
            await InProcess.RunAsync(["review", SourcePath, "-o", SourcePath]));
    }

    private async Task MakeAsync(string lesson, params string[] args)
    {
        _folder.Write("lesson.txt", lesson);
        Assert.Equal(0, (await InProcess.RunAsync(["review", SourcePath, "--to", "review", "-o", PagePath, "--by", "Anna", .. args])).Code);
    }

    private Task<OpenedPage> OpenAsync(BrowserNewContextOptions? options = null) => OpenedPage.ReviewAsync(browser, PagePath, options);

    private async Task DownloadAsync(OpenedPage page, string name = "lesson.edits.jsonl")
    {
        var download = await page.Tab.RunAndWaitForDownloadAsync(() => page.Tab.Locator("#download").ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        await download.SaveAsAsync(Path.Combine(_folder.Path, name));
    }

    private async Task<string[]> AlignedAsync()
    {
        var aligned = await InProcess.RunAsync(["align", SourcePath, "--edits", LogPath, "--to", "jsonl", "-q"]);
        Assert.Equal((0, ""), (aligned.Code, aligned.Error));
        return [.. aligned.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => $"{row.GetProperty("en").GetString()} = {row.GetProperty("zh").GetString()} {row.GetProperty("status").GetString()}")];
    }

    private static CliResult Checked(CliResult result) =>
        result with { Output = Regex.Replace(result.Output, "^lesson: [0-9]+ operations, [0-9]+ hold, 0 doubtful, 0 lost\n$", "") };
}
