using System.Text.Json;
using Aligner.Segments.Operations;
using Aligner.Text;

namespace Aligner.Cli.Display;

/// <summary>The statistics of a corpus as one JSON object.</summary>
internal static class StatisticsJson
{
    public static void Write(CorpusStatistics statistics, Stream stream) => IndentedJson.Write(stream, json =>
    {
        json.WriteNumber("documents", statistics.Documents);
        json.WriteNumber("segments", statistics.Segments);
        json.WriteNumber("pairs", statistics.Pairs);
        WriteSide(json, "en", statistics.English);
        WriteSide(json, "zh", statistics.Chinese);
        WriteCounts(json, "parts", statistics.Parts);
        WriteCounts(json, "beads", statistics.Beads);
        WriteCounts(json, "flags", statistics.Flags);
        json.WriteArray("scores", statistics.Scores, (writer, count) => writer.WriteNumberValue(count));
        json.WriteNumber("without_score", statistics.WithoutScore);
        json.WriteNumber("timed", statistics.Timed);
        json.WriteNumber("seconds_covered", (decimal)statistics.Covered.TotalMilliseconds / 1000);
    });

    private static void WriteSide(Utf8JsonWriter json, string name, SideStatistics side)
    {
        json.WriteStartObject(name);
        json.WriteNumber("texts", side.Texts);
        json.WriteNumber("characters", side.Characters);
        json.WriteNumber("longest", side.Longest);
        json.WriteNumber("tokens", side.Tokens);
        json.WriteNumber("types", side.Types);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, long> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts)
            json.WriteNumber(key, count);
        json.WriteEndObject();
    }
}
