using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Aligner.Exchange.Anki;

/// <summary>A note type and the deck of its notes. Ids are fixed, so that every export is of the same; another set of cards is another type.</summary>
internal sealed record AnkiNoteType(long Id, long DeckId, string Name, string Deck, ImmutableArray<string> Fields, ImmutableArray<(string Name, string Front, string Back)> Cards)
{
    private const long FirstId = 1_726_000_000_000;
    private const string Reading = "{{#Pinyin}}<div class=\"pinyin\">{{Pinyin}}</div>{{/Pinyin}}";
    private const string Style = ".card { font-family: sans-serif; font-size: 24px; text-align: center; } .pinyin, .more { font-size: 16px; opacity: .7; }";
    private const string SegmentMore = "<div class=\"more\">{{Document}} {{Time}}{{#Terms}}<br>{{Terms}}{{/Terms}}</div>";
    private const string TermMore = "{{#Definition}}<div class=\"more\">{{Definition}}</div>{{/Definition}}";

    public static AnkiNoteType Term { get; } = new(FirstId + 9, FirstId + 19, "Aligner term", "Aligner terms", ["Chinese", "Pinyin", "English", "Definition", "Document"], Both(TermMore));

    public static AnkiNoteType Segment(CardKinds cards) => (cards & CardKinds.Segments) switch
    {
        CardKinds.ChineseToEnglish => SegmentType(1, " zh-en", [Both(SegmentMore)[0]]),
        CardKinds.EnglishToChinese => SegmentType(2, " en-zh", [Both(SegmentMore)[1]]),
        _ => SegmentType(3, "", Both(SegmentMore)),
    };

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
            json.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"[{i},\"any\",[{(Cards[i].Name == "zh-en" ? 0 : 2)}]]"));
        json.WriteEndArray();
        json.WriteEndObject();
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

    private static AnkiNoteType SegmentType(int number, string suffix, ImmutableArray<(string Name, string Front, string Back)> cards) =>
        new(FirstId + number, FirstId + 11, "Aligner segment" + suffix, "Aligner", ["Chinese", "Pinyin", "English", "Document", "Time", "Terms", "Score"], cards);

    private static ImmutableArray<(string Name, string Front, string Back)> Both(string more) =>
    [
        ("zh-en", "{{Chinese}}", "{{FrontSide}}<hr id=\"answer\">" + Reading + "{{English}}" + more),
        ("en-zh", "{{English}}", "{{FrontSide}}<hr id=\"answer\">{{Chinese}}" + Reading + more),
    ];
}
