namespace Aligner.Exchange.Beads;

/// <summary>The layout of alignment gold sets: sentence indices and nothing else.</summary>
public sealed class BeadsFormat : CorpusFormat
{
    public override string Name => "beads";

    public override IReadOnlyList<string> Extensions { get; } = [".beads"];

    public override string Description => "a line a bead: Chinese sentence indices, a tab, English ones; for one document";

    public override string Takes => "segments that count sentences only";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new BeadsWriter(stream);
}
