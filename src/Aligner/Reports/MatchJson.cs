using System.Text.Json;
using Aligner.Memory;
using Aligner.Text;

namespace Aligner.Reports;

/// <summary>What was found in a memory, as JSON.</summary>
internal static class MatchJson
{
    /// <summary>An object with the text and its matches.</summary>
    public static void Write(Utf8JsonWriter json, MemoryQuery query, IEnumerable<MemoryMatch> matches)
    {
        json.WriteStartObject();
        json.WriteString("text", query.Text);
        json.WriteString("language", NameOf(query.Side));
        json.WriteArray("matches", matches, Write);
        json.WriteEndObject();
    }

    public static string NameOf(Side side) => side == Side.English ? "en" : "zh";

    private static void Write(Utf8JsonWriter json, MemoryMatch match)
    {
        var segment = match.Unit.Segment;
        json.WriteStartObject();
        json.WriteNumber("score", match.Score);
        json.WriteString("source", match.Source);
        json.WriteString("target", match.Target);
        json.WriteString("target_with_numbers", match.WithNumbers);
        json.WriteStartObject("figures");
        json.WriteNumber("stems", match.Figures.Stems);
        json.WriteNumber("words", match.Figures.Words);
        json.WriteNumber("all", match.Figures.All);
        json.WriteEndObject();
        json.WriteArray("penalties", match.Penalties, (writer, penalty) =>
        {
            writer.WriteStartObject();
            writer.WriteString("reason", penalty.Reason);
            writer.WriteNumber("points", penalty.Points);
            writer.WriteEndObject();
        });
        json.WriteArray("differences", match.Differences, (writer, place) =>
        {
            writer.WriteStartObject();
            writer.WriteArray("text", [place.Query.Start, place.Query.Length], (each, number) => each.WriteNumberValue(number));
            writer.WriteArray("source", [place.Unit.Start, place.Unit.Length], (each, number) => each.WriteNumberValue(number));
            writer.WriteEndObject();
        });
        json.WriteNumber("times", match.Times);
        json.WriteString("id", segment.Id);
        json.WriteString("document", segment.Document);
        json.WriteSecondsOrNull("start", segment.Range?.Start);
        json.WriteString("speaker", segment.Speaker);
        json.WriteBoolean("reviewed", match.Unit.IsReviewed);
        json.WriteString("date", match.Unit.Date is { } date ? FieldText.Date(date) : null);
        json.WriteEndObject();
    }
}
