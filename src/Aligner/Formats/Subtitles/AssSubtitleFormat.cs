using System.Text;
using Aligner.Text;

namespace Aligner.Formats.Subtitles;

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
