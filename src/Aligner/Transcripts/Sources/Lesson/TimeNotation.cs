using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Language.Normalization;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>
/// Times as people write them: m:ss, mm:ss, h:mm:ss, hh:mm:ss, with fractions of a second, in digits and colons of either
/// width, in brackets or bold, alone, as a range, or before text.
/// </summary>
internal static partial class TimeNotation
{
    private const string Time = @"[0-9０-９]{1,3}[:：][0-9０-９]{1,2}(?:[:：][0-9０-９]{1,2})?(?:[.,．][0-9０-９]{1,3})?";

    /// <summary>The time at the beginning of the line; null where none stands there.</summary>
    public static TimeMark? Find(LessonLine line)
    {
        if (!BeginsWithDigit(line.Text))
            return null;
        var match = MarkPattern().Match(line.Text);
        var mark = match.Success ? Read(line, match) : null;
        return mark is null && MisshapenPattern().IsMatch(line.Text) ? Misshapen(line) : mark;
    }

    /// <summary>Whether a digit is what comes after the brackets, as in both patterns: few lines need be matched.</summary>
    private static bool BeginsWithDigit(string text) =>
        text.AsSpan().TrimStart("[(（【*_`").TrimStart() is [>= '0' and <= '9', ..] or [>= '０' and <= '９', ..];

    /// <summary>A single time and nothing else; null where the text is none.</summary>
    public static TimeSpan? Parse(string text)
    {
        var match = TimePattern().Match(text.Trim());
        return match.Success ? Value(match) : null;
    }

    private static TimeMark? Read(LessonLine line, Match match)
    {
        var (start, end, text) = (match.Groups["start"], match.Groups["end"], match.Groups["text"]);
        var isWrapped = match.Groups["open"].Length > 0 && match.Groups["close"].Length > 0;
        var mark = new TimeMark(
            line,
            line.Text[start.Index..(end.Success ? end.Index + end.Length : start.Index + start.Length)],
            line.Start + start.Index,
            Parse(start.Value),
            end.Success ? Parse(end.Value) : null,
            line.Start + text.Index,
            isWrapped);
        return mark.HasText && !isWrapped && IsProse(mark, text.Value) ? null : mark;
    }

    /// <summary>Whether a time that is followed by text is a part of that text: “10:30 in the morning”, “3:2 is the score”.</summary>
    private static bool IsProse(TimeMark mark, string text) =>
        char.IsLower(text[0]) || HalfDayPattern().IsMatch(text) || (mark.Start is null && !TwoByTwoPattern().IsMatch(mark.Written));

    private static TimeMark Misshapen(LessonLine line) => new(line, line.Text, line.Start, null, null, line.End, true);

    private static TimeSpan? Value(Match match)
    {
        var fields = match.Groups["field"].Captures.Select(
            capture => int.Parse(CompatibilityForm.Of(capture.Value), CultureInfo.InvariantCulture)).ToArray();
        var isShort = match.Groups["field"].Captures.Skip(1).Any(capture => capture.Length < 2);
        if (isShort || fields[^1] > 59 || (fields.Length == 3 && fields[1] > 59))
            return null;

        var seconds = fields.Aggregate(0, (sum, field) => (sum * 60) + field);
        var fraction = CompatibilityForm.Of(match.Groups["fraction"].Value).PadRight(3, '0');
        return TimeSpan.FromMilliseconds((seconds * 1000L) + int.Parse(fraction, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(
        @"^(?<open>[\[(（【*_`]*)\s*(?<start>" + Time + @")(?:\s*(?:-{1,2}>?|–|—|~|～|至|到|to)\s*(?<end>" + Time + @"))?\s*" +
        @"(?<close>[\])）】*_`]*)(?:[:：|]\s*|(?=[\s\p{IsCJKUnifiedIdeographs}“「])|(?<=[\])）】*_`])|$)\s*(?<text>.*)$")]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"^(?<field>[0-9０-９]{1,3})[:：](?<field>[0-9０-９]{1,2})(?:[:：](?<field>[0-9０-９]{1,2}))?(?:[.,．](?<fraction>[0-9０-９]{1,3}))?$")]
    private static partial Regex TimePattern();

    /// <summary>Digits with marks between them and nothing else, meant as a time: 00;24, 00.24, 1:2:3:4.</summary>
    [GeneratedRegex(@"^[\[(（【]*[0-9０-９]{1,3}(?:[:：;；.．][0-9０-９]{1,3}){1,4}[\])）】]*$")]
    private static partial Regex MisshapenPattern();

    [GeneratedRegex(@"^[ap]\.?m\b", RegexOptions.IgnoreCase)]
    private static partial Regex HalfDayPattern();

    [GeneratedRegex(@"^[0-9０-９][0-9０-９][:：][0-9０-９][0-9０-９]")]
    private static partial Regex TwoByTwoPattern();
}
