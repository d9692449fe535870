using Microsoft.Playwright;
using Xunit;
namespace Aligner.Cli.Tests.Page;
[Collection(Chromium.Tests)]
public sealed class ZzTests(Chromium browser)
{
    [Fact]
    public async Task Shots()
    {
        var lesson = OpenedPage.Seed("tea-horse-road-lesson-03.txt");
        await using (var page = await OpenedPage.OfAsync(browser, lesson, new() { ViewportSize = new ViewportSize { Width = 1100, Height = 1400 }, ColorScheme = ColorScheme.Dark }, "--media", "x.mp3"))
        {
            await page.Tab.Keyboard.PressAsync("p"); await page.Tab.Keyboard.PressAsync("z");
            await page.Tab.Locator("#filter").FillAsync("road 路");
            await page.Tab.Keyboard.PressAsync("Tab"); await page.Tab.Locator("#filter").BlurAsync(); await page.Tab.Keyboard.PressAsync("j"); await page.Tab.Keyboard.PressAsync("Enter");
            await page.Tab.ScreenshotAsync(new() { Path = "/tmp/z1.png" });
            page.IsForgiven = true;
        }
        await using (var page = await OpenedPage.OfAsync(browser, lesson, new() { ViewportSize = new ViewportSize { Width = 794, Height = 1123 } }, "--part", "synopsis,transcript"))
        {
            await page.Tab.EmulateMediaAsync(new() { Media = Media.Print });
            await page.Tab.PdfAsync(new() { Path = "/tmp/z2.pdf", Format = "A4" });
            await page.Tab.EmulateMediaAsync(new() { Media = Media.Screen });
            await page.Tab.Keyboard.PressAsync("v"); await page.Tab.Keyboard.PressAsync("p");
            await page.Tab.ScreenshotAsync(new() { Path = "/tmp/z3.png" });
            await page.Tab.EvaluateAsync("scrollTo(0, 1e6)"); await Task.Delay(500);
            await page.Tab.EvaluateAsync("scrollTo(0, 1e6)"); await Task.Delay(300);
            await page.Tab.Keyboard.PressAsync("?");
            await page.Tab.ScreenshotAsync(new() { Path = "/tmp/z4.png" });
        }
    }
}
