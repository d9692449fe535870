using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.MicroDvd;

/// <summary>MicroDVD: {first frame}{last frame}text, with a bar between lines.</summary>
internal sealed partial class MicroDvdFormat : SourceFormat
{
    internal const string FormatName = "microdvd";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".sub"];

    public override string Description => "MicroDVD subtitles, {25}{75}text, in frames";

    public override bool Recognises(SourceText source) => BracketLines.Are(source, CuePattern());

    public override Transcript Read(string document, SourceText source) =>
        new BracketReader(source, FormatName, CuePattern(), "{25}{75}", isInFrames: true).Read(document);

    [GeneratedRegex(@"^\{(?<start>[0-9]{1,9})\}\{(?<end>[0-9]{0,9})\}")]
    private static partial Regex CuePattern();
}

/// <summary>Tells the texts whose lines begin with two numbers in brackets.</summary>
internal static class BracketLines
{
    private const int Looked = 50;
    private const double LeastShare = 0.8;

    public static bool Are(SourceText source, Regex cue)
    {
        if (source.Text.AsSpan().TrimStart() is not ['{' or '[', >= '0' and <= '9', ..])
            return false;
        var lines = Enumerable.Range(1, source.LineCount).Select(source.Line).Where(line => line.Length > 0).Take(Looked).ToList();
        return lines.Count(line => cue.IsMatch(source.Text.AsSpan(line.Start, line.Length))) >= LeastShare * lines.Count;
    }
}
