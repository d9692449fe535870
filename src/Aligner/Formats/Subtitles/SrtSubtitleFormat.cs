using System.Text.RegularExpressions;

namespace Aligner.Formats.Subtitles;

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
