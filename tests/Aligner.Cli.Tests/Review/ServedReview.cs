using System.Net;
using System.Text;
using System.Text.Json;
using Aligner.Cli.Input;
using Aligner.Cli.Output;
using Aligner.Cli.Serving;
using Aligner.Quality;
using Aligner.Reviewing;
using Aligner.Segments;
using Aligner.Tests;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Cli.Tests.Review;

/// <summary>A review of a lesson, served in this process.</summary>
internal sealed class ServedReview : IAsyncDisposable
{
    public const string Lesson = """
        Length: 1:10

        00:05
        One horse stands at the gate. It is grey. Two goats are behind it.
        一匹马站在门口。它是灰色的。后面有两只山羊。

        00:15
        The road is long. Nobody knows its end.
        路很长。没有人知道尽头。

        00:25
        We rest here. The tea is hot.
        我们在这里休息。茶很热。

        00:35
        A river runs below us. Its water is green, and very cold. Nobody swims in it.
        一条河在我们下面流过。河水是绿色的，而且很冷。没有人在里面游泳。

        00:50
        In the evening we light a fire. The stars come out.
        晚上我们生火。星星出来了。

        """;

    // A body is sent once the server asks for it: one that refuses it closes the connection, and what is still on its way would fail.
    private readonly HttpClient _client = new(new SocketsHttpHandler { Expect100ContinueTimeout = Timeout.InfiniteTimeSpan });
    private readonly TemporaryFolder _folder;
    private readonly EditLogFile _log;
    private readonly ReviewFindings _findings;

    private ServedReview(TemporaryFolder folder, EditLogFile log, ReviewFindings findings, ReviewServer server) =>
        (_folder, _log, _findings, Server) = (folder, log, findings, server);

    public ReviewServer Server { get; }

    public string LogPath => _log.Path;

    public static async Task<ServedReview> StartAsync(TemporaryFolder folder, string? media = null, string lesson = Lesson,
        params (string Name, Func<ReviewDocument> Open)[] others)
    {
        var source = folder.Write("lesson.txt", lesson);
        var transcript = TranscriptReader.Read(source, "lesson", File.ReadAllBytes(source)).Transcript!;
        var log = EditLogFile.Open(Path.Combine(folder.Path, "lesson.edits.jsonl"), SourceOptions.Default,
            problem => Assert.Fail(problem.ToString()))!;
        var session = new ReviewSession(transcript, new Segmenter(SegmenterOptions.Default), log.Log, log.Append,
            TestContext.Current.CancellationToken);
        var findings = new ReviewFindings(CheckOptions.Default);
        var document = new ReviewDocument("lesson", session, findings)
        {
            Log = "lesson.edits.jsonl",
            ReadOnly = log.ReadOnly,
            Media = media,
        };
        var server = await ReviewServer.StartAsync([("lesson", () => document), .. others], new ReviewServerOptions { By = "Anna" });
        var review = new ServedReview(folder, log, findings, server);
        await review.GetAsync("/state");
        await server.Checking;
        return review;
    }

    public async Task<JsonElement> GetAsync(string target)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, target);
        Assert.Equal(HttpStatusCode.OK, status);
        return JsonDocument.Parse(body).RootElement;
    }

    public async Task<int> VersionAsync() => (await GetAsync("/state")).GetProperty("version").GetInt32();

    /// <summary>A change of the rows as they are.</summary>
    public async Task<(HttpStatusCode Status, string Body)> DoAsync(string fields) =>
        await SendAsync(HttpMethod.Post, "/do", $$"""{"version":{{await VersionAsync()}},{{fields}}}""");

    /// <summary>The rows in a line each: sentences by bars, status.</summary>
    public async Task<string[]> RowsAsync(string query = "") =>
        [.. (await GetAsync("/rows?" + query)).GetProperty("rows").EnumerateArray()
            .Select(row => $"{Texts(row, "en")} = {Texts(row, "zh")} {row.GetProperty("status").GetString()}")];

    public async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string target, string? body = null,
        Action<HttpRequestMessage>? change = null)
    {
        using var response = await SendWholeAsync(method, target, body, change);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<HttpResponseMessage> SendWholeAsync(HttpMethod method, string target, string? body = null,
        Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Server.Address + target));
        request.Headers.Add(ReviewServer.TokenHeader, Server.Token);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.ExpectContinue = true;
        }

        change?.Invoke(request);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _findings.Dispose();
        _log.Dispose();
        _client.Dispose();
        Assert.True(Directory.Exists(_folder.Path));
    }

    private static string Texts(JsonElement row, string side) =>
        string.Join(" | ", row.GetProperty(side).EnumerateArray().Select(chip => chip.GetProperty("text").GetString()));
}
