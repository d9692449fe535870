using Xunit;

namespace Aligner.Cli.Tests.Page;

/// <summary>A transcript that holds markup shows it as text, wherever it stands.</summary>
[Collection(Chromium.Tests)]
public sealed class HostileTests(Chromium browser)
{
    private const string Attack = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>&lt;b&gt;<!--";

    private static readonly string Lesson = $"""
        “Series 1: {Attack}” (系列之一: 题目{Attack}), Publisher {Attack} (出版者), May 1, 2026
        Speaker: Speaker {Attack} (讲者)
        Length: 01:00
        Synopsis: Short {Attack}.
        简介:短{Attack}。
        Terminology shortlist: bridge{Attack} (桥梁</script>), ferry1 (渡船).
        00:05
        The bridge{Attack} was rebuilt {Attack}1.
        桥梁</script>重建了,这座桥很长很长,人们每天早上都从这里走过去,晚上再走回来,大家都说它又方便又好看,谁也不想再坐船了,只有老人还记得从前的样子{Attack}。
        00:30
        The ferry1 runs.
        渡船在走。
        Footnotes
        - ferry (渡船). A boat {Attack}. ↩︎
        """;

    [Fact]
    public async Task Markup_in_a_transcript_is_text()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson, null, "--level", "cue");
        await page.Tab.EvaluateAsync("rows.forEach(dressRow)");
        Assert.Contains(Attack, await page.Tab.Locator("[id='lesson#00:05'] .en").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains(Attack, await page.Tab.Locator("[id='lesson#00:05'] .zh").EvaluateAsync<string>("textOf"),
            StringComparison.Ordinal);
        Assert.Equal(0, await page.Tab.Locator("img, svg, article script, .rows b").CountAsync());
        Assert.Equal(2, await page.Tab.Locator("script").CountAsync());
        Assert.StartsWith("</script><script>alert(1)</script><img src=x onerror=alert(2)>", await page.Tab.TitleAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_shows_it_as_text_too()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson, null, "--level", "cue");
        await page.Tab.Locator(".zh .term").Last.HoverAsync();
        Assert.Contains($"A boat {Attack}.", await page.Card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Card.Locator("img, svg, script").CountAsync());
    }

    [Fact]
    public async Task The_policy_stops_what_markup_would_do()
    {
        await using var page = await OpenedPage.OfAsync(browser, Lesson, null, "--level", "cue");
        var ran = await page.Tab.EvaluateAsync<bool>(
            "(() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; "
                + "document.body.append(script); return window.ran === true; })()");
        Assert.False(ran);
        page.IsForgiven = true;
    }
}
