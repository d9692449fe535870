using System.Text.RegularExpressions;

namespace Aligner.Formats.Subtitles;

/// <summary>WebVTT.</summary>
internal sealed class VttSubtitleFormat : SubtitleFormat
{
    public override string Name => "vtt";

    public override IReadOnlyList<string> Extensions { get; } = [".vtt"];

    public override string Description => "WebVTT subtitles with the ids of segments; the same";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new WebVttWriter(stream, options);
}

/// <summary>Writes WebVTT (W3C): each cue with its segment's id.</summary>
internal sealed partial class WebVttWriter(Stream stream, ExportOptions options) : SubtitleWriter(stream, options)
{
    protected override void WriteHead()
    {
        Text.WriteLine("WEBVTT");
        Text.WriteLine();
    }

    protected override void WriteNote(string note)
    {
        Text.WriteLine($"NOTE {OneArrowLess(note)}");
        Text.WriteLine();
    }

    protected override void WriteCue(SubtitleCue cue)
    {
        Text.WriteLine(OneArrowLess(cue.Id));
        Text.WriteLine($"{Time(cue.Start)} --> {Time(cue.End)}");
        var voice = cue.Speaker is { } speaker ? $"<v {Escape(speaker)}>" : "";
        foreach (var (_, line) in cue.Lines)
        {
            Text.WriteLine(voice + Escape(line));
            voice = "";
        }

        Text.WriteLine();
    }

    private static string Time(TimeSpan time) => Clock(time, "00", @"\.fff");

    /// <summary>An id and a comment must not hold an arrow.</summary>
    private static string OneArrowLess(string text) => text.Replace("-->", "--\u2060>", StringComparison.Ordinal);

    /// <summary>Beside what the format asks for, codes of other formats that players take over, and arrows between times.</summary>
    private static string Escape(string text) => MarkupPattern().Replace(text, match => match.Value switch
    {
        "&" => "&amp;",
        "<" => "&lt;",
        ">" => "&gt;",
        _ => FormattableString.Invariant($"&#{(int)match.Value[0]};"),
    });

    [GeneratedRegex(@"[&<>→]|\{(?=\\)|\\(?=[Nnh])")]
    private static partial Regex MarkupPattern();
}
