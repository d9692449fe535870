using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Layouts.Lines;

/// <summary>Parts a line that holds both languages in a text whose other lines do not, as a title does.</summary>
internal static class LoneLine
{
    private const double MostRatio = 3;
    private const string Ends = ".!?。！？…”\"";
    private static readonly string[] Bars = [" / ", " | ", "｜", "／", " // ", " || "];

    /// <summary>
    /// The two sides of a line that stands alone with both, as a title in two languages does: parted by a bar or a slash, or
    /// sentences of each language; the line where it is none.
    /// </summary>
    public static IEnumerable<SourcedText> Split(SourcedText line)
    {
        if (!InlineSides.HasBoth(line.Text))
            return [line];
        var place = Bars.Select(bar => SideBorder.Find(line.Text, bar)).FirstOrDefault(found => found is not null)
            ?? (SideBorder.ChangeOfScript(line.Text) is { } change && AreSentences(line.Text, change.Start) ? change : null);
        return place is { } known && AreAlike(line.Text.AsSpan(0, known.Start), line.Text.AsSpan(known.End))
            ? [line.Slice(0, known.Start).Trim(), line.Slice(known.End, line.Length - known.End).Trim()]
            : [line];
    }

    private static bool AreSentences(string line, int border) =>
        Ends.Contains(line.AsSpan(0, border).TrimEnd()[^1]) && Ends.Contains(line.AsSpan(border).TrimEnd()[^1]);

    private static bool AreAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        (Text.Script.WeightOf(one) + 1.0) / (Text.Script.WeightOf(other) + 1) is > 1 / MostRatio and < MostRatio;
}
