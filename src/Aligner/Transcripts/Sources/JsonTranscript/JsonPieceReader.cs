using System.Text;
using System.Text.Json;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.JsonTranscript;

/// <summary>Reads JSON into pieces. Of a text that is cut off or wrong somewhere, what comes before is read.</summary>
internal ref struct JsonPieceReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private Utf8JsonReader _json;
    private int _countedBytes;
    private int _countedCharacters;

    private JsonPieceReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _json = new Utf8JsonReader(bytes,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                AllowMultipleValues = true,
                MaxDepth = Nesting.Most,
                CommentHandling = JsonCommentHandling.Skip,
            });
    }

    /// <param name="text">The source.</param>
    /// <param name="scalar">Called with each string, number and literal.</param>
    /// <param name="error">What is wrong, and the offset where; null where nothing is.</param>
    /// <returns>The outermost value, a list of them where there are several, as in JSON lines; null where there is none.</returns>
    public static JsonPiece? Read(string text, Action<JsonPiece> scalar, out (int Offset, string Message)? error)
    {
        var reader = new JsonPieceReader(Encoding.UTF8.GetBytes(text));
        var open = new Stack<JsonPiece>();
        var roots = new JsonPiece(JsonTokenType.StartArray, 0, 0);
        error = null;
        try
        {
            reader.ReadAll(open, scalar, roots);
        }
        catch (JsonException wrong)
        {
            error = (Math.Min(reader.CharacterAt(reader._json.BytesConsumed), Math.Max(0, text.Length - 1)),
                Nesting.IsTooDeep(reader._bytes) ? Nesting.TooDeep : wrong.Message);
        }

        return roots.Items.Count > 1 ? roots : roots.Items.Count == 1 ? roots.Items[0] : null;
    }

    private void ReadAll(Stack<JsonPiece> open, Action<JsonPiece> scalar, JsonPiece roots)
    {
        string? name = null;
        while (_json.Read())
        {
            switch (_json.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Name();
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop();
                    break;
                default:
                    var piece = Piece();
                    if (open.Count == 0)
                        roots.Add(null, piece);
                    Add(open, name, piece);
                    if (_json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                        open.Push(piece);
                    else
                        scalar(piece);
                    break;
            }
        }
    }

    /// <summary>Each name once, however many objects have it.</summary>
    private readonly string Name()
    {
        var name = Encoding.UTF8.GetString(_json.ValueSpan);
        if (_names.TryGetValue(name, out var known))
            return known;
        _names.Add(name);
        return name;
    }

    private static void Add(Stack<JsonPiece> open, string? name, JsonPiece piece)
    {
        if (open.TryPeek(out var parent))
            parent.Add(name, piece);
    }

    private JsonPiece Piece()
    {
        var quote = _json.TokenType == JsonTokenType.String ? 1 : 0;
        var length = _json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
            ? 0 : Encoding.UTF8.GetCharCount(_json.ValueSpan);
        return new JsonPiece(_json.TokenType, CharacterAt(_json.TokenStartIndex) + quote, length);
    }

    /// <summary>The offset in the text of a byte. Bytes are asked for in rising order, so that each is counted once.</summary>
    private int CharacterAt(long index)
    {
        _countedCharacters += Encoding.UTF8.GetCharCount(_bytes[_countedBytes..(int)index]);
        _countedBytes = (int)index;
        return _countedCharacters;
    }
}
