using System.Collections.Immutable;
using System.Text;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>
/// What the readers of a lesson's regions share: the source, what its characters were read as, the markers, the problems.
/// </summary>
internal sealed class LessonContext(SourceText source, IReadOnlyList<FootnoteMarker> markers)
{
    public SourceText Source => source;

    public RoleMap Roles { get; } = new(source.Text);

    public IReadOnlyList<FootnoteMarker> Markers => markers;

    public List<Problem> Problems { get; } = [];

    /// <summary>The stretch's text without the footnote markers in it.</summary>
    public string TextOf(LineSpan stretch)
    {
        if (!MarkersIn(stretch).Any())
            return source.Text.Substring(stretch.Start, stretch.Length);
        var text = new StringBuilder();
        var from = stretch.Start;
        foreach (var marker in MarkersIn(stretch))
        {
            text.Append(source.Text, from, marker.Start - from);
            from = marker.Start + marker.Length;
        }

        return text.Append(source.Text, from, stretch.End - from).ToString();
    }

    public void Mark(Role role, LessonLine line)
    {
        Roles.Mark(Role.Markup, line.MarkStart, line.Start - line.MarkStart);
        Roles.Mark(role, line.Start, line.Text.Length);
    }

    /// <summary>Joins the stretches of one side in their order, lifts the footnote markers out, and notes what was read.</summary>
    public SideText Join(Side side, IReadOnlyList<LineSpan> stretches)
    {
        if (stretches.Count == 0)
            return SideText.Missing;

        var text = new StringBuilder();
        var footnotes = ImmutableArray.CreateBuilder<FootnoteReference>();
        foreach (var stretch in stretches)
        {
            Roles.Mark(side == Side.English ? Role.English : Role.Chinese, stretch.Start, stretch.Length);
            var paragraph = TextOf(stretch);
            AppendSeparator(text, paragraph, side);
            footnotes.AddRange(Lift(stretch, text.Length));
            text.Append(paragraph);
        }

        return new SideText(text.ToString(), stretches[0].Line, footnotes.ToImmutable());
    }

    /// <summary>Notes the markers of a stretch, and where each stood in the text that will begin at the offset.</summary>
    private IEnumerable<FootnoteReference> Lift(LineSpan stretch, int offset)
    {
        foreach (var marker in MarkersIn(stretch))
        {
            Roles.Mark(Role.Marker, marker.Start, marker.Length);
            yield return new FootnoteReference(marker.Number, offset + marker.Start - stretch.Start);
            offset -= marker.Length;
        }
    }

    private IEnumerable<FootnoteMarker> MarkersIn(LineSpan stretch) =>
        markers.Skip(FirstMarkerFrom(stretch.Start)).TakeWhile(marker => marker.Start < stretch.End).Where(marker => marker.IsDefined);

    private int FirstMarkerFrom(int offset)
    {
        var (low, high) = (0, markers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = markers[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>English paragraphs are joined by a space, Chinese ones by nothing, unless two Latin words would run together.</summary>
    private static void AppendSeparator(StringBuilder text, string paragraph, Side side)
    {
        if (text.Length == 0 || paragraph.Length == 0)
            return;
        if (side == Side.English || (char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(paragraph[0])))
            text.Append(' ');
    }
}
