using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>Pinyin and the dictionary.</summary>
[Collection(Chromium.Tests)]
public sealed partial class LookupTests(Chromium browser)
{
    private const string Lesson = """
        Length: 01:00
        00:05
        The bank manager walked home, feeling very happy.
        银行行长走回家,觉得很快乐。
        00:30
        Music is my thing.
        音乐是我的东西。
        """;

    [Fact]
    public async Task Pinyin_stands_over_words_on_demand_and_opens_no_gap_in_them()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        var readings = page.Rows.First.Locator("rt");
        Assert.False(await readings.First.IsVisibleAsync());
        await page.Tab.Keyboard.PressAsync("p");
        // Rows get their words when they come into view, which the browser tells a little later.
        await readings.First.WaitForAsync();
        await page.Rows.Last.Locator("rt").First.WaitForAsync();
        Assert.Equal(["yínháng", "hángzhǎng", "zǒu", "huíjiā", "juéde", "hěn", "kuàilè"], await readings.AllTextContentsAsync());
        Assert.Equal(["yīnyuè", "shì", "wǒ", "de", "dōngxi"], await page.Rows.Last.Locator("rt").AllTextContentsAsync());
        var character = (await page.Rows.First.Locator(".w").First.BoundingBoxAsync())!;
        var reading = (await readings.First.BoundingBoxAsync())!;
        Assert.True(reading.Y < character.Y + (character.Height / 2));
        // Of 行长 under its reading, which is wider: where the first character ends the second begins.
        const string Gap = "(() => { const text = document.querySelectorAll('ruby.w')[1].firstChild; const edge = (start) => { const range "
            + "= document.createRange(); range.setStart(text, start); range.setEnd(text, start + 1); return range.getBoundingClientRect(); "
            + "}; return Math.abs(edge(1).left - edge(0).right); })()";
        Assert.InRange(await page.Tab.EvaluateAsync<double>(Gap), 0, 0.5);
    }

    [Fact]
    public async Task Pinyin_of_a_character_follows_its_sentence_also_behind_a_term()
    {
        const string Sentences = "Terminology shortlist: tea (茶)\n\n00:05\nTea is grown here, and I must go.\n这块地种着茶，我还得走。\n";
        await using var page = await OpenedPage.OfAsync(browser, Sentences);
        await page.Tab.Keyboard.PressAsync("p");
        var readings = page.Rows.Last.Locator("rt");
        await readings.First.WaitForAsync();
        Assert.Equal(["zhè", "kuài", "dì", "zhòng", "zhe", "chá", "wǒ", "hái", "děi", "zǒu"], await readings.AllTextContentsAsync());
    }

    [Fact]
    public async Task Pinyin_is_not_part_of_the_text_that_is_filtered()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.Keyboard.PressAsync("p");
        await page.Tab.Locator("#filter").FillAsync("银行行长走");
        Assert.Equal(["lesson#00:05/1"], await page.ShownAsync());
    }

    [Fact]
    public async Task A_word_is_looked_up_by_pointing_at_it()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Rows.Last.Locator(".w", new() { HasTextRegex = Thing() }).HoverAsync();
        var text = await page.Card.InnerTextAsync();
        Assert.StartsWith("东西\ndōng xi ", text, StringComparison.Ordinal);
        Assert.Contains("thing", text, StringComparison.Ordinal);
        await page.Tab.Locator("h1").HoverAsync();
        Assert.False(await page.Card.IsVisibleAsync());
    }

    [Fact]
    public async Task An_English_word_leads_to_the_Chinese_words_of_the_page_that_mean_it()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Rows.First.Locator(".en .w", new() { HasText = "happy" }).HoverAsync();
        Assert.Contains("快乐\nkuài lè ", await page.Card.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_is_looked_up_by_tapping_it()
    {
        var phone = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 360, Height = 740 },
            HasTouch = true,
            IsMobile = true,
        };
        await using var page = await OpenedPage.OfAsync(browser, Lesson, phone);
        await page.Rows.First.Locator(".w", new() { HasTextRegex = Manager() }).TapAsync();
        Assert.StartsWith("行长\nháng zhǎng ", await page.Card.InnerTextAsync(), StringComparison.Ordinal);
        var box = (await page.Card.BoundingBoxAsync())!;
        Assert.True(box.X >= 0 && box.X + box.Width <= 360);
    }

    [Fact]
    public async Task Words_are_looked_up_one_by_one_with_the_keyboard()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.Keyboard.PressAsync("j");
        await page.Tab.Keyboard.PressAsync("ArrowRight");
        Assert.StartsWith("银行\n", await page.Card.InnerTextAsync(), StringComparison.Ordinal);
        await page.Tab.Keyboard.PressAsync("ArrowRight");
        Assert.StartsWith("行长\n", await page.Card.InnerTextAsync(), StringComparison.Ordinal);
        await page.Tab.Keyboard.PressAsync("ArrowLeft");
        Assert.StartsWith("银行\n", await page.Card.InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The page has only its own words, yet must cut as the whole lexicon does.</summary>
    [Fact]
    public async Task Every_word_that_the_page_shows_is_in_its_dictionary()
    {
        await using var page = await OpenedPage.OfAsync(browser, OpenedPage.Seed("tea-horse-road-lesson-03.txt"));
        await page.Tab.EvaluateAsync("rows.forEach(dressRow)");
        var alone = await page.Tab.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.zh')].flatMap(cell => textNodes(cell)).filter(node => "
                + "!node.parentElement.closest('ruby')).map(node => node.data).filter(text => /\\p{Script=Han}/u.test(text))");
        Assert.Empty(alone);
        var unused = await page.Tab.EvaluateAsync<string[]>(
            "(shown => [...words.keys()].filter(word => !shown.has(word)))(new Set([...document.querySelectorAll('.zh .w')].map(wordOf)))");
        Assert.Empty(unused);
    }

    // The readings stand between the characters.
    [GeneratedRegex("东.*西")]
    private static partial Regex Thing();

    [GeneratedRegex("行.*长")]
    private static partial Regex Manager();
}
