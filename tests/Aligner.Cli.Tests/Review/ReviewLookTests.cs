using Aligner.Cli.Tests.Page;
using Aligner.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Aligner.Cli.Tests.Review;

/// <summary>How the page of a review looks, and who can use it.</summary>
[Collection(Chromium.Tests)]
public sealed class ReviewLookTests(Chromium browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ColorScheme.Light, 1200, "")]
    [InlineData(ColorScheme.Dark, 820, "rj")]
    [InlineData(ColorScheme.Light, 360, "e")]
    [InlineData(ColorScheme.Dark, 1200, "?")]
    [InlineData(ColorScheme.Light, 820, "h")]
    public async Task Axe_has_no_serious_finding(ColorScheme colors, int width, string keys)
    {
        await using var review = await ServedReview.StartAsync(_folder, _folder.Write("sound.mp3", "none"));
        await using var page =
            await OpenedPage.ReviewAsync(browser, review.Server.PageAddress,
                new BrowserNewContextOptions
                {
                    ColorScheme = colors,
                    BypassCSP = true,
                    ViewportSize = new ViewportSize { Width = width, Height = 800 },
                });
        page.IsForgiven = true;
        foreach (var key in keys)
            await page.PressAsync(key.ToString());
        Assert.Equal("", string.Join("\n", await AccessibilityTests.SeriousAsync(page)));
        Assert.False(await page.Tab.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
    }

    /// <summary>The pictures of the README: with UPDATE_SCREENSHOTS=1 they are taken anew.</summary>
    [Theory]
    [InlineData("review.png", ColorScheme.Light, 1080, 660)]
    [InlineData("review-tablet.png", ColorScheme.Dark, 768, 800)]
    public async Task A_picture_shows_a_review(string name, ColorScheme colors, int width, int height)
    {
        await using var review = await ServedReview.StartAsync(_folder, lesson: OpenedPage.Seed("tea-horse-road-lesson-03.txt"));
        await review.DoAsync("\"action\":\"confirm\",\"row\":9,\"choice\":\"above\"");
        await review.DoAsync("\"action\":\"doubt\",\"row\":7");
        await review.DoAsync("\"action\":\"note\",\"row\":7,\"text\":\"web or net?\"");
        await review.DoAsync("\"action\":\"merge\",\"row\":4");
        await review.DoAsync("\"action\":\"clear\",\"row\":8");
        await review.Server.Checking;
        await using var page =
            await OpenedPage.ReviewAsync(browser, review.Server.PageAddress,
                new BrowserNewContextOptions { ColorScheme = colors, ViewportSize = new ViewportSize { Width = width, Height = height } });
        await page.PressAsync("j", "j", "j", "j", "j", "j", "ArrowRight", "ArrowRight");
        await page.Tab.EvaluateAsync("document.fonts.ready");
        var picture = await page.Tab.ScreenshotAsync();
        var path = Path.Combine(Project.Root, "src", "Aligner.Cli", "Serving", "Screenshots", name);
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, picture, TestContext.Current.CancellationToken);
        }

        Assert.InRange(new FileInfo(path).Length, 1, 150_000);
    }
}
