namespace Aligner.Exchange.Subtitles;

/// <summary>WebVTT.</summary>
public sealed class VttSubtitleFormat : SubtitleFormat
{
    public override string Name => "vtt";

    public override IReadOnlyList<string> Extensions { get; } = [".vtt"];

    public override string Description => "WebVTT subtitles with the ids of segments; the same";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new WebVttWriter(stream, options);
}
