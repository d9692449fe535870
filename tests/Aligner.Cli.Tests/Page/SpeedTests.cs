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

    // Ten times what a machine with nothing else to do takes: a busy one must not fail, a page that hangs must.
    private const double LongestOpening = 20_000;
    private const double LongestFiltering = 10_000;

    [Fact]
    public async Task Five_thousand_segments_open()
    {
        await using var page = await OpenedPage.OfAsync(browser, LongLesson(), null, "--level", "cue");
        Assert.Equal(Segments, await page.Rows.CountAsync());
        var time = await page.Tab.EvaluateAsync<double>("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))");
        TestContext.Current.SendDiagnosticMessage("{0} segments opened in {1:0} ms", Segments, time);
        Assert.True(time < LongestOpening, $"opened after {time:0} ms");
    }

    [Fact]
    public async Task Five_thousand_segments_are_filtered_at_once()
    {
        await using var page = await OpenedPage.OfAsync(browser, LongLesson(), null, "--level", "cue");
        var time = await page.Tab.EvaluateAsync<double>(
            "(start => { filter('caravan 马帮'); document.body.offsetHeight; return performance.now() - start; })(performance.now())");
        Assert.True(time < LongestFiltering, $"filtered after {time:0} ms");
    }

    /// <summary>The texts of the example corpora, over and over.</summary>
    private static string LongLesson()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(Project.Root, "corpus"), "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(segment => $"{segment.GetProperty("en")}\n{segment.GetProperty("zh")}\n")
            .ToList();
        var lesson = new StringBuilder($"Length: {Segments / 60:00}:{Segments % 60:00}\n");
        for (var i = 0; i < Segments; i++)
            lesson.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i / 60:00}:{i % 60:00}\n{texts[i % texts.Count]}");
        return lesson.ToString();
    }
}
