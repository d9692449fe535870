using System.Globalization;
using System.Text;
using Aligner.Transcripts.Layouts.Lines;

namespace Aligner.Formats.Tables;

/// <summary>What spreadsheets make of fields that look to them like something else.</summary>
internal static class Spreadsheet
{
    private static readonly string[] Errors = ["#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#N/A", "#NULL!", "#NUM!", "Err:508", "Err:509",
        "Err:510"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Whether a field is what stands for a formula that failed or a column too narrow for a number.</summary>
    public static bool IsError(string text) => Errors.Contains(text) || (text.Length > 2 && text.AsSpan().Trim('#').IsEmpty);

    /// <summary>A number with a decimal comma or an exponent, as it was before; null for anything else.</summary>
    public static string? Number(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>A time of any shape, as 0:05 or 00:00:05.200, in seconds; null for anything else.</summary>
    public static string? Seconds(string text) =>
        TimeFinder.Parse(text) is { } time ? time.Start.TotalSeconds.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The bead of which a date was made, as 1-2 of 2-Jan or 1月2日; null where it is none, or could be two.</summary>
    /// <param name="text">The date.</param>
    /// <param name="counts">The numbers of English and Chinese sentences; null where the row does not tell them.</param>
    public static string? Bead(string text, (int English, int Chinese)? counts)
    {
        if (MonthAndDay(text) is not var (month, day))
            return null;
        if (counts is var (english, chinese))
            return (english, chinese) == (month, day) || (english, chinese) == (day, month) ? $"{english}-{chinese}" : null;
        return month == day || text.Contains('月', StringComparison.Ordinal) ? $"{month}-{day}" : null;
    }

    /// <summary>Whether two names have the same numbers and one has nothing else, as 7 and 007, or 1/5/2024 and 2024-01-05.</summary>
    public static bool IsSameNumber(string changed, string name) =>
        !changed.Any(char.IsLetter) && Numbers(changed) is { Count: > 0 } numbers && numbers.Order().SequenceEqual(Numbers(name).Order())
        && !name.Any(char.IsLetter);

    private static (int Month, int Day)? MonthAndDay(string text)
    {
        var words = Words(text).Where(word => word.Length != 4).ToList();
        if (words.Count != 2)
            return null;
        var named = words.FindIndex(word => MonthOf(word) > 0);
        var month = named < 0 ? words[0] : words[named];
        var day = named < 0 ? words[1] : words[1 - named];
        return int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var dayNumber)
            && (MonthOf(month) is > 0 and var number || int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            ? (number, dayNumber)
            : null;
    }

    private static int MonthOf(string word) => word.Length < 3 ? 0 : Array.IndexOf(Months, word[..3].ToLowerInvariant()) + 1;

    private static List<decimal> Numbers(string text) =>
        [.. Words(text).Where(word => char.IsAsciiDigit(word[0]))
            .Select(word => decimal.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    /// <summary>The runs of ASCII letters and digits.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
                word.Append(c);
            if (char.IsAsciiLetterOrDigit(c) || word.Length == 0)
                continue;
            yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
