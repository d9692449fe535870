using System.Collections.Concurrent;
using System.Text.Json;
using Aligner.Memory;
using Aligner.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Aligner.Cli.Serving;

/// <summary>
/// Answers look-ups in a memory by HTTP, in the ways that translation programs know, for programs of this machine only: it listens on the
/// loopback address, and a request must name that as its host and, where it comes from a page, be of a page of its own. It reads and never
/// writes.
/// </summary>
internal sealed class MemoryServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TranslationMemory _memory;
    private readonly ConcurrentBag<TranslationMemory> _idle = [];
    private readonly SemaphoreSlim _places = new(Environment.ProcessorCount);
    private long _lastRequest = Environment.TickCount64;

    private MemoryServer(WebApplication application, TranslationMemory memory) => (_application, _memory) = (application, memory);

    /// <summary>Where it listens, as http://127.0.0.1:8888.</summary>
    public string Address { get; private set; } = "";

    /// <summary>How long ago the last request came.</summary>
    public TimeSpan Idle => TimeSpan.FromMilliseconds(Environment.TickCount64 - Interlocked.Read(ref _lastRequest));

    /// <param name="memory">Read by other connections of the server's own.</param>
    /// <param name="port">0 for any that is free.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<MemoryServer> StartAsync(TranslationMemory memory, int port)
    {
        var server = new MemoryServer(Loopback.Build(port), memory);
        server._application.Run(server.AnswerAsync);
        await server._application.StartAsync().ConfigureAwait(false);
        server.Address = server._application.Urls.First();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        foreach (var memory in _idle)
            memory.Dispose();
        _places.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Exchange(ref _lastRequest, Environment.TickCount64);
        var answer = Loopback.Refusal(context.Request, Address) ?? await AnswerOf(context).ConfigureAwait(false);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<ServerAnswer> AnswerOf(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = ServerRequest.Of(context.Request.Method, target);
        if (request.Answer is { } known)
            return known;
        try
        {
            var lookup = request.IsBulk
                ? await ServerRequest.ReadBulkAsync(context.Request.Body, context.RequestAborted).ConfigureAwait(false) : request.Lookup!;
            await _places.WaitAsync(context.RequestAborted).ConfigureAwait(false);
            try
            {
                return Find(lookup);
            }
            finally
            {
                _places.Release();
            }
        }
        catch (BadHttpRequestException error)
        {
            return ServerAnswer.Error(error.StatusCode, error.Message);
        }
        catch (JsonException error)
        {
            return ServerAnswer.Error(StatusCodes.Status400BadRequest, $"the body is not a JSON object with the array texts: {error.Message}");
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidDataException)
        {
            return ServerAnswer.Error(StatusCodes.Status500InternalServerError, error.Message);
        }
    }

    private ServerAnswer Find(ServerLookup lookup)
    {
        if (!_idle.TryTake(out var memory))
            memory = _memory.OpenAnother();
        try
        {
            var finder = new MemoryLookup(memory, lookup.Options);
            List<IReadOnlyList<MemoryMatch>> found = [.. lookup.Queries.Select(finder.Find)];
            return ServerAnswer.Json(json => lookup.Write(json, found));
        }
        finally
        {
            _idle.Add(memory);
        }
    }
}

/// <summary>What is sent back.</summary>
internal sealed record ServerAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    public static ServerAnswer Json(Action<Utf8JsonWriter> write, int status = StatusCodes.Status200OK)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = LiteralJsonEncoder.Instance }))
            write(json);
        return new ServerAnswer(status, "application/json; charset=utf-8", bytes.ToArray());
    }

    public static ServerAnswer Error(int status, string message) => Json(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("error", message);
            json.WriteEndObject();
        },
        status);
}
