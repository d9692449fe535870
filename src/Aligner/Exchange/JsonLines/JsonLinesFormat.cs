namespace Aligner.Exchange.JsonLines;

/// <summary>JSON Lines: one object a line, UTF-8.</summary>
public sealed class JsonLinesFormat : CorpusFormat
{
    public override string Name => "jsonl";

    public override IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    public override string Description => "one JSON object a line, with every field; --layout hf for Hugging Face datasets";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new JsonLinesWriter(stream, options);
}
