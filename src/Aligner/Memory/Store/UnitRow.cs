using System.Text;
using System.Text.Json;
using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;
using Microsoft.Data.Sqlite;

namespace Aligner.Memory.Store;

/// <summary>How a segment is a row of the table of units.</summary>
internal static class UnitRow
{
    /// <summary>What <see cref="Read"/> reads, of units u and documents d.</summary>
    public const string Columns =
        "u.id, d.name, u.name, u.kind, u.start, u.end, u.en, u.zh, u.en_first, u.en_count, u.zh_first, u.zh_count, u.en_line, u.zh_line, "
            + "u.score, u.reviewed, u.date, u.speaker, u.more";

    /// <summary>The columns that a segment alone fills, in the order of <see cref="Values"/>.</summary>
    public static readonly string[] Own = ["kind", "start", "end", "en_first", "en_count", "zh_first", "zh_count", "en_line", "zh_line",
        "score", "speaker", "more"];

    private const char OfDocument = '#';

    public static object?[] Values(Segment segment, long kind) =>
    [
        kind, segment.Range?.Start.Ticks, segment.Range?.End?.Ticks,
        segment.EnglishSentences?.Start, segment.EnglishSentences?.Count, segment.ChineseSentences?.Start, segment.ChineseSentences?.Count,
        segment.EnglishLine, segment.ChineseLine, segment.Score, segment.Speaker, MoreOf(segment),
    ];

    /// <summary>The id without the document's name where it begins with that, else after =.</summary>
    public static string NameOf(Segment segment) =>
        segment.Id.Length > segment.Document.Length && segment.Id[segment.Document.Length] == OfDocument
        && segment.Id.StartsWith(segment.Document, StringComparison.Ordinal)
            ? segment.Id[segment.Document.Length..] : "=" + segment.Id;

    public static string IdOf(string document, string name) => name[0] == OfDocument ? document + name : name[1..];

    /// <summary>What many segments have in common, as JSON.</summary>
    public static string KindOf(Segment segment) => Json(json =>
    {
        json.WriteString("part", FieldText.Name(segment.Part));
        json.WriteString("level", FieldText.Name(segment.Level));
        json.WriteString("times", FieldText.Name(segment.Times));
        json.WriteString("en_lang", segment.EnglishTag);
        json.WriteString("zh_lang", segment.ChineseTag);
        json.WriteString("bead", segment.Bead);
        json.WriteStrings("flags", segment.Flags);
    });

    public static MemoryUnit Read(SqliteDataReader row, Func<long, string> kind)
    {
        var document = row.GetString(1);
        using var common = JsonDocument.Parse(kind(row.GetInt64(3)));
        var segment = new Segment
        {
            Id = IdOf(document, row.GetString(2)),
            Document = document,
            Part = Named<Part>(common, "part"),
            Level = Named<Level>(common, "level"),
            Times = Named<TimesKind>(common, "times"),
            EnglishTag = Text(common, "en_lang"),
            ChineseTag = Text(common, "zh_lang"),
            Bead = Text(common, "bead"),
            Flags = [.. common.RootElement.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()!)],
            Range = row.IsDBNull(4)
                ? null : new TimeRange(new TimeSpan(row.GetInt64(4)), row.IsDBNull(5) ? null : new TimeSpan(row.GetInt64(5))),
            English = row.GetString(6),
            Chinese = row.GetString(7),
            EnglishSentences = row.IsDBNull(8) ? null : new SentenceRange(row.GetInt32(8), row.GetInt32(9)),
            ChineseSentences = row.IsDBNull(10) ? null : new SentenceRange(row.GetInt32(10), row.GetInt32(11)),
            EnglishLine = row.IsDBNull(12) ? null : row.GetInt32(12),
            ChineseLine = row.IsDBNull(13) ? null : row.GetInt32(13),
            Score = row.IsDBNull(14) ? null : row.GetDouble(14),
            Speaker = row.IsDBNull(17) ? null : row.GetString(17),
            Status = row.GetBoolean(15) ? ReviewStatus.Confirmed : ReviewStatus.Automatic,
        };
        return new MemoryUnit(row.GetInt64(0), row.IsDBNull(18)
            ? segment : WithMore(segment, row.GetString(18)), row.GetBoolean(15), row.IsDBNull(16)
            ? null : DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(16)));
    }

    /// <summary>What few segments have, as JSON; null where this has none of it.</summary>
    private static string? MoreOf(Segment segment) =>
        segment.Terms.IsEmpty && segment.Footnotes.IsEmpty && segment.Explanation is null && segment.Comment is null
        && segment.ReviewedBy is null && segment.Status is ReviewStatus.Automatic or ReviewStatus.Confirmed ? null : Json(json =>
    {
        json.WriteStrings("terms", segment.Terms);
        json.WriteArray("footnotes", segment.Footnotes, (writer, number) => writer.WriteNumberValue(number));
        json.WriteString("explain", segment.Explanation);
        json.WriteString("status", FieldText.Name(segment.Status));
        json.WriteString("comment", segment.Comment);
        json.WriteString("by", segment.ReviewedBy);
    });

    private static Segment WithMore(Segment segment, string more)
    {
        using var json = JsonDocument.Parse(more);
        return segment with
        {
            Terms = [.. json.RootElement.GetProperty("terms").EnumerateArray().Select(term => term.GetString()!)],
            Footnotes = [.. json.RootElement.GetProperty("footnotes").EnumerateArray().Select(number => number.GetInt32())],
            Explanation = json.RootElement.GetProperty("explain").GetString(),
            Status = segment.Status == ReviewStatus.Confirmed ? segment.Status : Named<ReviewStatus>(json, "status"),
            Comment = json.RootElement.GetProperty("comment").GetString(),
            ReviewedBy = json.RootElement.TryGetProperty("by", out var by) ? by.GetString() : null,
        };
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = LiteralJsonEncoder.Instance }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    public static Part PartOf(string kind)
    {
        using var json = JsonDocument.Parse(kind);
        return Named<Part>(json, "part");
    }

    private static string Text(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetString()!;

    private static T Named<T>(JsonDocument json, string name)
        where T : struct, Enum => Enum.GetValues<T>().First(value => FieldText.Name(value) == Text(json, name));
}
