using System.Text;
using System.Text.Json;
using Aligner.Text;
using Aligner.Transcripts.Sources.JsonTranscript;

namespace Aligner.Transcripts.Documents;

/// <summary>JSON that holds JSON in its strings, as some recognisers answer: the inner one takes the place of its string.</summary>
internal static class NestedJson
{
    private const int Deepest = 4;

    /// <summary>Null where there is none.</summary>
    public static string? Plain(string text)
    {
        string? plain = null;
        for (var depth = 0; depth < Deepest && Unwrapped(plain ?? text) is { } unwrapped; depth++)
            plain = unwrapped;
        return plain;
    }

    private static string? Unwrapped(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..] || !text.Contains("{\\\"", StringComparison.Ordinal))
            return null;
        var found = new List<(JsonPiece Piece, string Inner)>();
        var source = new SourceText("", text);
        JsonPieceReader.Read(text, piece =>
        {
            if (piece is { IsString: true, Length: > 2 } && text[piece.Start] is '{' or '['
                && JsonText.Decode(source, piece).Text is var inner && IsJson(inner))
            {
                found.Add((piece, inner));
            }
        }, out var error);
        if (found.Count == 0 || error is not null)
            return null;
        var plain = new StringBuilder();
        var from = 0;
        foreach (var (piece, inner) in found)
        {
            plain.Append(text, from, piece.Start - 1 - from).Append(inner);
            from = piece.Start + piece.Length + 1;
        }
        return plain.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsJson(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = Nesting.Most });
            while (reader.Read())
            {
            }
            return reader.BytesConsumed > 2;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
