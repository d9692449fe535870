using System.Collections.Immutable;
using System.Text.Json;
using Aligner.Edits;
using Aligner.Formats.Columns;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Formats.JsonLines;

/// <summary>A field of a segment in JSON.</summary>
/// <param name="Name">The property.</param>
/// <param name="Expected">What a value looks like, for messages.</param>
/// <param name="Read">Puts a value that is not null into the draft, and stands on its last token then; false, with nothing read, where it
/// cannot be one.</param>
internal sealed record JsonField(string Name, string Expected, JsonField.ValueReader Read)
{
    public delegate bool ValueReader(ref Utf8JsonReader json, SegmentDraft draft);

    private static readonly JsonField EnglishText = Text("en", (draft, text) => draft.English = text!);
    private static readonly JsonField ChineseText = Text("zh", (draft, text) => draft.Chinese = text!);

    private static readonly ImmutableArray<(byte[] Name, JsonField Field)> All =
    [
        .. ((JsonField[])[
            Text("id", (draft, text) => draft.Id = text),
            Text("document", (draft, text) => draft.Document = text),
            Named<Part>("part", (draft, value) => draft.Part = value),
            Named<Level>("level", (draft, value) => draft.Level = value),
            Seconds("start", (draft, value) => draft.Start = value),
            Seconds("end", (draft, value) => draft.End = value),
            Named<TimesKind>("times", (draft, value) => draft.Times = value),
            EnglishText,
            ChineseText,
            Text("bead", (draft, text) => draft.Bead = text),
            new("score", "a number from 0 to 1", ReadScore),
            Strings("flags", (draft, values) => draft.Flags = values),
            Sentences("en_sentences", (draft, range) => draft.EnglishSentences = range),
            Sentences("zh_sentences", (draft, range) => draft.ChineseSentences = range),
            Strings("terms", (draft, values) => draft.Terms = values),
            new("footnotes", "an array of numbers", ReadFootnotes),
            Text("speaker", (draft, text) => draft.Speaker = text),
            Line("en_line", (draft, line) => draft.EnglishLine = line),
            Line("zh_line", (draft, line) => draft.ChineseLine = line),
            Tag("en_lang", (draft, text) => draft.EnglishTag = text),
            Tag("zh_lang", (draft, text) => draft.ChineseTag = text),
            new("status", $"one of {string.Join(", ", Enum.GetValues<ReviewStatus>().Select(status => FieldText.Name(status)))}",
                ReadStatus),
            Text("comment", (draft, text) => draft.Comment = text),
            Text("by", (draft, text) => draft.ReviewedBy = text),
            Text("explain", (draft, text) => draft.Explanation = text),
        ]).Select(field => (System.Text.Encoding.UTF8.GetBytes(field.Name), field)),
    ];

    /// <summary>Whether the field is one of the two texts.</summary>
    public bool IsText => ReferenceEquals(this, EnglishText) || ReferenceEquals(this, ChineseText);

    /// <summary>
    /// The field of the property that the reader stands on; a text may be named by any tag of its language. Null for another.
    /// </summary>
    public static JsonField? Find(ref Utf8JsonReader json)
    {
        foreach (var (name, field) in All)
        {
            if (json.ValueTextEquals(name))
                return field;
        }

        return SideName.Of(json.GetString()!) switch
        {
            Side.English => EnglishText,
            Side.Chinese => ChineseText,
            _ => null,
        };
    }

    private static JsonField Text(string name, Action<SegmentDraft, string?> put) => new(name, "a text", (ref json, draft) =>
    {
        if (json.TokenType != JsonTokenType.String)
            return false;
        put(draft, json.GetString());
        return true;
    });

    private static JsonField Tag(string name, Action<SegmentDraft, string> put) => new(name, "a language tag", (ref json, draft) =>
    {
        if (json.TokenType != JsonTokenType.String || !LanguageTags.IsTag(json.GetString()!))
            return false;
        put(draft, json.GetString()!);
        return true;
    });

    private static JsonField Named<T>(string name, Action<SegmentDraft, T> put)
        where T : struct, Enum =>
        new(name, $"one of {string.Join(", ", Enum.GetValues<T>().Select(value => FieldText.Name(value)))}", (ref json, draft) =>
    {
        if (json.TokenType != JsonTokenType.String || !FieldValue.Name<T>(json.GetString()!, out var value))
            return false;
        put(draft, value);
        return true;
    });

    private static JsonField Seconds(string name, Action<SegmentDraft, TimeSpan?> put) =>
        new(name, "a number of seconds", (ref json, draft) =>
    {
        if (json.TokenType != JsonTokenType.Number || !json.TryGetDecimal(out var seconds) || !FieldValue.Seconds(seconds, out var time))
            return false;
        put(draft, time);
        return true;
    });

    private static JsonField Line(string name, Action<SegmentDraft, int> put) => new(name, "a number from 1", (ref json, draft) =>
    {
        if (json.TokenType != JsonTokenType.Number || !json.TryGetInt32(out var line) || line < 1)
            return false;
        put(draft, line);
        return true;
    });

    private static JsonField Strings(string name, Action<SegmentDraft, ImmutableArray<string>> put) =>
        new(name, "an array of texts", (ref json, draft) =>
    {
        if (!JsonArrays.TryRead(ref json, JsonTokenType.String, (ref item) => item.GetString()!, out var values))
            return false;
        put(draft, values);
        return true;
    });

    private static JsonField Sentences(string name, Action<SegmentDraft, SentenceRange?> put) =>
        new(name, "an array of numbers that go up by one", (ref json, draft) =>
    {
        if (!JsonArrays.TryRead(ref json, JsonTokenType.Number, (ref item) => item.TryGetInt32(out var index) ? index : -1, out var indices)
            || indices.Any(index => index < 0))
        {
            return false;
        }

        var isRun = FieldValue.Sentences(indices, out var range);
        if (isRun)
            put(draft, range);
        return isRun;
    });

    private static bool ReadFootnotes(ref Utf8JsonReader json, SegmentDraft draft)
    {
        if (!JsonArrays.TryRead(ref json, JsonTokenType.Number, (ref item) => item.TryGetInt32(out var number) ? number : -1,
            out var numbers))
        {
            return false;
        }

        draft.Footnotes = numbers;
        return true;
    }

    private static bool ReadStatus(ref Utf8JsonReader json, SegmentDraft draft)
    {
        if (json.TokenType != JsonTokenType.String || !FieldValue.Status(json.GetString()!, out var status))
            return false;
        draft.Status = status;
        return true;
    }

    private static bool ReadScore(ref Utf8JsonReader json, SegmentDraft draft)
    {
        if (json.TokenType != JsonTokenType.Number || !json.TryGetDouble(out var score) || score is not (>= 0 and <= 1))
            return false;
        draft.Score = score;
        return true;
    }
}

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
