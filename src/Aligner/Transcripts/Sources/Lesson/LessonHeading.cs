using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Language;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>A lesson's heading taken apart: <c>Series (Lesson 9 of 13): Title</c>, <c>Series 9: Title</c>, <c>系列之九: 标题</c>.</summary>
internal sealed partial record LessonHeading(string? Series, int? Lesson, int? Count, string Title)
{
    public static LessonHeading Parse(string text)
    {
        var match = HeadingPattern().Match(text);
        if (!match.Success)
            return new LessonHeading(null, null, null, text);

        return new LessonHeading(match.Groups["series"].Value, Number(match.Groups["lesson"]), Number(match.Groups["count"]),
            match.Groups["title"].Value);
    }

    /// <summary>Reads <c>4 of 6</c>, <c>4/6</c>, <c>第四讲，共六讲</c> or a number alone.</summary>
    public static (int? Lesson, int? Count) ParseNumbers(string text)
    {
        var match = NumbersPattern().Match(text);
        return (Number(match.Groups["lesson"]), Number(match.Groups["count"]));
    }

    private static int? Number(Group group)
    {
        if (!group.Success)
            return null;
        if (ChineseNumeral.TryParse(group.Value, out var value))
            return value;
        return int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out value) ? value : null;
    }

    private const string Numeral = @"[0-9０-９〇一二三四五六七八九十]+";

    [GeneratedRegex(
        @"^(?<series>[^:：]{1,200}?)\s*(?:[(（]?(?:Lesson|Part|Episode)\s+(?<lesson>\d+)(?:\s*(?:of|/)\s*(?<count>\d+))?[)）]?|之(?<lesson>"
        + Numeral + ")|[(（]?第(?<lesson>" +
        Numeral + @")[讲課课講集][)）]?|(?<=\s)(?<lesson>\d+))\s*[:：]\s*(?<title>.+)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex("^第?(?<lesson>" + Numeral + @")\s*[讲課课講集]?(?:\s*(?:of|/|，\s*共|,\s*共|共)\s*(?<count>" + Numeral + "))?",
        RegexOptions.IgnoreCase)]
    private static partial Regex NumbersPattern();
}
