using Aligner.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>The pictures of the README: with UPDATE_SCREENSHOTS=1 they are taken anew.</summary>
[Collection(Chromium.Tests)]
public sealed class ScreenshotTests(Chromium browser)
{
    private const int LargestFile = 150_000;

    private static readonly string Folder = Path.Combine(Project.Root, "src", "Aligner", "Formats", "Html", "Screenshots");

    [Fact]
    public async Task A_page_on_a_screen()
    {
        await using var page = await OpenedPage.OfAsync(
            browser, OpenedPage.Seed("tea-horse-road-lesson-03.txt"),
            new() { ViewportSize = new ViewportSize { Width = 1000, Height = 700 }, ColorScheme = ColorScheme.Light }, "--part",
            "transcript");
        await page.Tab.Locator(".zh .term").First.HoverAsync();
        await CheckAsync(page, "page.png");
    }

    [Fact]
    public async Task A_page_on_a_phone_in_the_dark_with_pinyin()
    {
        await using var page = await OpenedPage.OfAsync(
            browser, OpenedPage.Seed("traditional/night-market-lesson-01.txt"),
            new()
            {
                ViewportSize = new ViewportSize { Width = 400, Height = 780 },
                ColorScheme = ColorScheme.Dark,
                IsMobile = true,
                HasTouch = true,
            }, "--part", "transcript");
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Pinyin" }).TapAsync();
        await page.Rows.Nth(1).Locator(".zh .w").Nth(1).TapAsync();
        await CheckAsync(page, "phone.png");
    }

    /// <summary>A picture shows what is there and is small; how it looks is for people to judge.</summary>
    private static async Task CheckAsync(OpenedPage page, string name)
    {
        Assert.True(await page.Card.IsVisibleAsync());
        var path = Path.Combine(Folder, name);
        var picture = await page.Tab.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(path, picture);
        }

        Assert.InRange(new FileInfo(path).Length, 1, LargestFile);
    }
}
