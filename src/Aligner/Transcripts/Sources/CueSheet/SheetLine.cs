namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>A line of SubRip or WebVTT.</summary>
/// <param name="source">What it is a line of.</param>
/// <param name="start">The offset of its first character that is not white space.</param>
/// <param name="length">Without white space around it.</param>
internal readonly struct SheetLine(SourceText source, int start, int length)
{
    // Long enough for any count of cues, and too short for numbers that are text.
    private const int LongestIndex = 6;

    public int Start => start;

    public int Length => length;

    /// <summary>Without white space around it. A copy: most lines are only looked at.</summary>
    public string Text => Span.ToString();

    public ReadOnlySpan<char> Span => source.Text.AsSpan(start, length);

    public bool IsBlank => length == 0;

    public bool IsIndex => length is > 0 and <= LongestIndex && !Span.ContainsAnyExceptInRange('0', '9');

    /// <param name="source">What it is a line of.</param>
    /// <param name="number">1-based.</param>
    public static SheetLine Of(SourceText source, int number)
    {
        var (start, length) = source.Line(number);
        var line = source.Text.AsSpan(start, length);
        return new SheetLine(source, start + length - line.TrimStart().Length, line.Trim().Length);
    }

    public static IEnumerable<SheetLine> All(SourceText source) =>
        Enumerable.Range(1, source.LineCount).Select(number => Of(source, number));
}
