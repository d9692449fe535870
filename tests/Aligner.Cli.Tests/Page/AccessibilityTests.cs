using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>What axe, the engine for accessibility rules, finds on the page.</summary>
[Collection(Chromium.Tests)]
public sealed class AccessibilityTests(Chromium browser)
{
    private static readonly BrowserNewContextOptions Phone =
        new() { ViewportSize = new ViewportSize { Width = 360, Height = 740 }, BypassCSP = true };

    [Theory]
    [InlineData(ColorScheme.Light, "")]
    [InlineData(ColorScheme.Dark, "")]
    [InlineData(ColorScheme.Light, "t")]
    [InlineData(ColorScheme.Dark, "vtj")]
    [InlineData(ColorScheme.Light, "z")]
    [InlineData(ColorScheme.Light, "?")]
    public async Task Axe_has_no_serious_finding(ColorScheme colors, string keys)
    {
        var window = new BrowserNewContextOptions { ColorScheme = colors, BypassCSP = true };
        await using var page = await OpenedPage.OfAsync(browser, OpenedPage.Seed("tea-horse-road-lesson-03.txt"), window);
        foreach (var key in keys)
            await page.Tab.Keyboard.PressAsync(key.ToString());
        Assert.Empty(await SeriousAsync(page));
    }

    [Fact]
    public async Task Axe_has_no_serious_finding_on_a_phone_with_a_recording_and_a_card()
    {
        await using var page =
            await OpenedPage.OfAsync(browser, OpenedPage.Seed("tea-horse-road-lesson-03.txt"), Phone, "--media", "none.mp3");
        page.IsForgiven = true;
        await page.Tab.Keyboard.PressAsync("j");
        await page.Tab.Keyboard.PressAsync("ArrowRight");
        Assert.Empty(await SeriousAsync(page));
    }

    /// <summary>The serious findings; skips the test where axe is not installed.</summary>
    internal static async Task<IEnumerable<string>> SeriousAsync(OpenedPage page)
    {
        var axe = Environment.GetEnvironmentVariable("ALIGNER_AXE");
        Assert.SkipUnless(File.Exists(axe), "needs axe.min.js of npm's axe-core in $ALIGNER_AXE");
        await page.Tab.EvaluateAsync(await File.ReadAllTextAsync(axe));
        var violations = await page.Tab.EvaluateAsync<JsonElement>("axe.run().then(results => results.violations)");
        return violations.EnumerateArray()
            .Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(violation =>
                $"{violation.GetProperty("id")}: {violation.GetProperty("nodes")[0].GetProperty("html")}: {violation.GetProperty("nodes")[0].GetProperty("failureSummary")}");
    }
}
