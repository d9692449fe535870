using System.Collections.Immutable;
using System.Text.Json;

namespace Aligner.Exchange.JsonLines;

/// <summary>Reads arrays whose items are all of one kind.</summary>
internal static class JsonArrays
{
    public delegate T ItemReader<T>(ref Utf8JsonReader json);

    /// <summary>Reads the array that begins here; false, with the reader where it was, where it is none of these items.</summary>
    public static bool TryRead<T>(ref Utf8JsonReader json, JsonTokenType kind, ItemReader<T> read, out ImmutableArray<T> items)
    {
        items = [];
        if (json.TokenType != JsonTokenType.StartArray)
            return false;
        var ahead = json;
        ahead.Read();
        if (ahead.TokenType == JsonTokenType.EndArray)
        {
            json = ahead;
            return true;
        }

        var builder = ImmutableArray.CreateBuilder<T>();
        for (; ahead.TokenType == kind; ahead.Read())
            builder.Add(read(ref ahead));
        if (ahead.TokenType != JsonTokenType.EndArray)
            return false;
        items = builder.ToImmutable();
        json = ahead;
        return true;
    }
}
