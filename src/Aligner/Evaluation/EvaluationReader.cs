using Aligner.Language.Sentences;
using Aligner.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

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

/// <summary>What can be wrong with the inputs of an evaluation; every message in one place.</summary>
internal static class EvaluationProblems
{
    public static Problem NoBead(string source, int line, string found) =>
        Error("AL0401", source, line, 1, $"'{found}' is not a bead; expected Chinese sentence indices, a tab and English ones");

    public static Problem NoIndex(string source, int line, int column, string found) =>
        Error("AL0402", source, line, column, $"'{found}' is not a sentence index; expected a whole number from 0");

    public static Problem NoJson(string source, int line) =>
        Error("AL0403", source, line, 1, "not a JSON object; expected one a line, with en and zh");

    public static Problem NoText(string source, int line, string field) =>
        Error("AL0404", source, line, 1, $"no text in {field}; expected a string, empty for a null bead");

    public static Problem NoScore(string source, int line, string found) =>
        new("AL0405", Severity.Warning, source, line, 1, $"'{found}' is not a score; expected a number from 0 to 1");

    public static Problem NoBeads(string source) =>
        Error("AL0406", source, 1, 1, "no beads; expected lines of sentence indices or JSON objects with en and zh");

    public static Problem NoGroups(string source) =>
        Error("AL0406", source, 1, 1, "no groups; expected a line for each sentence with the name of its group");

    public static Problem NoOutput(string text) =>
        Error("AL0407", text, 1, 1, "no output for this gold text; all its beads count as missed");

    public static Problem NoGold(string text) =>
        new("AL0408", Severity.Warning, text, 1, 1, "no gold for this output; it is left out");

    public static Problem DifferentLayouts(string text) =>
        Error("AL0409", text, 1, 1, "gold and output cannot be compared; expected both to have sentence indices or both to have texts");

    public static Problem NoGroup(string text, int line, int sentence, string language, int count) =>
        Error("AL0410", text, line, 1,
            string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"the gold tells no group for {language} sentence {sentence}; it has {count}, counted from 0: expected the sentences of the gold"));

    private static Problem Error(string code, string source, int line, int column, string message) =>
        new(code, Severity.Error, source, line, column, message);
}
