using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Aligner.Formats.Anki;

/// <summary>The decks of a collection as Anki keeps them, in JSON.</summary>
internal static class AnkiDecks
{
    /// <summary>One group of options, with what Anki starts from.</summary>
    public const string Configuration = """
        {"1":{"id":1,"mod":0,"name":"Default","usn":0,"maxTaken":60,"autoplay":true,"timer":0,"replayq":true,"dyn":false,
        "new":{"bury":true,"delays":[1,10],"initialFactor":2500,"ints":[1,4,7],"order":1,"perDay":20,"separate":true},
        "rev":{"bury":true,"ease4":1.3,"fuzz":0.05,"ivlFct":1,"maxIvl":36500,"minSpace":1,"perDay":200},
        "lapse":{"delays":[10],"leechAction":0,"leechFails":8,"minInt":1,"mult":0}}}
        """;

    public static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter json, long id, string name, long modified)
    {
        json.WriteStartObject(id.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("id", id);
        json.WriteString("name", name);
        json.WriteNumber("mod", modified);
        json.WriteNumber("usn", 0);
        json.WriteNumber("conf", 1);
        json.WriteNumber("dyn", 0);
        json.WriteString("desc", "");
        json.WriteBoolean("collapsed", false);
        json.WriteNumber("extendNew", 0);
        json.WriteNumber("extendRev", 0);
        foreach (var today in (string[])["newToday", "revToday", "lrnToday", "timeToday"])
        {
            json.WriteStartArray(today);
            json.WriteNumberValue(0);
            json.WriteNumberValue(0);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
