using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Aligner.Language.Sentences;
using Aligner.Transcripts;

namespace Aligner.Evaluation;

/// <summary>A line of JSONL: a pair of texts, or a segment as aligner writes it, of which the rest is passed over.</summary>
internal static class PairLine
{
    public static void Read(string text, int line, EvaluationInputBuilder input)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Nesting.Most });
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                ReadPair(json.RootElement, line, input);
            else
                input.Add(EvaluationProblems.NoJson(input.Source, line));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // The second is how an escaped half of a surrogate pair is refused.
            input.Add(EvaluationProblems.NoJson(input.Source, line));
        }
    }

    private static void ReadPair(JsonElement pair, int line, EvaluationInputBuilder input)
    {
        var english = TextOf(pair, "en");
        var chinese = TextOf(pair, "zh");
        if (english is null || chinese is null)
        {
            input.Add(EvaluationProblems.NoText(input.Source, line, english is null ? "en" : "zh"));
            return;
        }

        var type = TypeOf(pair) ?? CountSentences(english, chinese);
        input.Add(TextOf(pair, "document"), new EvaluatedBead
        {
            English = english,
            Chinese = chinese,
            Type = type,
            Indices = IndicesOf(pair),
            IsTimed = Has(pair, "time") || Has(pair, "start"),
            Score = ScoreOf(pair, line, input),
            Line = line,
        });
    }

    private static string? TextOf(JsonElement pair, string field) =>
        pair.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Has(JsonElement pair, string field) =>
        pair.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    private static BeadType? TypeOf(JsonElement pair)
    {
        var counts = TextOf(pair, "bead")?.Split('-');
        if (counts is [var first, var second] && IsCount(first, out var english) && IsCount(second, out var chinese))
            return new BeadType(english, chinese);
        return null;
    }

    /// <summary>The sentences by number, as aligner writes them beside the texts; null where the line has none.</summary>
    private static BeadIndices? IndicesOf(JsonElement pair) =>
        NumbersOf(pair, "zh_sentences") is { } chinese && NumbersOf(pair, "en_sentences") is { } english && chinese.Length + english.Length > 0
            ? new BeadIndices(chinese, english) : null;

    private static ImmutableArray<int>? NumbersOf(JsonElement pair, string field)
    {
        if (!pair.TryGetProperty(field, out var value) || value.ValueKind != JsonValueKind.Array)
            return null;
        var numbers = ImmutableArray.CreateBuilder<int>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Number || !item.TryGetInt32(out var number) || number is < 0 or int.MaxValue)
                return null;
            numbers.Add(number);
        }

        return numbers.DrainToImmutable();
    }

    private static bool IsCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private static BeadType CountSentences(string english, string chinese) =>
        new(EnglishSentenceSplitter.Split(english.Trim()).Length, ChineseSentenceSplitter.Split(chinese.Trim()).Length);

    private static double? ScoreOf(JsonElement pair, int line, EvaluationInputBuilder input)
    {
        if (!pair.TryGetProperty("score", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var score) && score is >= 0 and <= 1)
            return score;
        input.Add(EvaluationProblems.NoScore(input.Source, line, value.GetRawText()));
        return null;
    }
}
