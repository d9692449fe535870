using System.Text.Json;
using Aligner.Memory;
using Aligner.Quality.Findings;
using Aligner.Reviewing;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Cli.Serving;

/// <summary>What the page is told.</summary>
internal static class ReviewJson
{
    /// <summary>The document as a whole.</summary>
    public static void WriteState(Utf8JsonWriter json, ReviewSession session, ReviewFindings findings, ReviewFacts facts)
    {
        var state = session.State;
        var isChecked = findings.Version == state.Log.Edits.Length;
        json.WriteStartObject();
        WriteFacts(json, state, facts);
        json.WriteNumber("version", state.Log.Edits.Length);
        json.WriteNumber("checked", findings.Version);
        json.WriteNumber("rows", state.Rows.Length);
        json.WriteBoolean("canUndo", session.CanUndo);
        json.WriteBoolean("canRedo", session.CanRedo);
        json.WriteStartObject("counts");
        foreach (var (name, isShown) in ReviewView.Filters.OrderBy(filter => filter.Key, StringComparer.Ordinal))
            json.WriteNumber(name, state.Rows.Count(row => isShown(row, findings)));
        json.WriteEndObject();
        json.WriteNumber("expected", Math.Round(state.Rows.Sum(row => row.ExpectedWrong), 2));
        json.WriteNumberOrNull("sure", isChecked ? state.Rows.Count(row => ReviewView.IsSure(row, findings)) : null);
        json.WriteEndObject();
    }

    /// <summary>What of it no operation changes.</summary>
    public static void WriteFacts(Utf8JsonWriter json, ReviewState state, ReviewFacts facts)
    {
        json.WriteString("document", facts.Document);
        json.WriteString("log", facts.Log);
        WriteText(json, "readOnly", facts.ReadOnly);
        json.WriteString("zh", facts.ChineseTag);
        WriteText(json, "media", facts.MediaPath);
        json.WriteBoolean("isAudio", facts.IsAudio);
        json.WriteBoolean("memory", facts.HasMemory);
        json.WriteStrings("problems", state.Problems.Select(problem => problem.ToString()));
    }

    public static void WriteRow(Utf8JsonWriter json, ReviewState state, int number, ReviewFindings findings)
    {
        json.WriteStartObject();
        WriteRowFields(json, state, number, findings);
        json.WriteEndObject();
    }

    /// <summary>What the page shows of a row.</summary>
    public static void WriteRowFields(Utf8JsonWriter json, ReviewState state, int number, ReviewFindings findings)
    {
        var (row, segment) = (state.Rows[number], state.Describe(number));
        json.WriteNumber("row", number);
        json.WriteString("status", row.Status.ToString().ToLowerInvariant());
        json.WriteBoolean("changed", row.IsChanged);
        json.WriteNumber("score", Math.Round(row.Bead.Score, 4));
        WriteText(json, "note", row.Comment);
        json.WriteSecondsOrNull("start", segment.Range?.Start);
        json.WriteSecondsOrNull("end", segment.Range?.End);
        WriteText(json, "time", segment.Time());
        WriteText(json, "speaker", segment.Speaker);
        WriteSentences(json, "en", state.SentencesOf(Side.English), row.Bead.EnglishStart, row.Bead.EnglishCount);
        WriteSentences(json, "zh", state.SentencesOf(Side.Chinese), row.Bead.ChineseStart, row.Bead.ChineseCount);
        json.WriteArray("findings", findings.Of(row), (writer, finding) =>
        {
            writer.WriteStartObject();
            writer.WriteString("check", finding.Kind.Name);
            writer.WriteString("severity", finding.Severity.Name());
            writer.WriteString("message", finding.Observation.Message);
            writer.WriteEndObject();
        });
    }

    /// <summary>What the memory has that is like a row.</summary>
    /// <param name="json">Takes an object.</param>
    /// <param name="match">Null where there is nothing.</param>
    /// <param name="row">The row.</param>
    public static void WriteMatch(Utf8JsonWriter json, MemoryMatch? match, Segment row)
    {
        json.WriteStartObject();
        json.WritePropertyName("match");
        if (match is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStartObject();
            json.WriteString("side", match.Side == Side.English ? "en" : "zh");
            json.WriteNumber("score", match.Score);
            json.WriteString("source", match.Source);
            json.WriteString("target", match.WithNumbers ?? match.Target);
            json.WriteString("document", match.Unit.Segment.Document);
            json.WriteBoolean("isSame",
                (match.WithNumbers ?? match.Target) == row.TextOf(match.Side.Other()));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, string side, IReadOnlyList<string> sentences, int start, int count) =>
        json.WriteArray(side, Enumerable.Range(start, count), (writer, sentence) =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("sentence", sentence);
            writer.WriteString("text", sentences[sentence]);
            writer.WriteEndObject();
        });

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
            json.WriteNull(name);
        else
            json.WriteString(name, text);
    }
}

/// <summary>What does not change while a review lasts.</summary>
/// <param name="Document">Its name.</param>
/// <param name="Log">Its file.</param>
/// <param name="ReadOnly">Why nothing can be changed; null where it can.</param>
/// <param name="ChineseTag">The language of the Chinese side.</param>
/// <param name="MediaPath">Where the server has the recording; null for none.</param>
/// <param name="IsAudio">Whether that has sound only.</param>
/// <param name="HasMemory">Whether there is a translation memory to look up.</param>
internal sealed record ReviewFacts(string Document, string Log, string? ReadOnly, string ChineseTag, string? MediaPath, bool IsAudio,
    bool HasMemory = false);
