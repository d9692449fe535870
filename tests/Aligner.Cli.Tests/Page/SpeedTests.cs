using System.Text;
using System.Text.Json;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>A page of a whole book's length.</summary>
[Collection(Chromium.Tests)]
public sealed class SpeedTests(Chromium browser)
{
    private const int Segments = 5000;
    private const string Opened = "new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))";
    private const string Filtered =
        "(start => { filter('caravan 马帮'); document.body.offsetHeight; return performance.now() - start; })(performance.now())";

    /// <summary>The page benchmark says how long it takes; here it takes no longer than it is long.</summary>
    [Fact]
    public async Task Five_thousand_segments_open_and_are_filtered_as_fast_as_few()
    {
        var pages = new Dictionary<int, OpenedPage>();
        try
        {
            await Growth.AssertLinearAsync(segments => OpenAsync(pages, segments), Segments);
            Assert.Equal(Segments, await pages[Segments].Rows.CountAsync());
            await Growth.AssertLinearAsync(segments => TimeAsync(pages[segments], Filtered), Segments);
        }
        finally
        {
            foreach (var page in pages.Values)
                await page.DisposeAsync();
        }
    }

    /// <summary>Opens the page of so many segments, which is made once.</summary>
    private async Task<TimeSpan> OpenAsync(Dictionary<int, OpenedPage> pages, int segments)
    {
        if (pages.TryGetValue(segments, out var page))
            await page.Tab.ReloadAsync();
        else
            pages[segments] = page = await OpenedPage.OfAsync(browser, LongLesson(segments), null, "--level", "cue");
        return await TimeAsync(page, Opened);
    }

    private static async Task<TimeSpan> TimeAsync(OpenedPage page, string script) =>
        TimeSpan.FromMilliseconds(await page.Tab.EvaluateAsync<double>(script));

    /// <summary>The texts of the example corpora, over and over.</summary>
    private static string LongLesson(int segments)
    {
        var texts = Directory.EnumerateFiles(Path.Combine(Project.Root, "corpus"), "*.jsonl", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(segment => $"{segment.GetProperty("en")}\n{segment.GetProperty("zh")}\n")
            .ToList();
        var lesson = new StringBuilder($"Length: {segments / 60:00}:{segments % 60:00}\n");
        for (var i = 0; i < segments; i++)
            lesson.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i / 60:00}:{i % 60:00}\n{texts[i % texts.Count]}");
        return lesson.ToString();
    }
}
