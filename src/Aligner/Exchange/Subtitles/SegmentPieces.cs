using Aligner.Corpus;
using Aligner.Language;

namespace Aligner.Exchange.Subtitles;

/// <summary>
/// Cuts a segment into what can be shown at once: both sides into the same number of pieces, each of two lines a side at
/// most, and more where it is longer than a cue may be and has clauses to cut behind.
/// </summary>
internal sealed class SegmentPieces
{
    // How many counts beyond the least are tried before the sides are cut each for itself.
    private const int MostTries = 4;

    private readonly List<MeasuredText> _sides;
    private readonly List<List<(int Start, int End)>> _cuts;

    /// <param name="segment">The segment.</param>
    /// <param name="lines">Which sides are shown, and in which order.</param>
    /// <param name="duration">How long it is spoken.</param>
    public SegmentPieces(Segment segment, SubtitleLines lines, TimeSpan duration)
    {
        _sides = SidesOf(segment, lines).Where(side => side.Text.Length > 0).Select(side => new MeasuredText(side.Text, side.Side)).ToList();
        _cuts = Cut(duration);
    }

    public int Count => _cuts.Max(cut => cut.Count);

    /// <summary>The columns of all sides.</summary>
    public int Width => _sides.Sum(side => side.Width);

    /// <summary>The sides that are shown, the upper first, each on one line.</summary>
    public static IEnumerable<(Side Side, string Text)> SidesOf(Segment segment, SubtitleLines lines)
    {
        (Side, string)[] sides = [(Side.Chinese, LineEnds.Without(segment.Chinese)), (Side.English, LineEnds.Without(segment.English))];
        return lines switch
        {
            SubtitleLines.ChineseAbove => sides,
            SubtitleLines.EnglishAbove => sides.Reverse(),
            SubtitleLines.Chinese => sides[..1],
            _ => sides[1..],
        };
    }

    /// <summary>The lines of a piece.</summary>
    public List<(Side Side, string Text)> Lines(int piece) =>
    [
        .. from index in Enumerable.Range(0, _sides.Count)
           where piece < _cuts[index].Count
           let cut = _cuts[index][piece]
           from line in LineWrapper.Wrap(_sides[index], cut.Start, cut.End)!
           select (_sides[index].Side, line),
    ];

    /// <summary>The share of the text that stands before the piece.</summary>
    public double ShareBefore(int piece)
    {
        var before = Enumerable.Range(0, _sides.Count).Sum(index => piece < _cuts[index].Count ? _sides[index].ColumnsBeforeOffset(_cuts[index][piece].Start) : _sides[index].Width);
        return Width == 0 ? (double)piece / Count : (double)before / Width;
    }

    private List<List<(int Start, int End)>> Cut(TimeSpan duration)
    {
        var filled = _sides.ConvertAll(TextCutter.Fill);
        var least = Math.Max(filled.Max(pieces => pieces.Count), PiecesByTime(duration));
        for (var count = least; count < least + MostTries; count++)
        {
            var cuts = _sides.ConvertAll(side => TextCutter.Evenly(side, count));
            if (!cuts.Contains(null))
                return cuts.ConvertAll(cut => cut!);
        }

        return filled;
    }

    private int PiecesByTime(TimeSpan duration)
    {
        var clauses = _sides.Min(side => side.Breaks.Count(place => place.Kind == BreakKind.Clause));
        return Math.Clamp((int)Math.Ceiling(duration / SubtitleRules.Longest), 1, Math.Max(1, clauses));
    }
}
