using Aligner.Tests;
using Microsoft.Playwright;
using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>The page as it is opened, and its views.</summary>
[Collection(Chromium.Tests)]
public sealed class ReadingTests(Chromium browser)
{
    private static readonly string Lesson = OpenedPage.Seed("tea-horse-road-lesson-03.txt");

    [Fact]
    public async Task Both_languages_stand_side_by_side_with_times_headings_and_scores()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        Assert.Equal("The Road Between Tea and Horses · 茶与马之间的路", await page.Tab.TitleAsync());
        Assert.Equal(["Epigraph", "Title", "Synopsis", "Transcript", "Terms", "Footnotes"],
            await page.Tab.Locator("article h2").AllTextContentsAsync());
        var row = page.Tab.Locator("[id='lesson#00:18/1']");
        Assert.Equal("Good evening, and welcome back.", await row.Locator("[lang='en-US']").InnerTextAsync());
        Assert.Equal("各位晚上好,欢迎回来。", await row.Locator("[lang='zh-CN']").InnerTextAsync());
        Assert.Equal("00:18", await row.Locator(".time").InnerTextAsync());
        Assert.All(await page.Tab.Locator(".score").AllTextContentsAsync(), score => Assert.Matches("^0[.][0-8][0-9]$|^0[.]90$", score));
        var english = (await row.Locator(".en").BoundingBoxAsync())!;
        var chinese = (await row.Locator(".zh").BoundingBoxAsync())!;
        Assert.True(chinese.X > english.X + english.Width && Math.Abs(chinese.Y - english.Y) < 2);
    }

    [Fact]
    public async Task Nothing_but_the_file_itself_is_loaded()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        Assert.Equal([page.Tab.Url], page.Requests);
    }

    [Fact]
    public async Task The_languages_are_stacked_on_demand_and_on_a_phone()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Stacked" }).ClickAsync();
        Assert.True(await IsStackedAsync(page));
        var phone = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 360, Height = 740 },
            HasTouch = true,
            IsMobile = true,
        };
        await using var small = await OpenedPage.OfAsync(browser, Lesson, phone);
        Assert.True(await IsStackedAsync(small));
        Assert.Equal(360, await small.Tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task On_a_phone_the_toolbar_is_one_row_and_stays()
    {
        var phone = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 390, Height = 780 },
            HasTouch = true,
            IsMobile = true,
        };
        await using var page = await OpenedPage.OfAsync(browser, Lesson, phone);
        var button = (await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Pinyin" }).BoundingBoxAsync())!;
        await page.Tab.EvaluateAsync("scrollTo(0, 2000)");
        var bar = (await page.Tab.Locator(".bar").BoundingBoxAsync())!;
        Assert.Equal((0, 390), (bar.Y, bar.Width));
        Assert.InRange(bar.Height, button.Height, 2 * button.Height);
        Assert.Equal(390, await page.Tab.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Pinyin_has_the_colours_of_its_tones_on_demand()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Tones" }).ClickAsync();
        var reading = page.Rows.First.Locator("rt").First;
        Assert.True(await reading.IsVisibleAsync());
        Assert.Equal(5, await page.Tab.EvaluateAsync<int>("new Set([0, 1, 2, 3, 4].map(tone => getComputedStyle(document.querySelector(`rt "
            + ".t${tone}`)).color)).size"));
        Assert.Equal(["qí", "māo"],
            await page.Tab.EvaluateAsync<string[]>(
                "[toned('qí'), toned('māo')].filter(syllable => ['t2', 't1'].includes(syllable.className)).map(syllable => "
                    + "syllable.textContent)"));
    }

    [Fact]
    public async Task The_characters_are_switched_and_the_words_keep_their_meanings()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        var chinese = page.Tab.Locator("[id='lesson#00:18/1'] .zh");
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "简/繁" }).ClickAsync();
        Assert.Equal(("各位晚上好,歡迎回來。", "zh-TW"), (await chinese.InnerTextAsync(), await chinese.GetAttributeAsync("lang")));
        await chinese.GetByText("歡迎").HoverAsync();
        Assert.Contains("welcome", await page.Card.InnerTextAsync(), StringComparison.Ordinal);
        await page.Tab.Keyboard.PressAsync("s");
        Assert.Equal(("各位晚上好,欢迎回来。", "zh-CN"), (await chinese.InnerTextAsync(), await chinese.GetAttributeAsync("lang")));
    }

    [Fact]
    public async Task A_hidden_language_is_shown_for_the_row_asked_for()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Hide Chinese" }).ClickAsync();
        Assert.Equal("hidden", await VisibilityAsync(page, 0));
        await page.Rows.Nth(0).Locator(".zh").ClickAsync(new() { Force = true });
        Assert.Equal(["visible", "hidden"], [await VisibilityAsync(page, 0), await VisibilityAsync(page, 1)]);
    }

    [Fact]
    public async Task Only_one_language_is_hidden_at_a_time()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.Keyboard.PressAsync("z");
        await page.Tab.Keyboard.PressAsync("e");
        Assert.Equal("hide-en", await page.Tab.Locator("body").GetAttributeAsync("class"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(251, 250, 247)", "rgb(23, 25, 28)")]
    [InlineData(ColorScheme.Dark, "rgb(23, 25, 28)", "rgb(251, 250, 247)")]
    public async Task The_colours_are_those_of_the_system_until_switched(ColorScheme system, string paper, string switched)
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson, new BrowserNewContextOptions { ColorScheme = system });
        Assert.Equal(paper, await PaperAsync(page));
        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        Assert.Equal(switched, await PaperAsync(page));
    }

    [Fact]
    public async Task A_term_tells_its_definition_and_a_marker_its_footnote()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.Locator(".en .term", new() { HasText = "caravan" }).First.HoverAsync();
        Assert.Contains("Literally “horse gang.”", await page.Card.InnerTextAsync(), StringComparison.Ordinal);
        await page.Tab.Locator(".note", new() { HasText = "5" }).First.FocusAsync();
        Assert.Contains("At first the tea was handled by one office in Sichuan", await page.Card.InnerTextAsync(),
            StringComparison.Ordinal);
        await page.Tab.Keyboard.PressAsync("Escape");
        Assert.False(await page.Card.IsVisibleAsync());
    }

    [Fact]
    public async Task A_link_to_a_segment_leads_there()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.GotoAsync(page.Tab.Url + "#lesson%2307%3A01%2F2");
        await page.Tab.ReloadAsync();
        Assert.Equal("lesson#07:01/2", await page.CurrentAsync());
        // The browser goes first where the page was before it was loaded again.
        await page.UntilAsync(
            "(box => box.top > 0 && box.bottom <= innerHeight)(document.querySelector('.current').getBoundingClientRect())");
    }

    [Fact]
    public async Task What_helps_reading_on_a_screen_is_not_printed()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson);
        await page.Tab.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.False(await page.Tab.Locator(".bar").IsVisibleAsync());
        Assert.True(await page.Rows.Last.IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await PaperAsync(page));
    }

    [Fact]
    public async Task A_folder_has_a_page_for_each_document_and_one_that_lists_them()
    {
        using var folder = new TemporaryFolder();
        var result = await InProcess.RunAsync(["align", Path.Combine(Project.Root, "seeds"), "-o", folder.Path, "--to", "html"]);
        Assert.Equal(0, result.Code);
        await using var page = await OpenedPage.AtAsync(browser, Path.Combine(folder.Path, "index.html"));
        Assert.Equal(3, await page.Tab.Locator("main a").CountAsync());
        await page.Tab.GetByText("夜市").First.ClickAsync();
        Assert.EndsWith("/traditional/night-market-lesson-01.html", page.Tab.Url, StringComparison.Ordinal);
        Assert.Equal("zh-TW", await page.Rows.Last.Locator(".zh").GetAttributeAsync("lang"));
    }

    private static Task<string> PaperAsync(OpenedPage page) =>
        page.Tab.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static Task<string> VisibilityAsync(OpenedPage page, int row) =>
        page.Rows.Nth(row).Locator(".zh").EvaluateAsync<string>("cell => getComputedStyle(cell).visibility");

    private static async Task<bool> IsStackedAsync(OpenedPage page)
    {
        var english = (await page.Rows.First.Locator(".en").BoundingBoxAsync())!;
        var chinese = (await page.Rows.First.Locator(".zh").BoundingBoxAsync())!;
        return chinese.X == english.X && chinese.Y >= english.Y + english.Height;
    }
}
