using System.Text.Json;
using Aligner.Reviewing;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Cli.Serving;

/// <summary>A change that the page asks for.</summary>
/// <param name="Version">How many operations the rows had that the page shows.</param>
/// <param name="Change">Without the rows where they are a choice.</param>
/// <param name="Choice">Which rows the server chooses: above or sure; null for those given.</param>
/// <param name="View">What the page shows.</param>
internal sealed record ReviewRequest(int Version, ReviewChange Change, string? Choice, ReviewView View)
{
    /// <exception cref="JsonException">The body is no such request.</exception>
    public static Task<ReviewRequest> ReadAsync(Stream body, CancellationToken cancellation) =>
        RequestJson.ReadAsync(body, Of, cancellation);

    private static ReviewRequest Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new JsonException("it is not an object");
        var name = TextOf(root, "action");
        if (!Enum.TryParse<ReviewAction>(name, ignoreCase: true, out var action) || !name.All(char.IsAsciiLetterLower))
            throw new JsonException($"the action '{name}' is not known");
        return new ReviewRequest(
            NumberOf(root, "version"),
            new ReviewChange
            {
                Action = action,
                Rows = root.TryGetProperty("row", out _) ? [NumberOf(root, "row")] : [],
                Side = TextOf(root, "side") switch { "en" => Side.English, "zh" => Side.Chinese, _ => Side.Neither },
                Sentence = NumberOf(root, "sentence"),
                To = NumberOf(root, "to"),
                Offset = NumberOf(root, "offset"),
                English = RangeOf(root, "en"),
                Chinese = RangeOf(root, "zh"),
                Text = TextOf(root, "text"),
                With = TextOf(root, "with"),
                IgnoresCase = root.TryGetProperty("ignoreCase", out var ignores) && ignores.ValueKind == JsonValueKind.True,
            },
            TextOf(root, "choice") is { Length: > 0 } choice ? choice : null,
            ViewOf(TextOf(root, "filter"), TextOf(root, "order")));
    }

    /// <exception cref="JsonException">There is no such view.</exception>
    public static ReviewView ViewOf(string? filter, string? order)
    {
        filter = string.IsNullOrEmpty(filter) ? "all" : filter;
        return ReviewView.Filters.ContainsKey(filter)
            ? new ReviewView(filter, order == "worst") : throw new JsonException($"the filter '{filter}' is not known");
    }

    private static string TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int NumberOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
        ? number : -1;

    private static SentenceRange RangeOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
        && value.EnumerateArray().All(number => number.ValueKind == JsonValueKind.Number) && value[0].TryGetInt32(out var start)
        && value[1].TryGetInt32(out var count)
            ? new SentenceRange(start, count)
            : default;
}
