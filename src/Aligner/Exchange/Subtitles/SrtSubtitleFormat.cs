namespace Aligner.Exchange.Subtitles;

/// <summary>SubRip.</summary>
public sealed class SrtSubtitleFormat : SubtitleFormat
{
    public override string Name => "srt";

    public override IReadOnlyList<string> Extensions { get; } = [".srt"];

    public override string Description => "SubRip subtitles; --subtitle-lines chooses the languages; for one document";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new SubRipWriter(stream, options);
}
