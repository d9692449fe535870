using Aligner.Cli.Running;
using Aligner.Segments.Operations;
using Aligner.Text;
using System.Globalization;
using System.Text.Json;

namespace Aligner.Cli.Display;

/// <summary>The statistics of a corpus for people.</summary>
internal static class StatisticsView
{
    private const int LabelWidth = 12;
    private const int BarWidth = 40;

    public static void Print(CorpusStatistics statistics, Stream stream)
    {
        using var writer = new DisplayWriter(stream);
        writer.WriteLine($"{Counted.Of(statistics.Documents, "document")}, {Counted.Of(statistics.Segments, "segment")}, {Counted.Of(statistics.Pairs, "pair")}");
        PrintSide(writer, "English", statistics.English);
        PrintSide(writer, "Chinese", statistics.Chinese);
        writer.WriteLine(Invariant($"{"Times",-LabelWidth}{statistics.Timed} timed, {Clock(statistics.Covered)} covered"));
        PrintCounts(writer, "Parts", statistics.Parts);
        PrintCounts(writer, "Beads", statistics.Beads);
        PrintCounts(writer, "Flags", statistics.Flags);
        PrintScores(writer, statistics);
    }

    private static void PrintSide(DisplayWriter writer, string name, SideStatistics side) => writer.WriteLine(Invariant(
        $"{name,-LabelWidth}{Counted.Of(side.Texts, "text")}, {Counted.Of(side.Characters, "character")} ({(double)side.Characters / Math.Max(side.Texts, 1):0.0} a text, at most {side.Longest}), {Counted.Of(side.Tokens, "word")}, {side.Types} different"));

    private static void PrintCounts(DisplayWriter writer, string name, IReadOnlyDictionary<string, long> counts)
    {
        if (counts.Count > 0)
        {
            writer.WriteLine(Invariant(
                $"{name,-LabelWidth}{string.Join(", ", counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => Invariant($"{count.Key} {count.Value}")))}"));
        }
    }

    private static void PrintScores(DisplayWriter writer, CorpusStatistics statistics)
    {
        if (statistics.WithoutScore < statistics.Segments)
            writer.WriteLine("Scores");
        var most = Math.Max(1, statistics.Scores.Max());
        for (var bin = 0; bin < statistics.Scores.Length && statistics.WithoutScore < statistics.Segments; bin++)
        {
            writer.WriteLine(Invariant(
                $"  {bin / 10.0:0.0}–{(bin + 1) / 10.0:0.0} {statistics.Scores[bin],8}  {new string('▇', (int)((statistics.Scores[bin] * BarWidth) / most))}").TrimEnd());
        }

        if (statistics.WithoutScore > 0)
            writer.WriteLine(Invariant($"  none    {statistics.WithoutScore,8}"));
    }

    private static string Clock(TimeSpan time) => Invariant($"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

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
