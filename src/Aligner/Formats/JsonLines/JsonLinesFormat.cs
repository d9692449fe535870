using Aligner.Segments;
using Aligner.Text;
using System.Text.Json;

namespace Aligner.Formats.JsonLines;

/// <summary>JSON Lines: one object a line, UTF-8.</summary>
internal sealed class JsonLinesFormat : CorpusFormat
{
    public override string Name => "jsonl";

    public override IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    public override string Description => "one JSON object a line, with every field; --layout hf for Hugging Face datasets";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new JsonLinesWriter(stream, options);

    public override bool CanRead => true;

    /// <summary>The first line begins an object; whether it is whole is for the reader to say.</summary>
    public override bool Recognises(CorpusHead head) => head.Text.StartsWith('{');

    public override IEnumerable<Segment> Read(CorpusSource source) => new JsonLinesReader(source).Read();
}

/// <summary>What a user can choose of JSON lines.</summary>
public sealed record JsonLinesOptions
{
    public JsonLayout Layout { get; init; } = JsonLayout.Flat;
}

/// <summary>How the two texts stand in a line of JSON.</summary>
public enum JsonLayout
{
    /// <summary>Fields <c>en</c> and <c>zh</c>.</summary>
    Flat,

    /// <summary>A field <c>translation</c> that holds both, as Hugging Face's translation feature has it.</summary>
    HuggingFace,
}

/// <summary>Writes one object a line, every line with the same keys and types (segment.schema.json).</summary>
internal sealed class JsonLinesWriter(Stream stream, ExportOptions options) : SegmentWriter
{
    private readonly Utf8JsonWriter _json =
        new(stream, new JsonWriterOptions { Encoder = LiteralJsonEncoder.Instance, SkipValidation = false });

    public override void Complete() => stream.Flush();

    protected override bool HoldsStatus => true;

    protected override void WriteSegment(Segment segment)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("id", segment.Id);
        if (options.JsonLines.Layout == JsonLayout.HuggingFace)
            WriteTranslation(segment);
        WriteOrigin(segment);
        if (options.JsonLines.Layout == JsonLayout.Flat)
            WriteTexts(segment);
        WriteAlignment(segment);
        WriteReferences(segment);
        _json.WriteEndObject();
        _json.Flush();
        stream.Write("\n"u8);
    }

    private void WriteTranslation(Segment segment)
    {
        _json.WriteStartObject("translation");
        WriteTexts(segment);
        _json.WriteEndObject();
    }

    private void WriteTexts(Segment segment)
    {
        _json.WriteString("en", segment.English);
        _json.WriteString("zh", segment.Chinese);
    }

    private void WriteOrigin(Segment segment)
    {
        _json.WriteString("document", segment.Document);
        _json.WriteString("part", FieldText.Name(segment.Part));
        _json.WriteString("level", FieldText.Name(segment.Level));
        _json.WriteSecondsOrNull("start", segment.Range?.Start);
        _json.WriteSecondsOrNull("end", segment.Range?.End);
        _json.WriteString("times", FieldText.Name(segment.Times));
    }

    private void WriteAlignment(Segment segment)
    {
        _json.WriteString("bead", segment.Bead);
        if (FieldText.Score(segment.Score) is { } score)
        {
            _json.WritePropertyName("score");
            _json.WriteRawValue(score, skipInputValidation: true);
        }
        else
        {
            _json.WriteNull("score");
        }

        _json.WriteStrings("flags", segment.Flags);
    }

    private void WriteReferences(Segment segment)
    {
        WriteIndices("en_sentences", segment.EnglishSentences);
        WriteIndices("zh_sentences", segment.ChineseSentences);
        _json.WriteStrings("terms", segment.Terms);
        _json.WriteArray("footnotes", segment.Footnotes, (json, footnote) => json.WriteNumberValue(footnote));
        _json.WriteString("speaker", segment.Speaker);
        _json.WriteNumberOrNull("en_line", segment.EnglishLine);
        _json.WriteNumberOrNull("zh_line", segment.ChineseLine);
        _json.WriteString("en_lang", options.EnglishTagOf(segment));
        _json.WriteString("zh_lang", options.ChineseTagOf(segment));
        _json.WriteString("status", FieldText.Name(segment.Status));
        _json.WriteString("comment", segment.Comment);
        _json.WriteString("by", segment.ReviewedBy);
        if (options.HasExplanations)
            _json.WriteString("explain", segment.Explanation);
    }

    private void WriteIndices(string name, SentenceRange? sentences) =>
        _json.WriteArray(name, sentences?.Indices ?? [], (json, index) => json.WriteNumberValue(index));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _json.Dispose();
    }
}
