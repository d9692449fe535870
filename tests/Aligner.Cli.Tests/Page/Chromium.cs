using Microsoft.Playwright;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>One headless browser for all tests of pages; started when first asked for.</summary>
public sealed class Chromium : IAsyncDisposable
{
    public const string Tests = "pages in Chromium";

    private const string Path = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A window of its own; the running test is skipped where the browser is not installed.</summary>
    public async Task<IBrowserContext> NewWindowAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(File.Exists(Path), "needs Debian's chromium");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Timeout = (float)ProcessRun.HangGuard.TotalMilliseconds,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--autoplay-policy=no-user-gesture-required",
                "--lang=en-US"],
        });
        var window = await _browser.NewContextAsync(options
            ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1200, Height = 800 } });
        window.SetDefaultTimeout((float)ProcessRun.HangGuard.TotalMilliseconds);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

[CollectionDefinition(Chromium.Tests)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>;
