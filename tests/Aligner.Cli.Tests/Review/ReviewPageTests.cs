using Aligner.Cli.Tests.Page;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests.Review;

/// <summary>The page of a review in a browser.</summary>
[Collection(Chromium.Tests)]
public sealed class ReviewPageTests(Chromium browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keys_of_an_input_method_and_letters_in_fields_do_nothing_to_rows()
    {
        await using var review = await ServedReview.StartAsync(_folder);
        await using var page = await OpenedPage.ReviewAsync(browser, review.Server.PageAddress);
        await page.Tab.EvaluateAsync(
            "for (const init of [{ key: 'a', isComposing: true }, { key: 'Process', keyCode: 229 }, { key: 'a', altKey: true }]) "
                + "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }))");
        await page.PressAsync("/", "a", "x", "Enter", "Escape", "e");
        await page.Tab.Keyboard.TypeAsync("axmu");
        await page.PressAsync("Escape", "?", "a", "Escape", "N");
        Assert.Equal(0, await review.VersionAsync());
        await page.Tab.Keyboard.PressAsync("Escape");
        await page.PressAsync("A");
        Assert.Equal(1, await review.VersionAsync());
    }

    [Fact]
    public async Task Markup_in_texts_and_notes_is_text()
    {
        const string Hostile = "<img src=x onerror=alert(1)> & <b>bold</b>";
        await using var review =
            await ServedReview.StartAsync(_folder,
                lesson: $"Length: 0:20\n\n00:05\nA horse {Hostile} here.\n一匹马<script>alert(2)</script>在这里。\n");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await review.DoAsync($"\"action\":\"note\",\"row\":0,\"text\":\"{Hostile}\"")).Status);
        await using var page = await OpenedPage.ReviewAsync(browser, review.Server.PageAddress);
        Assert.Equal([$"A horse {Hostile} here.", "一匹马<script>alert(2)</script>在这里。", Hostile],
            await page.Tab.EvaluateAsync<string[]>("[...document.querySelectorAll('.chip, .comment')].map(one => one.textContent)"));
        Assert.Equal(0, await page.Tab.Locator("#rows img, #rows b, #rows script").CountAsync());
        Assert.All(page.Requests, request => Assert.StartsWith(review.Server.Address, request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_that_a_browser_is_started_with_is_good_for_one_time()
    {
        await using var review = await ServedReview.StartAsync(_folder);
        var address = review.Server.TicketAddress;
        await using var page = await OpenedPage.ReviewAsync(browser, address);
        Assert.Equal(review.Server.PageAddress, page.Tab.Url);
        await using var second = await OpenedPage.AtAsync(browser, address);
        second.IsForgiven = true;
        await second.UntilAsync(
            "document.getElementById('message').textContent === 'this address was good for one time; open the one that the program printed'");
        Assert.Equal(0, await second.Tab.Locator(".row").CountAsync());
        await page.Tab.ReloadAsync();
        await page.UntilAsync("document.body.dataset.ready === 'true'");
    }

    [Fact]
    public async Task Two_windows_keep_from_each_others_way()
    {
        await using var review = await ServedReview.StartAsync(_folder);
        await using var one = await OpenedPage.ReviewAsync(browser, review.Server.PageAddress);
        await using var other = await OpenedPage.ReviewAsync(browser, review.Server.PageAddress);
        other.IsForgiven = true;
        await one.PressAsync("a");
        await other.Tab.EvaluateAsync("clearTimeout(watching)");
        await other.PressAsync("j", "x");
        await other.PressAsync("x");
        Assert.Equal(2, await review.VersionAsync());
        Assert.Equal(["accepted", "excluded"],
            await other.Tab.EvaluateAsync<string[]>("[...document.querySelectorAll('.status')].slice(0, 2).map(one => one.textContent)"));
    }

    [Fact]
    public async Task Of_many_rows_only_those_near_the_view_are_on_the_page()
    {
        var lesson = "Length: 9:00:00\n"
            + string.Concat(Enumerable.Range(0, 1500)
                .Select(i => $"\n{TimeSpan.FromSeconds(10 * i):h\\:mm\\:ss}\nHorse number {i} is here.\n第{i}匹马在这里。\n"));
        await using var review = await ServedReview.StartAsync(_folder, lesson: lesson);
        await using var page = await OpenedPage.ReviewAsync(browser, review.Server.PageAddress);
        await page.PressAsync("End", "a", "k");
        Assert.Equal("Horse number 1498 is here.", await page.Tab.Locator(".chosen .en .chip").TextContentAsync());
        await page.UntilAsync(
            "(box => box.top >= 0 && box.bottom <= innerHeight)(document.querySelector('.chosen').getBoundingClientRect())");
        await page.UntilAsync(
            "document.querySelector('.chosen').getBoundingClientRect().bottom <= "
                + "document.querySelector('footer').getBoundingClientRect().top");
        Assert.InRange(await page.Tab.Locator(".row").CountAsync(), 2, 500);
        await page.Tab.EvaluateAsync("scrollTo(0, document.body.scrollHeight / 2)");
        await page.UntilAsync(
            "[...document.querySelectorAll('.row')].some(row => (box => box.top >= 0 && box.bottom <= "
                + "innerHeight)(row.getBoundingClientRect()))");
        Assert.InRange(await page.Tab.Locator(".row").CountAsync(), 2, 500);
    }
}
