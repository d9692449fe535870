using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>A line with two times and an arrow between them.</summary>
/// <param name="Start">Null where what is written cannot be a time.</param>
/// <param name="End">Null where what is written cannot be a time.</param>
/// <param name="StartText">As written.</param>
/// <param name="EndText">As written.</param>
/// <param name="EndIndex">Where in the line the end is written.</param>
/// <param name="TextIndex">Where the text begins that stands on the same line; the line's end where there is none.</param>
internal sealed partial record TimingLine(
    WrittenTime? Start, WrittenTime? End, string StartText, string EndText, int EndIndex, int TextIndex)
{
    // Settings of WebVTT stand after the times. What is longer is text.
    private const int Longest = 1000;

    /// <summary>Null where the line is none.</summary>
    public static TimingLine? Parse(SheetLine line)
    {
        if (line.IsBlank || !char.IsAsciiDigit(line.Span[0]) || !line.Span.ContainsAny('>', '→'))
            return null;
        if (ParseUsual(line.Span) is { } usual)
            return usual;
        var text = line.Span[..Math.Min(line.Length, Longest)].ToString();
        var match = WellFormedPattern().Match(text);
        if (!match.Success)
            match = MisshapenPattern().Match(text);
        return match.Success ? Read(line.Span, match) : null;
    }

    /// <summary>What nearly all are, 00:00:00,000 --> 00:00:00,000, which need not be matched with all others.</summary>
    private static TimingLine? ParseUsual(ReadOnlySpan<char> line)
    {
        const string Arrow = " --> ";
        const int TimeLength = 12;
        if (line.Length != (2 * TimeLength) + Arrow.Length || !line[TimeLength..].StartsWith(Arrow))
            return null;
        var start = line[..TimeLength];
        var end = line[^TimeLength..];
        return WrittenTime.Parse(start) is { } from && WrittenTime.Parse(end) is { } to
            ? new TimingLine(from, to, start.ToString(), end.ToString(), TimeLength + Arrow.Length, line.Length)
            : null;
    }

    private static TimingLine Read(ReadOnlySpan<char> line, Match match)
    {
        var (start, end) = (match.Groups["start"], match.Groups["end"]);
        var after = end.Index + end.Length;
        return new TimingLine(WrittenTime.Parse(start.Value), WrittenTime.Parse(end.Value), start.Value, end.Value, end.Index,
            AreSettings(line[after..]) ? line.Length : after);
    }

    private static bool AreSettings(ReadOnlySpan<char> rest) =>
        rest.Length <= Longest && SettingsPattern().IsMatch(rest.ToString());

    /// <summary>The settings of WebVTT (its section 3.5), and the coordinates that stand in SubRip.</summary>
    [GeneratedRegex(@"^\s*(?:(?:align|line|position|size|vertical|region|[XY][12]|[ADLST])\s*:\s*\S+\s*)*$", RegexOptions.IgnoreCase)]
    private static partial Regex SettingsPattern();

    [GeneratedRegex("^(?<start>" + WrittenTime.Pattern + @")\s*(?:-{1,2}\s?-?>|[–—]>|→)\s*(?<end>" + WrittenTime.Pattern + @")(?:\s.*)?$")]
    private static partial Regex WellFormedPattern();

    /// <summary>An arrow after something that begins as a time does.</summary>
    [GeneratedRegex(@"^(?<start>[0-9][^<>]{0,30}?)\s*-->\s*(?<end>\S*)")]
    private static partial Regex MisshapenPattern();
}
