namespace Aligner.Exchange.Subtitles;

/// <summary>Cuts a text into pieces that fit two lines each.</summary>
internal static class TextCutter
{
    // The distance from the even cut, in pieces, that a cut between words costs more than one behind a clause.
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

    /// <summary>So many pieces of about one length, cut behind clauses where they are near; null where one would not fit.</summary>
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
        while (last + 1 < text.Breaks.Count && text.WidthOf(start, text.Breaks[last + 1].Offset) <= SubtitleRules.MostLines * SubtitleRules.MostColumns)
            last++;
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
