using System.Net;
using System.Text;
using System.Text.Json;
using Aligner.Cli.Serving;
using Aligner.Memory;
using Aligner.Tests;
using Xunit;

namespace Aligner.Cli.Tests;

/// <summary>The ways of <c>aligner memory serve</c>, by HTTP.</summary>
public sealed class MemoryServerTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    // A body is sent once the server asks for it: one that refuses it closes the connection, and what is still on its way would fail.
    private readonly HttpClient _client = new(new SocketsHttpHandler { Expect100ContinueTimeout = Timeout.InfiniteTimeSpan });
    private TranslationMemory? _memory;
    private MemoryServer? _server;

    public async ValueTask InitializeAsync()
    {
        var corpus = _folder.Write("a.jsonl",
            "{\"id\":\"a#1\",\"document\":\"a\",\"en\":\"The ferry/boat still "
                + "runs.\",\"zh\":\"渡船还在走。\"}\n{\"id\":\"a#2\",\"document\":\"a\",\"en\":\"Page 5\",\"zh\":\"第5页\"}\n");
        var path = Path.Combine(_folder.Path, "memory.db");
        Assert.Equal(0, (await InProcess.RunAsync(["memory", "add", path, corpus])).Code);
        _memory = TranslationMemory.Open(path, MemoryAccess.Read).Memory!;
        _server = await MemoryServer.StartAsync(_memory, 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _memory!.Dispose();
        _client.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("/tmserver/en/zh/unit/The%20ferry%2Fboat%20still%20runs.?min_similarity=75&max_candidates=3",
        """[{"source":"The ferry/boat still runs.","target":"渡船还在走。","quality":100,"rank":100}]""")]
    [InlineData("/tmserver/en_US/zh_CN/unit/The%20ferry%20still%20runs.",
        """[{"source":"The ferry/boat still runs.","target":"渡船还在走。","quality":79,"rank":100}]""")]
    [InlineData("/api/v1/zh-Hant/en/unit/%E6%B8%A1%E8%88%B9%E9%82%84%E5%9C%A8%E8%B5%B0%E3%80%82",
        """[{"source":"渡船还在走。","target":"The ferry/boat still runs.","quality":100,"rank":100}]""")]
    [InlineData("/tmserver/en/zh/unit/Page%2017", """[{"source":"Page 5","target":"第17页","quality":99,"rank":100}]""")]
    [InlineData("/tmserver/en/zh/unit/Nothing", "[]")]
    [InlineData("/api/v1/en/zh/unit/?source=Page+17&min_similarity=75",
        """[{"source":"Page 5","target":"第17页","quality":99,"rank":100}]""")]
    [InlineData("/tmserver/zh/en/unit?source=%E7%AC%AC5%E9%A1%B5", """[{"source":"第5页","target":"Page 5","quality":100,"rank":100}]""")]
    [InlineData("/api/v1/languages/", """{"sourceLanguages":["en","zh"],"targetLanguages":["en","zh"]}""")]
    public async Task The_way_of_tmserver_and_amaGama(string target, string answer) =>
        Assert.Equal((HttpStatusCode.OK, answer), await Get(target));

    [Fact]
    public async Task The_way_of_MyMemory()
    {
        var (status, answer) = await Get("/get?q=The+ferry+still+runs.&langpair=en%7Czh-CN");
        var json = JsonDocument.Parse(answer).RootElement;
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"translatedText":"渡船还在走。","match":0.79}""", json.GetProperty("responseData").GetRawText());
        Assert.Equal(200, json.GetProperty("responseStatus").GetInt32());
        Assert.Equal("""{"id":"1","segment":"The ferry/boat still runs.","translation":"渡船还在走。","source":"en-US","target":"zh-CN","quality":"74","reference":"a#1","usage-count":1,"subject":"a","created-by":"","last-updated-by":"","create-date":null,"last-update-date":null,"match":0.79}""", Assert.Single(json.GetProperty("matches").EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task Many_texts_at_once_with_their_neighbours()
    {
        var (status, answer) =
            await Send(HttpMethod.Post, "/lookup", """{"texts":["The ferry/boat still runs.","Page 5"],"neighbours":true,"source":"en"}""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["101", "101"], ScoresOf(answer));
        (_, answer) = await Send(HttpMethod.Post, "/lookup", """{"texts":["The ferry/boat still runs.","Page 5","Nothing at all"]}""");
        Assert.Equal(["100", "100", ""], ScoresOf(answer));
    }

    [Theory]
    [InlineData("GET", "/tmserver/en/fr/unit/x", null, HttpStatusCode.NotFound, "the languages are en and zh")]
    [InlineData("GET", "/tmserver/en/zh/unit/", null, HttpStatusCode.BadRequest, "there is no text")]
    [InlineData("GET", "/get?q=x", null, HttpStatusCode.BadRequest, "expected q and langpair, as en|zh-CN")]
    [InlineData("GET", "/../../etc/passwd", null, HttpStatusCode.NotFound, "there is nothing here; /openapi.json says what there is")]
    [InlineData("GET", "/lookup", null, HttpStatusCode.MethodNotAllowed, "expected POST")]
    [InlineData("PUT", "/tmserver/en/zh/unit/x", "{}", HttpStatusCode.MethodNotAllowed, "expected GET")]
    [InlineData("POST", "/lookup", "{\"texts\":[1]}", HttpStatusCode.BadRequest,
        "the body is not a JSON object with the array texts: expected texts, at most 1000")]
    public async Task What_cannot_be_answered_is_told(string method, string target, string? body, HttpStatusCode status, string message) =>
        Assert.Equal((status, $$"""{"error":"{{message}}"}"""), await Send(new HttpMethod(method), target, body));

    [Theory]
    [InlineData("{\"texts\":[\"\\ud800\"]}")]
    [InlineData("{\"texts\":[\"tea\"],\"source\":\"\\udc00\"}")]
    [InlineData("{\"texts\":[\"caf\u00ff\"]}")]
    [InlineData("{\"tex\\ud800\":1}")]
    public async Task A_string_that_is_no_text_is_told(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            _server!.Address + "/lookup")
        { Content = new ByteArrayContent(Encoding.Latin1.GetBytes(body)) };
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("""{"error":"the body is not a JSON object with the array texts: a string of it is not text: it has half a surrogate pair, or bytes that are not UTF-8"}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge,
            (await Send(HttpMethod.Post, "/lookup", $$"""{"texts":["{{new string('a', Loopback.MostBytes)}}"]}""")).Status);

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1:1")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Requests_of_pages_elsewhere_are_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _server!.Address + "/tmserver/en/zh/unit/x");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_description_names_the_ways()
    {
        var (_, answer) = await Get("/openapi.json");
        Assert.Equal(["/tmserver/{source}/{target}/unit/{text}", "/tmserver/{source}/{target}/unit/", "/tmserver/languages/", "/get",
            "/lookup", "/openapi.json"],
            JsonDocument.Parse(answer).RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name));
        Assert.Equal(answer, (await InProcess.RunAsync(["memory", "serve", "memory.db", "--openapi"])).Output);
    }

    [Fact]
    public async Task Several_ask_at_once() =>
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Get($"/tmserver/en/zh/unit/Page%20{i + 10}"))),
            (answer, i) => Assert.Contains($"第{i + 10}页", answer.Body, StringComparison.Ordinal));

    [Fact]
    public async Task A_port_that_is_in_use_is_told()
    {
        var port = new Uri(_server!.Address).Port;
        var path = Path.Combine(_folder.Path, "memory.db");
        var result = await InProcess.RunAsync(["memory", "serve", path, "--port", $"{port}"]);
        Assert.Equal(2, result.Code);
        Assert.StartsWith($"{path}:1:1: error AL1405: port {port} cannot be served: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_nobody_asks_ends_where_it_was_told_to()
    {
        var result = await InProcess.RunAsync(["memory", "serve", Path.Combine(_folder.Path, "memory.db"), "--port", "0", "--idle", "1"]);
        Assert.Equal(0, result.Code);
        Assert.Matches("^2 pairs at http://127\\.0\\.0\\.1:[0-9]+; Ctrl-C ends it\n$", result.Error);
    }

    private static IEnumerable<string> ScoresOf(string answer) =>
        JsonDocument.Parse(answer).RootElement.GetProperty("results").EnumerateArray()
        .Select(result => string.Join(' ',
            result.GetProperty("matches").EnumerateArray().Select(match => match.GetProperty("score").GetInt32())));

    private Task<(HttpStatusCode Status, string Body)> Get(string target) => Send(HttpMethod.Get, target, null);

    private async Task<(HttpStatusCode Status, string Body)> Send(HttpMethod method, string target, string? body)
    {
        using var request = new HttpRequestMessage(method,
            new Uri(_server!.Address + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.ExpectContinue = true;
        }

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
