using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.MicroDvd;

/// <summary>MicroDVD: {first frame}{last frame}text, with a bar between lines.</summary>
public sealed partial class MicroDvdFormat : SourceFormat
{
    internal const string FormatName = "microdvd";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".sub"];

    public override string Description => "MicroDVD subtitles, {25}{75}text, in frames";

    public override bool Recognises(SourceText source) => BracketLines.Are(source, CuePattern());

    public override Transcript Read(string document, SourceText source) => new BracketReader(source, FormatName, CuePattern(), "{25}{75}", isInFrames: true).Read(document);

    [GeneratedRegex(@"^\{(?<start>[0-9]{1,9})\}\{(?<end>[0-9]{0,9})\}")]
    private static partial Regex CuePattern();
}
