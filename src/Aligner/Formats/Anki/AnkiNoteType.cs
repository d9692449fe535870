using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Aligner.Formats.Anki;

/// <summary>
/// A note type and the deck of its notes. Ids, fields and cards are fixed: Anki passes over a note that comes again with another type, and
/// takes a type with other fields or cards for another one. So a note says in fields of its own which cards it has.
/// </summary>
internal sealed record AnkiNoteType(long Id, long DeckId, string Name, string Deck, ImmutableArray<string> Fields,
    ImmutableArray<(string Name, string Front, string Back)> Cards)
{
    private const long FirstId = 1_726_000_000_000;
    private const string Reading = "{{#Pinyin}}<div class=\"pinyin\">{{Pinyin}}</div>{{/Pinyin}}";
    private const string Style =
        ".card { font-family: sans-serif; font-size: 24px; text-align: center; } .pinyin, .more { font-size: 16px; opacity: .7; }";
    private const string SegmentMore =
        "{{#Audio}}<div>{{Audio}}</div>{{/Audio}}<div class=\"more\">{{Document}} {{Time}}{{#Terms}}<br>{{Terms}}{{/Terms}}</div>";
    private const string AsksEnglish = "Asks English";
    private const string AsksChinese = "Asks Chinese";
    private const string TermMore = "{{#Definition}}<div class=\"more\">{{Definition}}</div>{{/Definition}}";

    public static AnkiNoteType Term { get; } =
        new(FirstId + 9, FirstId + 19, "Aligner term", "Aligner terms", ["Chinese", "Pinyin", "English", "Definition", "Document"],
            Both(TermMore));

    public static AnkiNoteType Segment { get; } = new(
        FirstId + 1, FirstId + 11, "Aligner segment", "Aligner",
        ["Chinese", "Pinyin", "English", "Document", "Time", "Terms", "Score", "Audio", AsksEnglish, AsksChinese],
        [If(AsksEnglish, Both(SegmentMore)[0]), If(AsksChinese, Both(SegmentMore)[1])]);

    public void WriteJson(Utf8JsonWriter json, long modified)
    {
        json.WriteStartObject(Id.ToString(CultureInfo.InvariantCulture));
        WriteHead(json, modified);
        json.WriteStartArray("flds");
        for (var i = 0; i < Fields.Length; i++)
            WriteField(json, Fields[i], i);
        json.WriteEndArray();
        json.WriteStartArray("tmpls");
        for (var i = 0; i < Cards.Length; i++)
            WriteCard(json, Cards[i], i);
        json.WriteEndArray();
        json.WriteStartArray("req");
        for (var i = 0; i < Cards.Length; i++)
            json.WriteRawValue(Requirement(i));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The fields without which a card's front is empty.</summary>
    private string Requirement(int card)
    {
        var needed = Enumerable.Range(0, Fields.Length)
            .Where(field => Cards[card].Front.Contains($"{Fields[field]}}}}}", StringComparison.Ordinal));
        return string.Create(CultureInfo.InvariantCulture, $"[{card},\"all\",[{string.Join(',', needed)}]]");
    }

    private void WriteHead(Utf8JsonWriter json, long modified)
    {
        json.WriteNumber("id", Id);
        json.WriteString("name", Name);
        json.WriteNumber("type", 0);
        json.WriteNumber("mod", modified);
        json.WriteNumber("usn", 0);
        json.WriteNumber("sortf", 0);
        json.WriteNumber("did", DeckId);
        json.WriteString("css", Style);
        json.WriteString("latexPre", "");
        json.WriteString("latexPost", "");
        json.WriteStartArray("tags");
        json.WriteEndArray();
        json.WriteStartArray("vers");
        json.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter json, string name, int place)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("ord", place);
        json.WriteBoolean("sticky", false);
        json.WriteBoolean("rtl", false);
        json.WriteString("font", "Arial");
        json.WriteNumber("size", 20);
        json.WriteStartArray("media");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCard(Utf8JsonWriter json, (string Name, string Front, string Back) card, int place)
    {
        json.WriteStartObject();
        json.WriteString("name", card.Name);
        json.WriteNumber("ord", place);
        json.WriteString("qfmt", card.Front);
        json.WriteString("afmt", card.Back);
        json.WriteString("bqfmt", "");
        json.WriteString("bafmt", "");
        json.WriteNull("did");
        json.WriteEndObject();
    }

    /// <summary>Where its front is empty, Anki makes no card.</summary>
    private static (string Name, string Front, string Back) If(string field, (string Name, string Front, string Back) card) =>
        card with { Front = $"{{{{#{field}}}}}{card.Front}{{{{/{field}}}}}" };

    private static ImmutableArray<(string Name, string Front, string Back)> Both(string more) =>
    [
        ("zh-en", "{{Chinese}}", "{{FrontSide}}<hr id=\"answer\">" + Reading + "{{English}}" + more),
        ("en-zh", "{{English}}", "{{FrontSide}}<hr id=\"answer\">{{Chinese}}" + Reading + more),
    ];
}
