using System.Text.Json;

namespace Aligner.Text;

/// <summary>Fields that may be missing, written as null, so that every object has the same keys.</summary>
internal static class JsonFields
{
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    /// <summary>Seconds, always with three decimals.</summary>
    public static void WriteSecondsOrNull(this Utf8JsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } value)
            json.WriteNumber(name, FieldText.Seconds(value));
        else
            json.WriteNull(name);
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values) =>
        json.WriteArray(name, values, (writer, value) => writer.WriteStringValue(value));
}
