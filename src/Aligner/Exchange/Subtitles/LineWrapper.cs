namespace Aligner.Exchange.Subtitles;

/// <summary>Breaks a stretch of text into at most two lines, at sense and about evenly.</summary>
internal static class LineWrapper
{
    // How many columns of difference between the lines a break behind a clause is worth.
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
            var cost = Math.Abs(first - second) + (kind switch { BreakKind.Clause => -ClauseBonus, BreakKind.Forced => ForcedPenalty, _ => 0 });
            if (best is null || cost < best.Value.Cost)
                best = (cost, offset);
        }

        return best?.Offset;
    }
}
