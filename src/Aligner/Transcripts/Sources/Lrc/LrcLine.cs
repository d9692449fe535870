using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Lrc;

/// <summary>A line of LRC that is not blank.</summary>
/// <param name="Start">The offset of its first character that is not white space.</param>
/// <param name="Text">Without white space around it.</param>
internal sealed partial record LrcLine(int Start, string Text)
{
    // Players write hundredths, tools thousandths.
    private const int FewestFractionDigits = 2;

    /// <summary>The stretches of the times, without their brackets, as index and length in the text.</summary>
    public (int Index, int Length)[] Stamps { get; } = [.. Match(Text).Groups["time"].Captures.Select(time => (time.Index, time.Length))];

    public bool IsStamped => Stamps.Length > 0;

    /// <summary>Where the text after the times begins.</summary>
    public int TextIndex => Match(Text).Length;

    public bool IsPrecise => IsStamped && Text.Substring(Stamps[^1].Index, Stamps[^1].Length).Split('.') is [_, { Length: >= FewestFractionDigits }];

    private static Match Match(string text) => text.StartsWith('[') ? StampsPattern().Match(text) : System.Text.RegularExpressions.Match.Empty;

    /// <summary>A name and a value, as in [ti:Title]; null where the line is none.</summary>
    public (string Name, string Value)? Tag =>
        TagPattern().Match(Text) is { Success: true } tag ? (tag.Groups["name"].Value.ToLowerInvariant(), tag.Groups["value"].Value.Trim()) : null;

    public static List<LrcLine> All(SourceText source)
    {
        var lines = new List<LrcLine>();
        for (var number = 1; number <= source.LineCount; number++)
        {
            var (start, length) = source.Line(number);
            var line = source.Text.AsSpan(start, length);
            if (line.Trim() is { Length: > 0 } text)
                lines.Add(new LrcLine(start + length - line.TrimStart().Length, text.ToString()));
        }

        return lines;
    }

    [GeneratedRegex(@"^(?:\[(?<time>[0-9]{1,3}:[0-9]{1,2}(?:[.:][0-9]{1,3})?)\]\s*)+")]
    private static partial Regex StampsPattern();

    [GeneratedRegex(@"^\[(?<name>[A-Za-z#]{1,8}):(?<value>[^\]]*)\]$")]
    private static partial Regex TagPattern();
}
