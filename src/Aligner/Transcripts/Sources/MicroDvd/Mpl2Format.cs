using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.MicroDvd;

/// <summary>MPL2: [start][end]text in tenths of a second, with a bar between lines and a slash before what is in italics.</summary>
internal sealed partial class Mpl2Format : SourceFormat
{
    internal const string FormatName = "mpl2";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".mpl", ".mpl2"];

    public override string Description => "MPL2 subtitles, [10][25]text, in tenths of a second";

    public override bool Recognises(SourceText source) => BracketLines.Are(source, CuePattern());

    public override Transcript Read(string document, SourceText source) =>
        new BracketReader(source, FormatName, CuePattern(), "[10][25]", isInFrames: false).Read(document);

    [GeneratedRegex(@"^\[(?<start>[0-9]{1,9})\]\[(?<end>[0-9]{0,9})\]")]
    private static partial Regex CuePattern();
}
