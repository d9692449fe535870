using Aligner.Segments;

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
