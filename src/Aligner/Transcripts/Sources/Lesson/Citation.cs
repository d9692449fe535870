using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Text;

namespace Aligner.Transcripts.Sources.Lesson;

/// <summary>The line that cites a lesson: <c>“Series 9: Title” (系列之九: 标题), Publisher (出版者), April 11, 2025</c>.</summary>
/// <param name="English">The quoted heading, as an offset and length in the line's text.</param>
/// <param name="Chinese">The Chinese heading in parentheses; null where there is none.</param>
/// <param name="Publisher">What stands between the heading and the date.</param>
/// <param name="Date">At the end of the line.</param>
internal sealed partial record Citation((int Start, int Length) English, (int Start, int Length)? Chinese, BilingualName? Publisher,
    DateOnly? Date)
{
    private static readonly string[] DateFormats = ["MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd", "yyyy/M/d",
        "yyyy年M月d日"];

    /// <summary>
    /// The citation that the line is; null where it is none. A quote at the beginning of a commentary is none: it has no date and no
    /// series.
    /// </summary>
    public static Citation? Find(LessonLine line)
    {
        var match = CitationPattern().Match(line.Text);
        if (!match.Success)
            return null;

        var (english, chinese, rest) = (match.Groups["english"], match.Groups["chinese"], match.Groups["rest"].Value);
        var date = DatePattern().Match(rest);
        if (!date.Success && LessonHeading.Parse(english.Value).Series is null)
            return null;

        var publisher = (date.Success ? rest[..date.Index] : rest).Trim(' ', ',', '，', '.');
        return new Citation(
            (english.Index, english.Value.TrimEnd(',', '，').Length),
            chinese.Success ? (chinese.Index, chinese.Length) : null,
            publisher.Length > 0 ? ParseName(publisher) : null,
            date.Success ? ParseDate(date.Value) : null);
    }

    /// <summary>Reads <c>Name (中文名)</c>, or a name in one language.</summary>
    public static BilingualName ParseName(string text)
    {
        var match = NamePattern().Match(text);
        if (match.Success)
            return new BilingualName(match.Groups["english"].Value, match.Groups["chinese"].Value);
        return Script.HasHan(text) ? new BilingualName(null, text) : new BilingualName(text, null);
    }

    public static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text.Trim().TrimEnd('.'), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date : null;

    [GeneratedRegex("""^[“"「](?<english>[^“”"「」]+)[”"」][,，]?\s*(?:[(（](?<chinese>[^()（）]{0,200}?\p{IsCJKUnifiedIdeographs}[^()（）]{0,200})[)）])?(?:\s*[,，]?\s*(?<rest>.*))?$""")]
    private static partial Regex CitationPattern();

    [GeneratedRegex(@"(?:\p{Lu}\p{Ll}+\.? \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日)\.?$")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^(?<english>[^()（）]{0,300}[^\s()（）])\s*[(（](?<chinese>[^()（）]{0,200}?\p{IsCJKUnifiedIdeographs}[^()（）]{0,200})[)）]\.?$")]
    private static partial Regex NamePattern();
}
