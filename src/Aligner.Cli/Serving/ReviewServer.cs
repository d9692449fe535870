using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aligner.Corpus;
using Aligner.Exchange;
using Aligner.Language;
using Aligner.Reviewing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Aligner.Cli.Serving;

/// <summary>
/// The review of one document as a page for this machine: rows as they come into view, and one change at a time. What is not the page itself is given
/// to those only who have the token of its address; it stands behind the #, which browsers send to nobody.
/// </summary>
internal sealed class ReviewServer : IAsyncDisposable
{
    public const string TokenHeader = "X-Aligner-Token";

    private const string TicketPrefix = "once-";
    private const int TokenBytes = 16;
    private const int MostRows = 200;
    private const int MostListed = 500;
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly WebApplication _application;
    private readonly ReviewSession _session;
    private readonly ReviewFindings _findings;
    private readonly ReviewFacts _facts;
    private readonly MediaFile? _media;
    private readonly string? _by;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _gate = new(1);
    private (ReviewState State, int Checked, ReviewView View, int[] Rows)? _shown;
    private long _lastRequest = Environment.TickCount64;
    private string? _ticket = NewToken();

    private ReviewServer(WebApplication application, ReviewSession session, ReviewFindings findings, ReviewServerOptions options)
    {
        (_application, _session, _findings, _by, _clock) = (application, session, findings, options.By, options.Clock);
        _media = options.Media is { } media ? new MediaFile(media) : null;
        _facts = new ReviewFacts(options.Log, options.ReadOnly, options.ChineseTag, _media is null ? null : $"/media/{NewToken()}", _media?.IsAudio == true);
    }

    /// <summary>Where it listens, as http://127.0.0.1:8888.</summary>
    public string Address { get; private set; } = "";

    public string Token { get; } = NewToken();

    /// <summary>What a person is to open.</summary>
    public string PageAddress => $"{Address}/#{Token}";

    /// <summary>What a browser is started with: others of the machine may see that, so it holds no token but a ticket for one, good for one time.</summary>
    public string TicketAddress => $"{Address}/#{TicketPrefix}{_ticket}";

    /// <summary>How long ago the last request came.</summary>
    public TimeSpan Idle => TimeSpan.FromMilliseconds(Environment.TickCount64 - Interlocked.Read(ref _lastRequest));

    /// <summary>The checks that are under way.</summary>
    internal Task Checking { get; private set; } = Task.CompletedTask;

    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<ReviewServer> StartAsync(ReviewSession session, ReviewFindings findings, ReviewServerOptions options)
    {
        var server = new ReviewServer(Loopback.Build(options.Port), session, findings, options);
        server._application.Run(server.AnswerAsync);
        await server._application.StartAsync().ConfigureAwait(false);
        server.Address = server._application.Urls.First();
        server.Checking = findings.CheckAsync(session.State, isFirst: true);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

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
        if (refusal is null && _media is not null && path == _facts.MediaPath && IsRead(context.Request))
        {
            await _media.SendAsync(context).ConfigureAwait(false);
            return;
        }

        var answer = refusal ?? (IsRead(context.Request) ? ReviewPage.Find(path) : null) ?? await GuardedAnswerAsync(context, path).ConfigureAwait(false);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool Has(HttpRequest request, string secret) =>
        request.Headers[TokenHeader] is [{ } given] && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));

    /// <summary>The token for who comes first with the ticket.</summary>
    private ServerAnswer Enter(HttpRequest request)
    {
        if (_ticket is not { } ticket || !Has(request, TicketPrefix + ticket) || Interlocked.CompareExchange(ref _ticket, null, ticket) != ticket)
            return ServerAnswer.Error(StatusCodes.Status403Forbidden, "this address was good for one time; open the one that the program printed");
        return ServerAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("token", Token);
            json.WriteEndObject();
        });
    }

    private async Task<ServerAnswer> GuardedAnswerAsync(HttpContext context, string path)
    {
        if (context.Request.Method == "POST" && path == "/enter")
            return Enter(context.Request);
        if (!Has(context.Request, Token))
            return ServerAnswer.Error(StatusCodes.Status403Forbidden, "the token is missing or wrong; open the address that the program printed");
        try
        {
            var change = context.Request.Method == "POST" ? await ReviewRequest.ReadAsync(context.Request.Body, context.RequestAborted).ConfigureAwait(false) : null;
            await _gate.WaitAsync(context.RequestAborted).ConfigureAwait(false);
            try
            {
                return AnswerOf(context.Request, path, change);
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

    private ServerAnswer AnswerOf(HttpRequest request, string path, ReviewRequest? change) => (request.Method, path, change) switch
    {
        ("GET", "/state", _) => ServerAnswer.Json(WriteState),
        ("GET", "/rows", _) => Rows(request.Query),
        ("GET", "/find", _) => Find(request.Query),
        ("POST", "/do", { } asked) => Do(asked),
        ("POST", "/preview", { } asked) => Preview(asked),
        _ => ServerAnswer.Error(StatusCodes.Status404NotFound, "there is nothing here"),
    };

    private void WriteState(Utf8JsonWriter json) => ReviewJson.WriteState(json, _session, _findings, _facts);

    private ServerAnswer Rows(IQueryCollection query)
    {
        var rows = Shown(ReviewRequest.ViewOf(query["filter"], query["order"]));
        var from = Math.Clamp(NumberOf(query, "from", 0), 0, rows.Length);
        var count = Math.Clamp(NumberOf(query, "count", MostRows), 0, Math.Min(MostRows, rows.Length - from));
        return ServerAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", _session.State.Log.Edits.Length);
            json.WriteNumber("checked", _findings.Version);
            json.WriteNumber("total", rows.Length);
            json.WriteNumber("from", from);
            json.WriteArray("rows", rows.Skip(from).Take(count), (writer, row) => ReviewJson.WriteRow(writer, _session.State, row, _findings));
            json.WriteEndObject();
        });
    }

    /// <summary>The next row, among those shown, that has a text or needs a look; from the end on goes on at the beginning.</summary>
    private ServerAnswer Find(IQueryCollection query)
    {
        var rows = Shown(ReviewRequest.ViewOf(query["filter"], query["order"]));
        var text = query["text"].ToString();
        var isBack = query["back"] == "1";
        var from = NumberOf(query, "from", -1);
        var found = Enumerable.Range(0, rows.Length).Where(index => text.Length > 0 ? Has(rows[index], text) : ReviewView.NeedsLook(_session.State.Rows[rows[index]], _findings)).ToList();
        var at = isBack ? found.FindLastIndex(index => index < from) : found.FindIndex(index => index > from);
        if (at < 0)
            at = isBack ? found.Count - 1 : found.Count > 0 ? 0 : -1;
        return ServerAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("index", at < 0 ? -1 : found[at]);
            json.WriteNumber("place", at + 1);
            json.WriteNumber("count", found.Count);
            json.WriteEndObject();
        });
    }

    private bool Has(int row, string text)
    {
        var (bead, english, chinese) = (_session.State.Rows[row].Bead, _session.State.SentencesOf(Side.English), _session.State.SentencesOf(Side.Chinese));
        return Enumerable.Range(bead.EnglishStart, bead.EnglishCount).Any(sentence => english[sentence].Contains(text, StringComparison.OrdinalIgnoreCase))
            || Enumerable.Range(bead.ChineseStart, bead.ChineseCount).Any(sentence => chinese[sentence].Contains(text, StringComparison.OrdinalIgnoreCase))
            || _session.State.Rows[row].Comment?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;
    }

    private ServerAnswer Do(ReviewRequest request)
    {
        if (_facts.ReadOnly is { } reason)
            return ServerAnswer.Error(StatusCodes.Status403Forbidden, $"nothing can be changed: {reason}");
        if (request.Version != _session.State.Log.Edits.Length)
            return ServerAnswer.Error(StatusCodes.Status409Conflict, "the rows have been changed elsewhere; look again");
        var before = _session.State;
        var at = _clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        // What is being checked is out of date, and would be in the way.
        _findings.Stop();
        try
        {
            // A change that has begun is not given up where the page goes away.
            _session.Do(request.Change with { Rows = [.. RowsOf(request)] }, _by, at, CancellationToken.None);
        }
        finally
        {
            if (_findings.Version != _session.State.Log.Edits.Length)
                Checking = _findings.CheckAsync(_session.State, isFirst: false);
        }

        var state = _session.State;
        var changed = state.ChangedSince(before);
        var focus = FocusOf(request.Change, before, state, changed);
        var index = Array.IndexOf(Shown(request.View), focus);
        return ServerAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteArray("changed", changed.Take(MostListed), (writer, row) => writer.WriteNumberValue(row));
            json.WriteNumber("changedCount", changed.Length);
            json.WriteNumber("row", focus);
            json.WriteNumber("index", index);
            json.WritePropertyName("state");
            WriteState(json);
            json.WriteEndObject();
        });
    }

    private IEnumerable<int> RowsOf(ReviewRequest request)
    {
        var rows = _session.State.Rows;
        return request.Choice switch
        {
            null => request.Change.Rows,
            "above" => Enumerable.Range(0, request.Change.Rows is [>= 0 and var last] ? Math.Min(last + 1, rows.Length) : 0).Where(row => rows[row].Status == ReviewStatus.Automatic),
            "sure" when _findings.Version != _session.State.Log.Edits.Length => throw new ReviewRefusedException("the checks are not done yet; try again in a moment"),
            "sure" => Enumerable.Range(0, rows.Length).Where(row => ReviewView.IsSure(rows[row], _findings)),
            _ => throw new JsonException($"the choice '{request.Choice}' is not known"),
        };
    }

    /// <summary>The row to which a page goes: where what was asked for is now, after undo where something changed.</summary>
    private static int FocusOf(ReviewChange change, ReviewState before, ReviewState state, IReadOnlyList<int> changed)
    {
        if (change.Action is ReviewAction.Undo or ReviewAction.Redo or ReviewAction.Replace)
            return changed.Count > 0 ? changed[0] : -1;
        // No change of a sentence moves those before it.
        if (change.Sentence >= 0 && change.Side != Side.Neither)
            return state.RowOf(change.Side, change.Sentence);
        if (change.Action == ReviewAction.Pair)
            return state.RowOf(Side.English, change.English.Start);
        return change.Rows is [var row, ..] ? state.RowLike(before, row) : -1;
    }

    private ServerAnswer Preview(ReviewRequest request)
    {
        var replaced = _session.Preview(request.Change).ToList();
        return ServerAnswer.Json(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("count", replaced.Count);
            json.WriteArray("sentences", replaced.Take(MostRows), (writer, one) =>
            {
                writer.WriteStartObject();
                writer.WriteString("side", one.Side == Side.English ? "en" : "zh");
                writer.WriteNumber("row", _session.State.RowOf(one.Side, one.Sentence));
                writer.WriteString("old", _session.State.SentencesOf(one.Side)[one.Sentence]);
                writer.WriteString("new", one.Text);
                writer.WriteEndObject();
            });
            json.WriteEndObject();
        });
    }

    private int[] Shown(ReviewView view)
    {
        if (_shown is not { } shown || shown.State != _session.State || shown.Checked != _findings.Version || shown.View != view)
            _shown = shown = (_session.State, _findings.Version, view, view.RowsOf(_session.State, _findings));
        return shown.Rows;
    }

    private static int NumberOf(IQueryCollection query, string name, int usual) =>
        int.TryParse(query[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : usual;
}

/// <summary>How a review is served.</summary>
internal sealed record ReviewServerOptions
{
    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>The log, for people.</summary>
    public required string Log { get; init; }

    /// <summary>Why nothing can be changed; null where it can.</summary>
    public string? ReadOnly { get; init; }

    /// <summary>The language of the Chinese side.</summary>
    public string ChineseTag { get; init; } = "zh";

    /// <summary>A recording; null for none.</summary>
    public string? Media { get; init; }

    /// <summary>Who reviews; null where that is not known.</summary>
    public string? By { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
