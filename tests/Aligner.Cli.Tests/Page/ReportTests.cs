using Aligner.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>The pages of <c>check --html</c> and <c>stats --html</c>, opened from disk.</summary>
[Collection(Chromium.Tests)]
public sealed class ReportTests(Chromium browser) : IDisposable
{
    private const string Hostile =
        "Length: 0:30\n\n00:05\nHe said <script>alert(1)</script> & went away “home.\n他说<img src=x onerror=alert(2)>走了 3 次。\n00:10\nOne & "
            + "two.\n一和二。\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Findings_are_shown_filtered_and_harmless(ColorScheme colors)
    {
        await using var page =
            await OpenedPage.AtAsync(browser, await FindingsAsync(), new BrowserNewContextOptions { ColorScheme = colors });
        var all = await page.Tab.Locator(".finding").CountAsync();
        Assert.True(all >= 2);
        Assert.Equal($"{all} of {all}", await page.Tab.TextContentAsync("#count"));
        Assert.True(await page.Tab.Locator("figure svg").CountAsync() >= 3);
        Assert.Equal(0, await page.Tab.Locator("main script, main img").CountAsync());
        Assert.Contains("<script>alert(1)</script>", await page.Tab.TextContentAsync("main"), StringComparison.Ordinal);
        await page.Tab.FillAsync("#filter", "quotes");
        var shown = await page.Tab.Locator(".finding:visible").CountAsync();
        Assert.InRange(shown, 1, all - 1);
        Assert.Equal($"{shown} of {all}", await page.Tab.TextContentAsync("#count"));
        Assert.Single(page.Requests);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_has_no_serious_finding(ColorScheme colors)
    {
        var window = new BrowserNewContextOptions { ColorScheme = colors, BypassCSP = true };
        await using var findings = await OpenedPage.AtAsync(browser, await FindingsAsync(), window);
        Assert.Empty(await AccessibilityTests.SeriousAsync(findings));
        await using var statistics = await OpenedPage.AtAsync(browser, await StatisticsAsync(), window);
        Assert.Empty(await AccessibilityTests.SeriousAsync(statistics));
    }

    [Fact]
    public async Task Statistics_are_drawn()
    {
        await using var page = await OpenedPage.AtAsync(browser, await StatisticsAsync());
        Assert.Equal(3, await page.Tab.Locator("figure svg").CountAsync());
        Assert.Contains("1-1 134", await page.Tab.Locator("figure svg").Nth(1).GetAttributeAsync("aria-label"), StringComparison.Ordinal);
    }

    private async Task<string> FindingsAsync()
    {
        var lesson = _folder.Write("lesson.txt", Hostile);
        var path = Path.Combine(_folder.Path, "findings.html");
        var result = await InProcess.RunAsync(["check", lesson, "--html", path]);
        Assert.Equal(0, result.Code);
        return path;
    }

    private async Task<string> StatisticsAsync()
    {
        var path = Path.Combine(_folder.Path, "statistics.html");
        var result = await InProcess.RunAsync(["stats", Path.Combine(Project.Root, "corpus"), "--from", "jsonl", "--html", path]);
        Assert.Equal(0, result.Code);
        return path;
    }
}
