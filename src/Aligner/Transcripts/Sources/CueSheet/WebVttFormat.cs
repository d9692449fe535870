namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>WebVTT, and HLS segments of it one after another.</summary>
public sealed class WebVttFormat : SourceFormat
{
    internal const string Signature = "WEBVTT";

    public override string Name => SheetDialect.WebVtt.Format;

    public override IReadOnlyList<string> Extensions { get; } = [".vtt", ".webvtt"];

    public override string Description => "WebVTT subtitles, one language or both";

    public override bool Recognises(SourceText source) => source.Text.StartsWith(Signature, StringComparison.Ordinal);

    public override Transcript Read(string document, SourceText source) => new WebVttReader(source).Read(document);
}
