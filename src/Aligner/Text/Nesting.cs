using System.Text.Json;

namespace Aligner.Text;

/// <summary>
/// How deep elements of XML and values of JSON may be in one another. Each level takes memory, and no format has more than a dozen.
/// </summary>
internal static class Nesting
{
    public const int Most = 256;

    /// <summary>What is said of more.</summary>
    public static string TooDeep { get; } = FormattableString.Invariant($"it is nested deeper than {Most} levels");

    /// <summary>Whether that is why JSON could not be read.</summary>
    public static bool IsTooDeep(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json,
            new JsonReaderOptions { MaxDepth = Most + 1, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth >= Most)
                    return true;
            }
        }
        catch (JsonException)
        {
            // Something else is wrong with it.
        }

        return false;
    }
}
