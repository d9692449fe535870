using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Aligner.Cli.Serving;
using Aligner.Reviewing;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests.Review;

/// <summary>The server of a review: who is answered, and what.</summary>
public sealed class ReviewServerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("evil.example", null, true, "the host must be 127.0.0.1:PORT or localhost:PORT")]
    [InlineData("127.0.0.1", null, true, "the host must be 127.0.0.1:PORT or localhost:PORT")]
    [InlineData(null, "http://evil.example", true, "pages of elsewhere are not answered")]
    [InlineData(null, "null", true, "pages of elsewhere are not answered")]
    [InlineData(null, "https://127.0.0.1:PORT", true, "pages of elsewhere are not answered")]
    [InlineData(null, null, false, "the token is missing or wrong; open the address that the program printed")]
    [InlineData("localhost:PORT", "http://localhost:PORT", false,
        "the token is missing or wrong; open the address that the program printed")]
    public async Task Who_has_another_host_origin_or_token_is_refused(string? host, string? origin, bool hasToken, string message)
    {
        await using var review = await ServedReview.StartAsync(_folder);
        var port = new Uri(review.Server.Address).Port;
        string WithPort(string text) => text.Replace("PORT", $"{port}", StringComparison.Ordinal);
        foreach (var (method, target,
            body) in new[] { (HttpMethod.Get, "/state", null), (HttpMethod.Get, "/rows", null),
            (HttpMethod.Post, "/do", """{"version":0,"action":"confirm","row":0}""") })
        {
            var answer = await review.SendAsync(method, target, body, request =>
            {
                if (host is not null)
                    request.Headers.Host = WithPort(host);
                if (origin is not null)
                    request.Headers.Add("Origin", WithPort(origin));
                if (!hasToken)
                {
                    request.Headers.Remove(ReviewServer.TokenHeader);
                    request.Headers.Add(ReviewServer.TokenHeader, new string('0', review.Server.Token.Length));
                }
            });
            Assert.Equal((HttpStatusCode.Forbidden, $$"""{"error":"{{WithPort(message)}}"}"""), answer);
        }

        Assert.Equal(0, await review.VersionAsync());
        Assert.False(File.Exists(review.LogPath));
    }

    [Fact]
    public async Task The_page_holds_no_data_and_may_load_nothing_but_itself()
    {
        await using var review = await ServedReview.StartAsync(_folder);
        using var page = await review.SendWholeAsync(HttpMethod.Get, "/",
            change: request => request.Headers.Remove(ReviewServer.TokenHeader));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain(review.Server.Token, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(("nosniff", "no-referrer", "same-origin", "no-store"),
            (Header(page, "X-Content-Type-Options"), Header(page, "Referrer-Policy"), Header(page, "Cross-Origin-Resource-Policy"),
                Header(page, "Cache-Control")));
        Assert.Equal(32, review.Server.Token.Length);
    }

    [Theory]
    [InlineData("nothing", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"version":0,"action":"destroy"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"version":0,"action":"confirm","row":0,"filter":"nothing"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"version":0,"action":"confirm","choice":"nothing"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"version":0,"action":"confirm","row":99}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"action":"confirm"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"action":"cut","side":"en","sentence":0,"offset":999}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"action":"text","side":"en","sentence":0,"text":" "}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"action":"pair","en":[0,2147483647],"zh":[0,1]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"action":"move","side":"en","sentence":0,"to":5}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"action":"undo"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":7,"action":"confirm","row":0}""", HttpStatusCode.Conflict)]
    public async Task What_cannot_be_done_is_told_and_nothing_has_changed(string body, HttpStatusCode status)
    {
        await using var review = await ServedReview.StartAsync(_folder);
        var answer = await review.SendAsync(HttpMethod.Post, "/do", body);
        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").GetString()!);
        Assert.Equal(0, await review.VersionAsync());
        Assert.False(File.Exists(review.LogPath));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var review = await ServedReview.StartAsync(_folder);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge,
            (await review.DoAsync($"\"action\":\"note\",\"row\":0,\"text\":\"{new string('a', Loopback.MostBytes)}\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await review.DoAsync("\"action\":\"note\",\"row\":0,\"text\":\"a\"")).Status);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_rows_at_once_one_is_told_to_look_again()
    {
        await using var review = await ServedReview.StartAsync(_folder);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12)
            .Select(row => review.SendAsync(HttpMethod.Post, "/do", $$"""{"version":0,"action":"confirm","row":{{row}}}""")));
        Assert.Equal((1, 11),
            (answers.Count(answer => answer.Status == HttpStatusCode.OK),
                answers.Count(answer => answer.Status == HttpStatusCode.Conflict)));
        Assert.Equal("""{"error":"the rows have been changed elsewhere; look again"}""",
            answers.First(answer => answer.Status == HttpStatusCode.Conflict).Body);
        Assert.Equal(2, File.ReadAllLines(review.LogPath).Length);
    }

    [Fact]
    public async Task Rows_are_filtered_ordered_found_and_counted()
    {
        await using var review = await ServedReview.StartAsync(_folder);
        await review.DoAsync("\"action\":\"doubt\",\"row\":4");
        await review.DoAsync("\"action\":\"exclude\",\"row\":1");
        await review.DoAsync("\"action\":\"confirm\",\"choice\":\"above\",\"row\":2");
        Assert.Equal(["Nobody knows its end. = 没有人知道尽头。 doubtful"], await review.RowsAsync("filter=doubtful"));
        Assert.Equal("Nobody knows its end. = 没有人知道尽头。 doubtful", (await review.RowsAsync("order=worst"))[0]);
        Assert.Equal(["It is grey. = 它是灰色的。 excluded"], await review.RowsAsync("filter=excluded"));
        Assert.Equal(["One horse stands at the gate. = 一匹马站在门口。 confirmed", "Two goats are behind it. = 后面有两只山羊。 confirmed"],
            await review.RowsAsync("filter=confirmed"));
        Assert.Equal("""{"index":7,"place":1,"count":1}""", (await review.GetAsync("/find?text=RIVER&from=-1")).GetRawText());
        Assert.Equal("""{"index":4,"place":1,"count":1}""", (await review.GetAsync("/find?from=5")).GetRawText());
        await review.Server.Checking;
        var state = await review.GetAsync("/state");
        Assert.Equal(2, state.GetProperty("counts").GetProperty("confirmed").GetInt32());
        var sure = state.GetProperty("sure").GetInt32();
        Assert.InRange(sure, 1, 9);
        await review.DoAsync("\"action\":\"confirm\",\"choice\":\"sure\"");
        Assert.Equal(2 + sure, (await review.GetAsync("/state")).GetProperty("counts").GetProperty("confirmed").GetInt32());
        await review.DoAsync("\"action\":\"undo\"");
        Assert.Equal(2, (await review.GetAsync("/state")).GetProperty("counts").GetProperty("confirmed").GetInt32());
    }

    [Fact]
    public async Task A_replacement_is_shown_before_it_is_made()
    {
        await using var review = await ServedReview.StartAsync(_folder);
        const string Fields = """ "action":"replace","text":"nobody","with":"No one","ignoreCase":true """;
        var preview = JsonDocument.Parse((await review.SendAsync(HttpMethod.Post, "/preview", $"{{{Fields}}}")).Body).RootElement;
        Assert.Equal(["No one knows its end.", "No one swims in it."],
            preview.GetProperty("sentences").EnumerateArray().Select(one => one.GetProperty("new").GetString()));
        Assert.Equal(0, await review.VersionAsync());
        await review.DoAsync(Fields);
        Assert.Equal(2, (await review.RowsAsync()).Count(row => row.StartsWith("No one", StringComparison.Ordinal)));
        await review.DoAsync("\"action\":\"undo\"");
        Assert.Equal(2, (await review.RowsAsync()).Count(row => row.StartsWith("Nobody", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK, "0123456789", null)]
    [InlineData("bytes=2-4", HttpStatusCode.PartialContent, "234", "bytes 2-4/10")]
    [InlineData("bytes=7-", HttpStatusCode.PartialContent, "789", "bytes 7-9/10")]
    [InlineData("bytes=-3", HttpStatusCode.PartialContent, "789", "bytes 7-9/10")]
    [InlineData("bytes=0-99", HttpStatusCode.PartialContent, "0123456789", "bytes 0-9/10")]
    [InlineData("bytes=10-", HttpStatusCode.RequestedRangeNotSatisfiable, "", "bytes */10")]
    public async Task The_recording_is_served_whole_and_in_parts(string? range, HttpStatusCode status, string content, string? place)
    {
        await using var review = await ServedReview.StartAsync(_folder, _folder.Write("sound.mp3", Encoding.ASCII.GetBytes("0123456789")));
        var path = (await review.GetAsync("/state")).GetProperty("media").GetString()!;
        Assert.Matches("^/media/[0-9a-f]{32}$", path);
        using var answer = await review.SendWholeAsync(HttpMethod.Get, path, change: request =>
        {
            request.Headers.Remove(ReviewServer.TokenHeader);
            request.Headers.Range = range is null ? null : RangeHeaderValue.Parse(range);
        });
        Assert.Equal((status, content, place, "audio/mpeg"),
            (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                answer.Content.Headers.ContentRange?.ToString(), answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(HttpStatusCode.Forbidden,
            (await review.SendAsync(HttpMethod.Get, "/media/sound.mp3",
                change: request => request.Headers.Remove(ReviewServer.TokenHeader))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await review.SendAsync(HttpMethod.Get, "/media/..%2Flesson.txt")).Status);
    }

    [Fact]
    public async Task A_document_is_opened_when_it_is_asked_for_and_one_that_cannot_be_is_told()
    {
        var asked = 0;
        await using var review =
            await ServedReview.StartAsync(_folder, others: ("gone", () => throw new ReviewRefusedException($"gone, {++asked}")));
        Assert.Equal("""{"documents":["lesson","gone"]}""", (await review.GetAsync("/documents")).GetRawText());
        Assert.Equal(0, asked);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, """{"error":"gone, 1"}"""),
            await review.SendAsync(HttpMethod.Get, "/state?document=1"));
        foreach (var wrong in new[] { "2", "-1", "x", "99999999999" })
        {
            Assert.Equal((HttpStatusCode.BadRequest, $$"""{"error":"the request cannot be read: there is no document {{wrong}}"}"""),
                await review.SendAsync(HttpMethod.Get, $"/state?document={wrong}"));
        }

        Assert.Equal(HttpStatusCode.OK, (await review.DoAsync("\"action\":\"confirm\",\"row\":0")).Status);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await review.SendAsync(HttpMethod.Get, "/documents",
                change: request => request.Headers.Remove(ReviewServer.TokenHeader))).Status);
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
