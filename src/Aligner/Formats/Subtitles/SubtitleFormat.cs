using Aligner.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace Aligner.Formats.Subtitles;

/// <summary>What the formats of subtitles have in common.</summary>
internal abstract class SubtitleFormat : CorpusFormat
{
    public override string Takes => "segments with times only";
}

/// <summary>SubRip.</summary>
internal sealed class SrtSubtitleFormat : SubtitleFormat
{
    public override string Name => "srt";

    public override IReadOnlyList<string> Extensions { get; } = [".srt"];

    public override string Description => "SubRip subtitles; --subtitle-lines chooses the languages; for one document";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new SubRipWriter(stream, options);
}

/// <summary>
/// Writes SubRip. It has no escapes: where text would be taken for a tag, a code or a time, an invisible character (U+2060)
/// stands inside.
/// </summary>
internal sealed partial class SubRipWriter(Stream stream, ExportOptions options) : SubtitleWriter(stream, options)
{
    private int _index;

    /// <summary>SubRip has no head.</summary>
    protected override void WriteHead()
    {
    }

    /// <summary>SubRip has no comments; the remark goes to the user.</summary>
    protected override void WriteNote(string note) => Remarks.Add(note);

    protected override void WriteCue(SubtitleCue cue)
    {
        Text.WriteLine(FormattableString.Invariant($"{++_index}"));
        Text.WriteLine($"{Time(cue.Start)} --> {Time(cue.End)}");
        foreach (var (_, line) in cue.Lines)
            Text.WriteLine(Guarded(line));
        Text.WriteLine();
    }

    private static string Time(TimeSpan time) => Clock(time, "00", @"\,fff");

    private static string Guarded(string line) => MarkupPattern().Replace(line, "$0\u2060");

    /// <summary>The first character of what would be more than text.</summary>
    [GeneratedRegex(@"<(?=[/A-Za-z0-9])|\{(?=\\)|\\(?=[Nnh])|&(?=#?[A-Za-z0-9]{1,32};)|[-–—](?=>)|.(?=→)")]
    private static partial Regex MarkupPattern();
}

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

/// <summary>Advanced SubStation Alpha.</summary>
internal sealed class AssSubtitleFormat : SubtitleFormat
{
    public override string Name => "ass";

    public override IReadOnlyList<string> Extensions { get; } = [".ass"];

    public override string Description => "ASS subtitles with a style for each language; the same";

    public override SegmentWriter CreateWriter(Stream stream, ExportOptions options) => new AssWriter(stream, options);
}

/// <summary>Writes ASS (Advanced SubStation Alpha, script type v4.00+): one event a cue, a style for each language.</summary>
internal sealed class AssWriter(Stream stream, ExportOptions options) : SubtitleWriter(stream, options)
{
    private const string Head = """
        [Script Info]
        ScriptType: v4.00+
        PlayResX: 1920
        PlayResY: 1080
        WrapStyle: 2
        ScaledBorderAndShadow: yes

        [V4+ Styles]
        Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
        Style: Chinese,Noto Sans CJK SC,64,&H00FFFFFF,&H000000FF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,3,1,2,60,60,48,1
        Style: English,Noto Sans,48,&H00FFFFFF,&H000000FF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,3,1,2,60,60,48,1

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
        """;

    protected override void WriteHead() => Text.WriteLine(Head.ReplaceLineEndings("\n"));

    protected override void WriteNote(string note) => Text.WriteLine($"Comment: 0,0:00:00.00,0:00:00.00,English,,0,0,0,,{note}");

    protected override void WriteCue(SubtitleCue cue) => Text.WriteLine(
        $"Dialogue: 0,{Time(cue.Start)},{Time(cue.End)},{StyleOf(cue.Lines[0].Side)},{NameOf(cue.Speaker)},0,0,0,,{TextOf(cue.Lines)}");

    private static string TextOf(IReadOnlyList<(Side Side, string Text)> lines)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(i > 0 ? @"\N" : "");
            text.Append(i > 0 && lines[i].Side != lines[i - 1].Side ? $@"{{\r{StyleOf(lines[i].Side)}}}" : "");
            text.Append(Escape(lines[i].Text));
        }

        return text.ToString();
    }

    /// <summary>An invisible character after a backslash takes its meaning; braces have escapes.</summary>
    private static string Escape(string text) =>
        text.Replace(@"\", "\\\u2060", StringComparison.Ordinal).Replace("{", @"\{", StringComparison.Ordinal)
        .Replace("}", @"\}", StringComparison.Ordinal);

    private static string StyleOf(Side side) => side == Side.Chinese ? "Chinese" : "English";

    /// <summary>A comma would end the field.</summary>
    private static string NameOf(string? speaker) => speaker?.Replace(',', '，') ?? "";

    private static string Time(TimeSpan time) => Clock(time, "0", @"\.ff");
}
