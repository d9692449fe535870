using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Ass;

/// <summary>Takes override codes and drawings out of the text of a dialogue line, and breaks it where it says.</summary>
internal static partial class AssText
{
    /// <param name="text">A dialogue line's last field.</param>
    /// <param name="start">When the line begins; null where that is not known.</param>
    /// <param name="words">Where the times of its syllables are noted, by the offset in the source.</param>
    public static IEnumerable<SourcedText> Lines(SourcedText text, TimeSpan? start, Dictionary<int, TimeSpan> words)
    {
        var result = new SourcedTextBuilder();
        var from = 0;
        var isDrawing = false;
        var syllable = TimeSpan.Zero;
        foreach (Match code in CodePattern().Matches(text.Text))
        {
            if (!isDrawing)
                result.Append(text, from, code.Index - from);
            from = code.Index + code.Length;
            if (KaraokePattern().Match(code.Value) is { Success: true } length)
            {
                if (start is { } time && from < text.Length)
                    words.TryAdd(text.OffsetAt(from), time + syllable);
                syllable += TimeSpan.FromMilliseconds(10.0 * int.Parse(length.Groups["hundredths"].ValueSpan, CultureInfo.InvariantCulture));
            }
            if (code.Value[0] == '\\' && !isDrawing)
                result.Append(Meaning(code.Value[1]), text.OffsetAt(code.Index));
            else if (DrawingPattern().Match(code.Value) is { Success: true } drawing)
                isDrawing = drawing.Groups["scale"].Value != "0";
        }

        if (!isDrawing)
            result.Append(text, from, text.Length - from);
        return result.Build().Lines();
    }

    private static string Meaning(char code) => code switch
    {
        'h' => "\u00A0",
        '{' => "{",
        '}' => "}",
        _ => "\n",
    };

    [GeneratedRegex(@"\\[Nnh{}]|\{[^{}]*\}")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\\[Kk][fo]?(?<hundredths>[0-9]{1,6})")]
    private static partial Regex KaraokePattern();

    [GeneratedRegex(@"\\p(?<scale>[0-9])", RegexOptions.RightToLeft)]
    private static partial Regex DrawingPattern();
}
