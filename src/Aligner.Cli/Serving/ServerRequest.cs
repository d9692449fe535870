using Aligner.Memory;
using Aligner.Reports;
using Aligner.Text;
using Microsoft.AspNetCore.Http;
using System.Globalization;
using System.Text.Json;

namespace Aligner.Cli.Serving;

/// <summary>Texts to look up, and how the matches are written.</summary>
internal sealed record ServerLookup(IReadOnlyList<MemoryQuery> Queries, LookupOptions Options,
    Action<Utf8JsonWriter, IReadOnlyList<IReadOnlyList<MemoryMatch>>> Write);

/// <summary>What a request asks for, told by its method and its target; the ways are in <c>openapi.json</c>.</summary>
/// <param name="Answer">Where nothing has to be looked up.</param>
/// <param name="Lookup">What to look up.</param>
/// <param name="IsBulk">Whether the texts are in the body.</param>
internal sealed record ServerRequest(ServerAnswer? Answer, ServerLookup? Lookup = null, bool IsBulk = false)
{
    private const int MostTexts = 1000;
    private const int MostMatches = 100;
    private const double Hundred = 100;

    public static ServerRequest Of(string method, string target)
    {
        var end = target.IndexOf('?', StringComparison.Ordinal);
        var path = (end < 0 ? target : target[..end]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isPost = HttpMethods.IsPost(method);
        if (path is ["lookup"])
            return isPost ? new(null, IsBulk: true) : NotAllowed("POST");
        if (isPost || !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method)))
            return NotAllowed("GET");
        var parameters = Parameters(end < 0 ? "" : target[(end + 1)..]);
        return path switch
        {
            [] or ["openapi.json"] => new(new ServerAnswer(StatusCodes.Status200OK, "application/json; charset=utf-8", OpenApi.Bytes())),
            ["tmserver" or "api", "languages"] or ["api", "v1", "languages"] => new(ServerAnswer.Json(WriteLanguages)),
            ["tmserver", var source, var wanted, "unit", .. var text] => Unit(source, wanted, text, parameters),
            ["api", "v1", var source, var wanted, "unit", .. var text] => Unit(source, wanted, text, parameters),
            ["get"] => MyMemory(parameters),
            _ => new(ServerAnswer.Error(StatusCodes.Status404NotFound, "there is nothing here; /openapi.json says what there is")),
        };
    }

    /// <summary>The body of a bulk request.</summary>
    /// <exception cref="JsonException">It is no such object.</exception>
    public static Task<ServerLookup> ReadBulkAsync(Stream body, CancellationToken cancellation) =>
        RequestJson.ReadAsync(body, Bulk, cancellation);

    private static ServerLookup Bulk(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("texts", out var texts) || !AreTexts(texts))
            throw new JsonException(FormattableString.Invariant($"expected texts, at most {MostTexts}"));
        var side = root.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.String
            ? SideOf(source.GetString()!) ?? throw new JsonException("source is en or zh") : (Side?)null;
        List<string> lines = [.. texts.EnumerateArray().Select(text => text.GetString()!)];
        var isRow = root.TryGetProperty("neighbours", out var neighbours) && neighbours.ValueKind == JsonValueKind.True;
        List<MemoryQuery> queries = [.. lines.Select((text, i) => new MemoryQuery(text, side ?? MemoryQuery.SideOf(text))
        {
            Before = isRow && i > 0 ? lines[i - 1] : null,
            After = isRow && i + 1 < lines.Count ? lines[i + 1] : null,
        })];
        return new ServerLookup(queries,
            new LookupOptions
            {
                Least = Number(root, "min", LookupOptions.Default.Least, MemoryScore.Context),
                Most = Number(root, "max", LookupOptions.Default.Most, MostMatches),
            }, (writer, found) => WriteBulk(writer, queries, found));
    }

    private static bool AreTexts(JsonElement texts) =>
        texts.ValueKind == JsonValueKind.Array && texts.GetArrayLength() <= MostTexts
        && texts.EnumerateArray().All(text => text.ValueKind == JsonValueKind.String);

    private static ServerRequest NotAllowed(string method) =>
        new(ServerAnswer.Error(StatusCodes.Status405MethodNotAllowed, $"expected {method}"));

    /// <summary>The way of translate-toolkit's tmserver and of amaGama.</summary>
    private static ServerRequest Unit(string source, string wanted, string[] text, Dictionary<string, string> parameters)
    {
        if (SideOf(Uri.UnescapeDataString(source)) is not { } side || SideOf(Uri.UnescapeDataString(wanted)) is not { } other
            || side == other)
        {
            return new(ServerAnswer.Error(StatusCodes.Status404NotFound, "the languages are en and zh"));
        }

        var asked = text.Length > 0 ? Uri.UnescapeDataString(string.Join('/', text)) : parameters.GetValueOrDefault("source", "");
        if (asked.Length == 0)
            return new(ServerAnswer.Error(StatusCodes.Status400BadRequest, "there is no text"));
        var options = new LookupOptions
        {
            Least = Number(parameters, "min_similarity", LookupOptions.Default.Least, MemoryScore.Context),
            Most = Number(parameters, "max_candidates", LookupOptions.Default.Most, MostMatches),
        };
        return new(null, new ServerLookup([new MemoryQuery(asked, side) { TargetTag = Uri.UnescapeDataString(wanted) }], options,
            (json, found) =>
        {
            json.WriteStartArray();
            foreach (var match in found[0])
            {
                json.WriteStartObject();
                json.WriteString("source", match.Source);
                json.WriteString("target", match.WithNumbers ?? match.Target);
                json.WriteNumber("quality", Math.Min(MemoryScore.Exact, match.Score));
                json.WriteNumber("rank", MemoryScore.Exact);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }));
    }

    /// <summary>The way of MyMemory.</summary>
    private static ServerRequest MyMemory(Dictionary<string, string> parameters)
    {
        var pair = parameters.GetValueOrDefault("langpair", "").Split('|');
        if (!parameters.TryGetValue("q", out var text) || text.Length == 0 || pair is not [var source, var wanted])
            return new(ServerAnswer.Error(StatusCodes.Status400BadRequest, "expected q and langpair, as en|zh-CN"));
        if (SideOf(source) is not { } side || SideOf(wanted) is not { } other || side == other)
            return new(ServerAnswer.Error(StatusCodes.Status404NotFound, "the languages are en and zh"));
        return new(null, new ServerLookup([new MemoryQuery(text, side) { TargetTag = wanted }], LookupOptions.Default,
            (json, found) => WriteMyMemory(json, found[0])));
    }

    private static void WriteMyMemory(Utf8JsonWriter json, IReadOnlyList<MemoryMatch> matches)
    {
        json.WriteStartObject();
        json.WriteStartObject("responseData");
        json.WriteString("translatedText", matches is [var best, ..] ? best.WithNumbers ?? best.Target : "");
        json.WriteNumber("match", matches is [var first, ..] ? ShareOf(first) : 0);
        json.WriteEndObject();
        json.WriteBoolean("quotaFinished", false);
        json.WriteString("responseDetails", "");
        json.WriteNumber("responseStatus", StatusCodes.Status200OK);
        json.WriteArray("matches", matches, (writer, match) =>
        {
            var segment = match.Unit.Segment;
            var isEnglish = match.Side == Side.English;
            var date = match.Unit.Date is { } known
                ? known.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : null;
            writer.WriteStartObject();
            writer.WriteString("id", match.Unit.Id.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("segment", match.Source);
            writer.WriteString("translation", match.WithNumbers ?? match.Target);
            writer.WriteString("source", isEnglish ? segment.EnglishTag : segment.ChineseTag);
            writer.WriteString("target", isEnglish ? segment.ChineseTag : segment.EnglishTag);
            writer.WriteString("quality", match.Unit.IsReviewed ? "100" : "74");
            writer.WriteString("reference", segment.Id);
            writer.WriteNumber("usage-count", match.Times);
            writer.WriteString("subject", segment.Document);
            writer.WriteString("created-by", "");
            writer.WriteString("last-updated-by", "");
            writer.WriteString("create-date", date);
            writer.WriteString("last-update-date", date);
            writer.WriteNumber("match", ShareOf(match));
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static double ShareOf(MemoryMatch match) => Math.Min(MemoryScore.Exact, match.Score) / Hundred;

    private static void WriteBulk(Utf8JsonWriter json, List<MemoryQuery> queries, IReadOnlyList<IReadOnlyList<MemoryMatch>> found)
    {
        json.WriteStartObject();
        json.WriteStartArray("results");
        for (var i = 0; i < queries.Count; i++)
            MatchJson.Write(json, queries[i], found[i]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLanguages(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStrings("sourceLanguages", ["en", "zh"]);
        json.WriteStrings("targetLanguages", ["en", "zh"]);
        json.WriteEndObject();
    }

    /// <summary>The side of a tag such as en, en_GB, zh-Hant or zh_CN.</summary>
    private static Side? SideOf(string tag) => tag.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "en" => Side.English,
        "zh" => Side.Chinese,
        _ => null,
    };

    private static Dictionary<string, string> Parameters(string query)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            parameters[Decoded(at < 0 ? part : part[..at])] = at < 0 ? "" : Decoded(part[(at + 1)..]);
        }

        return parameters;

        static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
    }

    private static int Number(Dictionary<string, string> parameters, string name, int usual, int most) =>
        parameters.TryGetValue(name, out var text)
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? Math.Clamp((int)Math.Min(number, most), 1, most) : usual;

    private static int Number(JsonElement root, string name, int usual, int most) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number)
        ? Math.Clamp((int)Math.Clamp(number, 1, most), 1, most) : usual;
}

/// <summary>The description of the server's ways (OpenAPI 3.1), which is in the program.</summary>
internal static class OpenApi
{
    private const string ResourceName = "openapi.json";

    public static byte[] Bytes()
    {
        using var stream = typeof(OpenApi).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"the program lacks its resource {ResourceName}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>The body of a request.</summary>
internal static class RequestJson
{
    /// <exception cref="JsonException">It is not JSON, or <paramref name="read"/> says so.</exception>
    public static async Task<T> ReadAsync<T>(Stream body, Func<JsonElement, T> read, CancellationToken cancellation)
    {
        using var json = await JsonDocument.ParseAsync(body, default, cancellation).ConfigureAwait(false);
        try
        {
            return read(json.RootElement);
        }
        catch (InvalidOperationException)
        {
            // Strings and names are decoded when they are asked for.
            throw new JsonException("a string of it is not text: it has half a surrogate pair, or bytes that are not UTF-8");
        }
    }
}
