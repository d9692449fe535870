using System.Text.Json;

namespace Aligner.Cli.Serving;

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
