using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Aligner.Language.Sentences;
using Aligner.Text;

namespace Aligner.Evaluation;

/// <summary>Reads gold and output: bead lines, JSONL pairs, or the JSONL that aligner writes. The content tells which.</summary>
internal static class EvaluationReader
{
    private const char ByteOrderMark = '\ufeff';

    /// <param name="source">The file's name, for messages and to name a text that does not name itself.</param>
    /// <param name="reader">Its content.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static EvaluationInput Read(string source, TextReader reader, CancellationToken cancellation = default)
    {
        var input = new EvaluationInputBuilder(source);
        bool? isJson = null;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            cancellation.ThrowIfCancellationRequested();
            text = text.TrimStart(ByteOrderMark);
            if (text.AsSpan().Trim(' ').IsEmpty)
                continue;
            isJson ??= text.TrimStart().StartsWith('{');
            if (isJson.Value)
                PairLine.Read(text, line, input);
            else
                ReadIndices(text, line, input);
        }

        return input.Build();
    }

    private static void ReadIndices(string text, int line, EvaluationInputBuilder input)
    {
        var indices = BeadLine.Parse(text, input.Source, line, out var problem);
        if (indices is not null)
            input.Add(document: null, new EvaluatedBead { Indices = indices, Type = indices.Type, Line = line });
        else
            input.Add(problem!);
    }
}

/// <summary>A file of gold or output after reading.</summary>
internal sealed record EvaluationInput(ImmutableArray<EvaluatedText> Texts, ImmutableArray<Problem> Problems);

/// <summary>Gathers the beads of a file by document, and what is wrong with its lines.</summary>
/// <param name="source">The file's name, for problems and to name a text that does not name itself.</param>
internal sealed class EvaluationInputBuilder(string source)
{
    private readonly OrderedDictionary<string, ImmutableArray<EvaluatedBead>.Builder> _beads = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

    public string Source => source;

    public void Add(string? document, EvaluatedBead bead)
    {
        var name = document ?? Path.GetFileNameWithoutExtension(source);
        if (!_beads.TryGetValue(name, out var beads))
            _beads.Add(name, beads = ImmutableArray.CreateBuilder<EvaluatedBead>());
        beads.Add(bead);
    }

    public void Add(Problem problem) => _problems.Add(problem);

    public EvaluationInput Build()
    {
        if (_beads.Count == 0 && _problems.Count == 0)
            Add(EvaluationProblems.NoBeads(source));
        var texts = _beads.Select(text => new EvaluatedText(text.Key, text.Value.DrainToImmutable()));
        return new EvaluationInput([.. texts], _problems.DrainToImmutable());
    }
}

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
        NumbersOf(pair, "zh_sentences") is { } chinese && NumbersOf(pair, "en_sentences") is { } english
        && chinese.Length + english.Length > 0
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
