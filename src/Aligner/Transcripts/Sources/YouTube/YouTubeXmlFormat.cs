using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.YouTube;

/// <summary>YouTube's timed text as XML: srv1, srv2 and srv3 of yt-dlp.</summary>
public sealed partial class YouTubeXmlFormat : SourceFormat
{
    internal const string FormatName = "srv";

    private const int RootWithin = 4096;

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".srv1", ".srv2", ".srv3"];

    public override string Description => "YouTube's captions as XML, with the times of words";

    public override bool Recognises(SourceText source)
    {
        var beginning = source.Text.AsSpan(0, Math.Min(RootWithin, source.Text.Length));
        return beginning.TrimStart().StartsWith('<') && RootPattern().IsMatch(beginning);
    }

    public override Transcript Read(string document, SourceText source) => new YouTubeXmlReader(source).Read(document);

    [GeneratedRegex(@"<timedtext[\s>]|<transcript>\s*<text\s")]
    private static partial Regex RootPattern();
}
