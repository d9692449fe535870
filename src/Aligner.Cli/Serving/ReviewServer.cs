using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aligner.Reviewing;
using Aligner.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Aligner.Cli.Serving;

/// <summary>
/// The review of documents as a page for this machine: rows as they come into view, and one change at a time. What is not the page itself
/// is given to those only who have the token of its address; it stands after the #, which browsers send to nobody.
/// </summary>
internal sealed class ReviewServer : IAsyncDisposable
{
    public const string TokenHeader = "X-Aligner-Token";

    private const string TicketPrefix = "once-";
    private const int TokenBytes = 16;
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self'; base-uri 'none'; form-action "
            + "'none'; frame-ancestors 'none'";

    private readonly WebApplication _application;
    private readonly IReadOnlyList<ServedDocument> _documents;
    private readonly SemaphoreSlim _gate = new(1);
    private long _lastRequest = Environment.TickCount64;
    private string? _ticket = NewToken();

    private ReviewServer(WebApplication application, IReadOnlyList<ServedDocument> documents) =>
        (_application, _documents) = (application, documents);

    /// <summary>Where it listens, as http://127.0.0.1:8888.</summary>
    public string Address { get; private set; } = "";

    public string Token { get; } = NewToken();

    /// <summary>What a person is to open.</summary>
    public string PageAddress => $"{Address}/#{Token}";

    /// <summary>
    /// What a browser is started with: others of the machine may see that, so it holds no token but a ticket for one, good for one time.
    /// </summary>
    public string TicketAddress => $"{Address}/#{TicketPrefix}{_ticket}";

    /// <summary>How long ago the last request came.</summary>
    public TimeSpan Idle => TimeSpan.FromMilliseconds(Environment.TickCount64 - Interlocked.Read(ref _lastRequest));

    /// <summary>The checks that are under way.</summary>
    internal Task Checking => Task.WhenAll(_documents.Select(document => document.Answers?.Checking).OfType<Task>());

    /// <param name="documents">Each by its name, and how it is opened.</param>
    /// <param name="options">How they are served.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<ReviewServer> StartAsync(IEnumerable<(string Name, Func<ReviewDocument> Open)> documents,
        ReviewServerOptions options)
    {
        var server = new ReviewServer(Loopback.Build(options.Port),
            [.. documents.Select(document => new ServedDocument(document.Name, document.Open, options))]);
        server._application.Run(server.AnswerAsync);
        await server._application.StartAsync().ConfigureAwait(false);
        server.Address = server._application.Urls.First();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    /// <summary>What nobody guesses.</summary>
    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Exchange(ref _lastRequest, Environment.TickCount64);
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        var path = context.Request.Path.Value ?? "";
        var refusal = Loopback.Refusal(context.Request, Address);
        if (refusal is null && IsRead(context.Request)
            && _documents.FirstOrDefault(document => document.MediaPath == path)?.Media is { } media)
        {
            await media.SendAsync(context).ConfigureAwait(false);
            return;
        }

        var answer = refusal ?? (IsRead(context.Request) ? ReviewPage.Find(path) : null)
            ?? await GuardedAnswerAsync(context, path).ConfigureAwait(false);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool Has(HttpRequest request, string secret) =>
        request.Headers[TokenHeader] is [{ } given]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));

    /// <summary>The token for who comes first with the ticket.</summary>
    private ServerAnswer Enter(HttpRequest request)
    {
        if (_ticket is not { } ticket || !Has(request, TicketPrefix + ticket)
            || Interlocked.CompareExchange(ref _ticket, null, ticket) != ticket)
        {
            return ServerAnswer.Error(StatusCodes.Status403Forbidden,
                "this address was good for one time; open the one that the program printed");
        }

        return ServerAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("token", Token);
            json.WriteEndObject();
        });
    }

    /// <exception cref="JsonException">There is no such document.</exception>
    private ServedDocument DocumentOf(HttpRequest request)
    {
        var number = request.Query["document"].ToString();
        return number.Length == 0 ? _documents[0]
            : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _documents.Count
            ? _documents[index]
            : throw new JsonException($"there is no document {number}");
    }

    private void WriteDocuments(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStrings("documents", _documents.Select(document => document.Name));
        json.WriteEndObject();
    }

    private async Task<ServerAnswer> GuardedAnswerAsync(HttpContext context, string path)
    {
        if (context.Request.Method == "POST" && path == "/enter")
            return Enter(context.Request);
        if (!Has(context.Request, Token))
        {
            return ServerAnswer.Error(StatusCodes.Status403Forbidden,
                "the token is missing or wrong; open the address that the program printed");
        }

        try
        {
            var change = context.Request.Method == "POST"
                ? await ReviewRequest.ReadAsync(context.Request.Body, context.RequestAborted).ConfigureAwait(false) : null;
            await _gate.WaitAsync(context.RequestAborted).ConfigureAwait(false);
            try
            {
                return path == "/documents"
                    ? ServerAnswer.Json(WriteDocuments) : DocumentOf(context.Request).Open().To(context.Request, path, change);
            }
            finally
            {
                _gate.Release();
            }
        }
        catch (BadHttpRequestException error)
        {
            return ServerAnswer.Error(error.StatusCode, error.Message);
        }
        catch (JsonException error)
        {
            return ServerAnswer.Error(StatusCodes.Status400BadRequest, $"the request cannot be read: {error.Message}");
        }
        catch (ReviewRefusedException error)
        {
            return ServerAnswer.Error(StatusCodes.Status422UnprocessableEntity, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return ServerAnswer.Error(StatusCodes.Status500InternalServerError, $"nothing was changed: {error.Message}");
        }
    }
}

/// <summary>How a review is served.</summary>
internal sealed record ReviewServerOptions
{
    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Who reviews; null where that is not known.</summary>
    public string? By { get; init; }

    /// <summary>A translation memory that is looked up and gets what is confirmed; null for none.</summary>
    public ReviewMemory? Memory { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
