namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>A line of SubRip or WebVTT.</summary>
/// <param name="Start">The offset of its first character that is not white space.</param>
/// <param name="Text">Without white space around it.</param>
internal readonly record struct SheetLine(int Start, string Text)
{
    // Long enough for any count of cues, and too short for numbers that are text.
    private const int LongestIndex = 6;

    public bool IsBlank => Text.Length == 0;

    public bool IsIndex => Text.Length is > 0 and <= LongestIndex && Text.All(char.IsAsciiDigit);

    public static List<SheetLine> All(SourceText source)
    {
        var lines = new List<SheetLine>(source.LineCount);
        for (var number = 1; number <= source.LineCount; number++)
        {
            var (start, length) = source.Line(number);
            var line = source.Text.AsSpan(start, length);
            lines.Add(new SheetLine(start + length - line.TrimStart().Length, line.Trim().ToString()));
        }

        return lines;
    }
}
