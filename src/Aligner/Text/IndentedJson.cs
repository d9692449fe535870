using System.Text.Json;

namespace Aligner.Text;

/// <summary>JSON documents for programs that people read too: indented, Chinese as it is, \n at every line's end.</summary>
internal static class IndentedJson
{
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = LiteralJsonEncoder.Instance };

    /// <summary>Writes one object.</summary>
    /// <param name="stream">Left open.</param>
    /// <param name="writeFields">Writes what is between its braces.</param>
    public static void Write(Stream stream, Action<Utf8JsonWriter> writeFields)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            writeFields(json);
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }
}
