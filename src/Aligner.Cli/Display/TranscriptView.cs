using Aligner.Text;
using Aligner.Transcripts;
using System.Globalization;
using System.Text.Json;

namespace Aligner.Cli.Display;

/// <summary>A transcript for a person to look at.</summary>
internal static class TranscriptView
{
    private const int ExcerptLength = 36;

    public static void Write(Stream stream, Transcript transcript)
    {
        using var writer = new DisplayWriter(stream);
        writer.WriteLine($"{transcript.Source.Name}: {transcript.Format}, {transcript.Encoding}, {FieldText.Number(transcript.Source.LineCount)} lines");
        if (transcript.Layout is { } layout)
            writer.WriteLine($"  {"Layout",-10}{layout}");
        WriteMetadata(writer, transcript.Metadata);
        WriteList(writer, "Terms", transcript.Terms,
            term => $"{term.English} = {term.Chinese}{(term.Footnote is { } note ? $" [{FieldText.Number(note)}]" : "")}{(term.Definition is { } text ? $": {Excerpt(text, 60)}" : "")}");
        WriteList(writer, "Mentions", transcript.Mentions,
            mention => $"line {FieldText.Number(mention.Line)}: {mention.English} = {mention.Chinese}");
        WriteCues(writer, transcript);
        if (transcript.Layout is not null)
            WriteList(writer, "Set apart", SetApart(transcript), passage => passage);
        WriteList(writer, "Problems", transcript.Problems, problem => problem.ToString());
    }

    private static void WriteMetadata(DisplayWriter writer, Metadata metadata)
    {
        WriteName(writer, "Series", metadata.Series);
        if (metadata.Lesson is { } lesson)
            writer.WriteLine($"  {"Lesson",-10}{FieldText.Number(lesson)}{(metadata.LessonCount is { } count ? $" of {FieldText.Number(count)}" : "")}");
        WriteName(writer, "Title", metadata.Title);
        WriteName(writer, "Publisher", metadata.Publisher);
        WriteName(writer, "Speaker", metadata.Speaker);
        if (metadata.Date is { } date)
            writer.WriteLine($"  {"Date",-10}{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        if (metadata.Length is { } length)
            writer.WriteLine($"  {"Length",-10}{ClockTime.Format(length)}");
        WriteName(writer, "Epigraph", metadata.Epigraph);
        WriteName(writer, "Synopsis", metadata.Synopsis);
    }

    private static void WriteName(DisplayWriter writer, string label, BilingualName? name)
    {
        if (name?.English is { } english)
            writer.WriteLine($"  {label,-10}{Excerpt(english, 90)}");
        if (name?.Chinese is { } chinese)
            writer.WriteLine($"  {(name.English is null ? label : ""),-10}{Excerpt(chinese, 45)}");
    }

    private static void WriteCues(DisplayWriter writer, Transcript transcript)
    {
        if (transcript.Cues.IsEmpty)
            return;
        writer.WriteLine($"Cues ({string.Join(", ", CueCounts(transcript))}; lengths in characters)");
        writer.WriteLine($"  {"start",-11}{"end",-11}{"en",5}{"zh",5}  text");
        foreach (var cue in transcript.Cues)
        {
            var start = cue.Times is { } times ? ClockTime.Format(times.Start) : cue.Key;
            var end = cue.Times?.End is { } known ? ClockTime.Format(known) : "";
            writer.WriteLine($"  {start,-11}{end,-11}{FieldText.Number(cue.English.Text.Length),5}{FieldText.Number(cue.Chinese.Text.Length),5}  {Excerpt(cue.English.Text, ExcerptLength),-ExcerptLength}  {Excerpt(cue.Chinese.Text, ExcerptLength / 2)}");
        }
    }

    /// <summary>What stands in the source and in no cue, with its line: headings, names, readings, what is left out.</summary>
    private static List<string> SetApart(Transcript transcript) =>
    [
        .. from passage in transcript.Passages
           where passage.Role is Role.Metadata or Role.Speaker or Role.Commentary or Role.Reading or Role.Reported
           let line = transcript.Source.LineAt(passage.Start)
           let text = transcript.Source.Text.Substring(passage.Start, passage.Length)
           group text by (Line: line, passage.Role) into whole
           select $"line {FieldText.Number(whole.Key.Line)}: {whole.Key.Role.ToString().ToLowerInvariant()}: {Excerpt(string.Join(' ', whole), 60)}",
    ];

    private static IEnumerable<string> CueCounts(Transcript transcript)
    {
        var timed = transcript.Cues.Where(cue => cue.Part == Part.Transcript).ToList();
        yield return timed.Count == transcript.Blocks
            ? FieldText.Number(timed.Count) : $"{FieldText.Number(timed.Count)} of {FieldText.Number(transcript.Blocks)} timed blocks";
        yield return transcript.Languages switch
        {
            Languages.English => "in English",
            Languages.Chinese => "in Chinese",
            _ => $"{FieldText.Number(timed.Count(cue => !cue.English.IsMissing && !cue.Chinese.IsMissing))} with both sides",
        };
        if (timed.Count < transcript.Cues.Length)
            yield return $"and {FieldText.Number(transcript.Cues.Length - timed.Count)} pairs outside the transcript";
    }

    private static void WriteList<T>(DisplayWriter writer, string heading, IReadOnlyCollection<T> items, Func<T, string> line)
    {
        if (items.Count == 0)
            return;
        writer.WriteLine($"{heading} ({FieldText.Number(items.Count)})");
        foreach (var item in items)
            writer.WriteLine($"  {line(item)}");
    }

    private static string Excerpt(string text, int length)
    {
        var line = text.Replace('\n', ' ');
        var elements = StringInfo.ParseCombiningCharacters(line);
        return elements.Length <= length ? line : line[..elements[length - 1]] + "…";
    }
}

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
