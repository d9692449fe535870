using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Subtitles;

/// <summary>
/// Cuts a segment into what can be shown at once: both sides into the same number of pieces, each of two lines a side at
/// most, and more where it is longer than a cue may be and has clauses to cut after.
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
        _sides = SidesOf(segment, lines).Where(side => side.Text.Length > 0).Select(side => new MeasuredText(side.Text, side.Side))
            .ToList();
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
        var before = Enumerable.Range(0, _sides.Count)
            .Sum(index => piece < _cuts[index].Count ? _sides[index].ColumnsBeforeOffset(_cuts[index][piece].Start) : _sides[index].Width);
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

/// <summary>Breaks a stretch of text into at most two lines, at sense and about evenly.</summary>
internal static class LineWrapper
{
    // How many columns of difference between the lines a break after a clause is worth.
    private const int ClauseBonus = 12;

    private const int ForcedPenalty = 40;

    /// <summary>The lines; null where they would be more than two, or too wide.</summary>
    public static IReadOnlyList<string>? Wrap(MeasuredText text, int start, int end)
    {
        if (text.WidthOf(start, end) <= SubtitleRules.MostColumns)
            return text.Slice(start, end) is { Length: > 0 } line ? [line] : [];
        return BestBreak(text, start, end) is { } offset ? [text.Slice(start, offset), text.Slice(offset, end)] : null;
    }

    public static bool Fits(MeasuredText text, int start, int end) =>
        text.WidthOf(start, end) <= SubtitleRules.MostColumns || BestBreak(text, start, end) is not null;

    private static int? BestBreak(MeasuredText text, int start, int end)
    {
        if (text.WidthOf(start, end) > SubtitleRules.MostLines * SubtitleRules.MostColumns + 1)
            return null;
        (int Cost, int Offset)? best = null;
        for (var i = text.FirstBreakAfter(start); i < text.Breaks.Count && text.Breaks[i].Offset < end; i++)
        {
            var (offset, kind) = text.Breaks[i];
            var (first, second) = (text.WidthOf(start, offset), text.WidthOf(offset, end));
            if (Math.Max(first, second) > SubtitleRules.MostColumns)
                continue;
            var cost = Math.Abs(first - second)
                + (kind switch { BreakKind.Clause => -ClauseBonus, BreakKind.Forced => ForcedPenalty, _ => 0 });
            if (best is null || cost < best.Value.Cost)
                best = (cost, offset);
        }

        return best?.Offset;
    }
}

/// <summary>Which languages subtitles show, and which above the other.</summary>
public enum SubtitleLines
{
    ChineseAbove,

    EnglishAbove,

    Chinese,

    English,
}

/// <summary>Cuts a text into pieces that fit two lines each.</summary>
internal static class TextCutter
{
    // The distance from the even cut, in pieces, that a cut between words costs more than one after a clause.
    private const double WordCost = 0.25;
    private const double ForcedCost = 1;

    /// <summary>The pieces if each is as long as fits: the fewest.</summary>
    public static List<(int Start, int End)> Fill(MeasuredText text)
    {
        var pieces = new List<(int, int)>();
        for (var start = 0; start < text.Text.Length;)
        {
            var end = LongestFit(text, start);
            pieces.Add((start, end));
            start = end;
        }

        return pieces;
    }

    /// <summary>So many pieces of about one length, cut after clauses where they are near; null where one would not fit.</summary>
    public static List<(int Start, int End)>? Evenly(MeasuredText text, int count)
    {
        var pieces = new List<(int Start, int End)>();
        var start = 0;
        for (var i = 1; i < count && start < text.Text.Length; i++)
        {
            var end = Nearest(text, start, (double)text.Width * i / count, (double)text.Width / count);
            pieces.Add((start, end));
            start = end;
        }

        if (start < text.Text.Length)
            pieces.Add((start, text.Text.Length));
        return pieces.TrueForAll(piece => LineWrapper.Fits(text, piece.Start, piece.End)) ? pieces : null;
    }

    private static int LongestFit(MeasuredText text, int start)
    {
        var first = text.FirstBreakAfter(start);
        var last = first;
        while (last + 1 < text.Breaks.Count
            && text.WidthOf(start, text.Breaks[last + 1].Offset) <= SubtitleRules.MostLines * SubtitleRules.MostColumns)
        {
            last++;
        }

        while (last > first && !LineWrapper.Fits(text, start, text.Breaks[last].Offset))
            last--;
        return text.Breaks[last].Offset;
    }

    /// <param name="text">The text.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="target">The columns before its end if all were even.</param>
    /// <param name="piece">The columns of a piece.</param>
    private static int Nearest(MeasuredText text, int start, double target, double piece)
    {
        (double Cost, int Offset)? best = null;
        for (var i = text.FirstBreakAfter(start); i < text.Breaks.Count; i++)
        {
            var (offset, kind) = text.Breaks[i];
            var distance = (text.ColumnsBeforeOffset(offset) - target) / piece;
            var cost = Math.Abs(distance) + (kind switch { BreakKind.Word => WordCost, BreakKind.Forced => ForcedCost, _ => 0 });
            if (best is null || cost < best.Value.Cost)
                best = (cost, offset);
            else if (distance > best.Value.Cost)
                break;
        }

        return best!.Value.Offset;
    }
}

/// <summary>What a user can choose of subtitles.</summary>
public sealed record SubtitleOptions
{
    /// <summary>Which languages they show, and which above the other.</summary>
    public SubtitleLines Lines { get; init; } = SubtitleLines.ChineseAbove;
}
