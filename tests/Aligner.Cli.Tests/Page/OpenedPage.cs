using Aligner.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>A page made by <c>aligner align</c> and opened from disk, with what the browser had against it.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext _window;
    private readonly TemporaryFolder? _folder;
    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    private OpenedPage(IBrowserContext window, IPage page, TemporaryFolder? folder)
    {
        _window = window;
        _folder = folder;
        Tab = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Dialog += (_, dialog) => Note(true, $"dialog: {dialog.Message}");
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    public IPage Tab { get; }

    /// <summary>What was asked of the disk or of a network, the page itself first.</summary>
    public IReadOnlyList<string> Requests => _requests;

    public ILocator Rows => Tab.Locator(".rows > li");

    public ILocator Card => Tab.Locator("#card");

    /// <summary>Aligns a lesson and opens its page.</summary>
    public static async Task<OpenedPage> OfAsync(Chromium browser, string lesson, BrowserNewContextOptions? options = null,
        params string[] args)
    {
        var window = await browser.NewWindowAsync(options);
        var folder = new TemporaryFolder();
        var source = folder.Write("lesson.txt", System.Text.Encoding.UTF8.GetBytes(lesson));
        var result = await InProcess.RunAsync(["align", source, "-o", Path.Combine(folder.Path, "lesson.html"), .. args]);
        Assert.Equal(0, result.Code);
        var opened = new OpenedPage(window, await window.NewPageAsync(), folder);
        await opened.Tab.GotoAsync(new Uri(Path.Combine(folder.Path, "lesson.html")).AbsoluteUri);
        return opened;
    }

    /// <summary>Opens a page that is there.</summary>
    public static async Task<OpenedPage> AtAsync(Chromium browser, string path, BrowserNewContextOptions? options = null)
    {
        var window = await browser.NewWindowAsync(options);
        var opened = new OpenedPage(window, await window.NewPageAsync(), null);
        await opened.Tab.GotoAsync(new Uri(path).AbsoluteUri);
        return opened;
    }

    /// <summary>Opens the page of a review, once its rows are there.</summary>
    public static async Task<OpenedPage> ReviewAsync(Chromium browser, string path, BrowserNewContextOptions? options = null)
    {
        var opened = await AtAsync(browser, path, options);
        await opened.UntilAsync("document.body.dataset.ready === 'true'");
        return opened;
    }

    public static string Seed(string name) => File.ReadAllText(Path.Combine(Project.Root, "seeds", name));

    public Task<string[]> ShownAsync() =>
        Tab.EvaluateAsync<string[]>("[...document.querySelectorAll('.rows > li:not([hidden])')].map(row => row.id)");

    /// <summary>The id of the current row; empty where there is none.</summary>
    public Task<string> CurrentAsync() => Tab.EvaluateAsync<string>("document.querySelector('.rows > .current')?.id ?? ''");

    /// <summary>
    /// Waits until an expression is true; Playwright's own waiting evaluates strings within the page, which its policy forbids.
    /// </summary>
    public async Task UntilAsync(string expression)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!await Tab.EvaluateAsync<bool>(expression))
        {
            Assert.True(watch.Elapsed < ProcessRun.HangGuard, $"still not so: {expression}");
            await Task.Delay(20);
        }
    }

    /// <summary>On the page of a review presses keys, each once what the one before asked for is done.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Tab.Keyboard.PressAsync(key);
            await Tab.EvaluateAsync("queue");
        }
    }

    /// <summary>The rows on the page of a review, in a line each with their status.</summary>
    public Task<string[]> ReviewRowsAsync() => Tab.EvaluateAsync<string[]>("""
        (() => {
          const texts = (row, side, space) => [...row.querySelectorAll(`${side} .chip`)].map(chip => chip.textContent).join(space);
          return [...document.querySelectorAll('.row')].map(row => `${texts(row, '.en', ' ')} = ${texts(row, '.zh', '')} ${row.classList[1]}`);
        })()
        """);

    /// <summary>Whether the test provokes what the browser has against the page.</summary>
    public bool IsForgiven { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        _folder?.Dispose();
        if (!IsForgiven)
            Assert.Empty(_complaints);
    }

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
            _complaints.Add(text);
    }
}
