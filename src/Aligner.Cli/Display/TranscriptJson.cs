using System.Globalization;
using System.Text.Json;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Cli.Display;

/// <summary>A transcript as one JSON object, for programs.</summary>
internal static class TranscriptJson
{
    public static void Write(Stream stream, Transcript transcript) => IndentedJson.Write(stream, json =>
    {
        json.WriteString("document", transcript.Name);
        json.WriteString("source", transcript.Source.Name);
        json.WriteString("format", transcript.Format);
        json.WriteString("encoding", transcript.Encoding);
        json.WriteString("layout", transcript.Layout);
        json.WriteNumber("lines", transcript.Source.LineCount);
        json.WriteString("languages", transcript.Languages.ToString().ToLowerInvariant());
        json.WriteNumber("blocks", transcript.Blocks);
        WriteMetadata(json, transcript.Metadata);
        json.WriteArray("terms", transcript.Terms, WriteTerm);
        json.WriteArray("mentions", transcript.Mentions, WriteMention);
        json.WriteArray("footnotes", transcript.Footnotes, WriteFootnote);
        json.WriteArray("cues", transcript.Cues, WriteCue);
        json.WriteArray("problems", transcript.Problems, ProblemJson.Write);
    });

    private static void WriteMetadata(Utf8JsonWriter json, Metadata metadata)
    {
        json.WriteStartObject("metadata");
        WriteName(json, "epigraph", metadata.Epigraph);
        WriteName(json, "series", metadata.Series);
        json.WriteNumberOrNull("lesson", metadata.Lesson);
        json.WriteNumberOrNull("lessonCount", metadata.LessonCount);
        WriteName(json, "title", metadata.Title);
        WriteName(json, "publisher", metadata.Publisher);
        json.WriteString("date", metadata.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteName(json, "speaker", metadata.Speaker);
        json.WriteSecondsOrNull("length", metadata.Length);
        WriteName(json, "synopsis", metadata.Synopsis);
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, string property, BilingualName? name)
    {
        json.WriteStartObject(property);
        json.WriteString("en", name?.English);
        json.WriteString("zh", name?.Chinese);
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, Term term)
    {
        json.WriteStartObject();
        json.WriteString("en", term.English);
        json.WriteString("zh", term.Chinese);
        json.WriteNumberOrNull("footnote", term.Footnote);
        json.WriteString("definition", term.Definition);
        json.WriteString("definitionZh", term.DefinitionChinese);
        json.WriteNumber("line", term.Line);
        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteString("en", mention.English);
        json.WriteString("zh", mention.Chinese);
        json.WriteNumber("line", mention.Line);
        json.WriteNumber("column", mention.Column);
        json.WriteEndObject();
    }

    private static void WriteFootnote(Utf8JsonWriter json, Footnote footnote)
    {
        json.WriteStartObject();
        json.WriteNumber("number", footnote.Number);
        json.WriteString("en", footnote.Headword);
        json.WriteString("zh", footnote.HeadwordChinese);
        json.WriteString("text", footnote.Text);
        json.WriteNumber("line", footnote.Line);
        json.WriteEndObject();
    }

    private static void WriteCue(Utf8JsonWriter json, Cue cue)
    {
        json.WriteStartObject();
        json.WriteString("key", cue.Key);
        json.WriteString("part", FieldText.Name(cue.Part));
        json.WriteSecondsOrNull("start", cue.Times?.Start);
        json.WriteSecondsOrNull("end", cue.Times?.End);
        json.WriteString("speaker", cue.Speaker);
        WriteSide(json, "en", cue.English);
        WriteSide(json, "zh", cue.Chinese);
        json.WriteStrings("flags", cue.Flags);
        json.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter json, string property, SideText side)
    {
        json.WriteStartObject(property);
        json.WriteString("text", side.Text);
        json.WriteNumberOrNull("line", side.IsMissing ? null : side.Line);
        json.WriteArray("footnotes", side.Footnotes, (writer, footnote) => writer.WriteNumberValue(footnote.Number));
        json.WriteEndObject();
    }
}
