using Microsoft.Playwright;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>Keys and the filter.</summary>
[Collection(Chromium.Tests)]
public sealed class KeyboardTests(Chromium browser)
{
    private const string Lesson = """
        Length: 02:00
        00:05
        The old bridge was rebuilt.
        旧桥重建了。
        00:30
        The ferry still runs.
        渡船还在走。
        01:00
        The bridge is new.
        桥是新的。
        """;

    private const string First = "lesson#00:05/1";
    private const string Second = "lesson#00:30/1";
    private const string Third = "lesson#01:00/1";

    [Theory]
    [InlineData("j", "k")]
    [InlineData("ArrowDown", "ArrowUp")]
    public async Task Keys_lead_to_the_next_and_the_previous_segment(string next, string previous)
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.Keyboard.PressAsync(next);
        await page.Tab.Keyboard.PressAsync(next);
        Assert.Equal(Second, await page.CurrentAsync());
        Assert.Equal(Second, await page.Tab.EvaluateAsync<string>("document.activeElement.id"));
        await page.Tab.Keyboard.PressAsync(previous);
        await page.Tab.Keyboard.PressAsync(previous);
        Assert.Equal(First, await page.CurrentAsync());
    }

    [Theory]
    [InlineData("bridge", new[] { First, Third }, "2 of 3")]
    [InlineData("BRIDGE 新", new[] { Third }, "1 of 3")]
    [InlineData("渡船", new[] { Second }, "1 of 3")]
    [InlineData("nothing", new string[0], "0 of 3")]
    [InlineData(" ", new[] { First, Second, Third }, "")]
    public async Task The_filter_keeps_rows_that_have_every_word_in_either_language(string query, string[] shown, string count)
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.Keyboard.PressAsync("/");
        await page.Tab.Keyboard.TypeAsync(query);
        Assert.Equal(shown, await page.ShownAsync());
        Assert.Equal(count, await page.Tab.Locator("#count").TextContentAsync());
        await page.Tab.Keyboard.PressAsync("Escape");
        Assert.Equal(3, (await page.ShownAsync()).Length);
    }

    [Fact]
    public async Task What_was_found_is_marked()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.Locator("#filter").FillAsync("bridge 桥");
        Assert.Equal(["bridge", "bridge", "桥", "桥"],
            (await page.Tab.EvaluateAsync<string[]>("[...CSS.highlights.get('found')].map(range => range.toString())")).Order(
                StringComparer.Ordinal));
    }

    [Fact]
    public async Task Steps_pass_over_rows_that_are_filtered_out()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.Locator("#filter").FillAsync("bridge");
        await page.Tab.Locator("#filter").BlurAsync();
        await page.Tab.Keyboard.PressAsync("j");
        await page.Tab.Keyboard.PressAsync("j");
        Assert.Equal(Third, await page.CurrentAsync());
    }

    [Fact]
    public async Task Letters_typed_into_the_filter_are_no_keys()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.Locator("#filter").FocusAsync();
        await page.Tab.Keyboard.TypeAsync("jpd?");
        Assert.Equal(("jpd?", ""), (await page.Tab.Locator("#filter").InputValueAsync(), await page.CurrentAsync()));
        Assert.False(await page.Tab.Locator("dialog").IsVisibleAsync());
    }

    [Fact]
    public async Task A_question_mark_shows_the_keys()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.Keyboard.PressAsync("?");
        Assert.True(await page.Tab.GetByRole(AriaRole.Dialog, new() { Name = "Keys" }).IsVisibleAsync());
        await page.Tab.Keyboard.PressAsync("Escape");
        Assert.False(await page.Tab.Locator("dialog").IsVisibleAsync());
    }
}
