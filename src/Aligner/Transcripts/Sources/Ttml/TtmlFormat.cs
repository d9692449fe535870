using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Ttml;

/// <summary>Timed Text Markup Language and its forerunner DFXP.</summary>
internal sealed partial class TtmlFormat : SourceFormat
{
    internal const string FormatName = "ttml";

    // Declarations and comments may stand before the root, though never much.
    private const int RootWithin = 4096;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".ttml", ".dfxp"];

    public override string Description => "TTML and DFXP subtitles, one language or both";

    public override bool Recognises(SourceText source)
    {
        var beginning = source.Text.AsSpan(0, Math.Min(RootWithin, source.Text.Length));
        return beginning.TrimStart().StartsWith('<') && RootPattern().IsMatch(beginning);
    }

    public override Transcript Read(string document, SourceText source) => new TtmlReader(source).Read(document);

    [GeneratedRegex(@"<(?:\w+:)?tt[\s>]")]
    private static partial Regex RootPattern();
}
