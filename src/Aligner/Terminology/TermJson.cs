using System.Text.Json;
using Aligner.Text;

namespace Aligner.Terminology;

/// <summary>Terms as JSON, an object a line.</summary>
internal static class TermJson
{
    public static void Write(IEnumerable<TermRow> rows, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = LiteralJsonEncoder.Instance });
        foreach (var row in rows)
        {
            json.Reset();
            json.WriteStartObject();
            json.WriteString("en", row.English);
            json.WriteString("zh", row.Chinese);
            json.WriteString("origin", FieldText.Name(row.Origin));
            json.WriteNumber("count", row.Count);
            if (row.Score is { } score)
                json.WriteNumber("score", decimal.Round((decimal)score, 1));
            else
                json.WriteNull("score");
            json.WriteStrings("examples", row.Examples);
            json.WriteString("definition", row.Definition);
            json.WriteEndObject();
            json.Flush();
            stream.Write("\n"u8);
        }
    }
}
