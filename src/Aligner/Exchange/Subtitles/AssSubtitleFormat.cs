namespace Aligner.Exchange.Subtitles;

/// <summary>Advanced SubStation Alpha.</summary>
public sealed class AssSubtitleFormat : SubtitleFormat
{
    public override string Name => "ass";

    public override IReadOnlyList<string> Extensions { get; } = [".ass"];

    public override string Description => "ASS subtitles with a style for each language; the same";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new AssWriter(stream, options);
}
