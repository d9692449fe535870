using System.Globalization;

namespace Aligner.Language.Numbers;

/// <summary>What the readers of both languages need to see of a text.</summary>
internal static class NumberText
{
    /// <summary>The same text with full-width digits, letters and signs as ASCII; every offset stays.</summary>
    public static string HalfWidth(string text) =>
        text.AsSpan().ContainsAnyInRange('！', '～') ? string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = IsFullWidthNumber(source[i]) ? (char)(source[i] - '！' + '!') : source[i];
        }) : text;

    /// <summary>The offset after the digits that begin here, with their separators: 400,000 and 4.8.</summary>
    public static int EndOfDigits(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsSeparator(text, start, end)))
            end++;
        return end;
    }

    public static double? Parse(ReadOnlySpan<char> digits) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
        ? value : null;

    /// <summary>The letters that digits make a name with, as in G20, COVID-19 and 5G; null where they are a number.</summary>
    public static string? NameAround(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start;
        while (before > 0 && char.IsAsciiLetter(text[before - 1]))
            before--;
        if (before == start && start > 1 && text[start - 1] == '-' && char.IsAsciiLetterUpper(text[start - 2]))
            return "-";
        var after = end;
        while (after < text.Length && char.IsAsciiLetter(text[after]) && (after > end || char.IsAsciiLetterUpper(text[end]))
            && !IsUnitName(text[end..]))
        {
            after++;
        }

        return before == start && after == end ? null : string.Concat(text[before..start], "#", text[end..after]);
    }

    /// <summary>The letter that a number word makes a name with, as in Three-D; null where there is none.</summary>
    public static string? NameBehind(ReadOnlySpan<char> text) =>
        text is ['-', >= 'A' and <= 'Z', ..] && (text.Length == 2 || !char.IsAsciiLetter(text[2])) ? $"#{text[1]}" : null;

    /// <summary>Digits of a clock, a version or a list: 10:30, 3.11.2, [7], or 1. at the beginning.</summary>
    public static bool IsMark(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 && end - start <= 2 && end < text.Length && text[end] is '.' or ')' or '、')
        || (start > 0 && end < text.Length && text[start - 1] == '[' && text[end] == ']');

    /// <summary>A lone 1 is often an article: 1 unit square, 1 分钱.</summary>
    public static bool IsOne(ReadOnlySpan<char> text, int start, int end) =>
        end == start + 1 && text[start] == '1' && !text[end..].TrimStart().StartsWith("%")
        && (end + 1 >= text.Length || !ChineseNumberRun.IsUnit(text[end]));

    /// <summary>Two letters or more: I, V and X stand for other things too often.</summary>
    public static bool IsRoman(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 5 && !word.ContainsAnyExcept("IVX");

    /// <summary>The value of a Roman number up to 39; null where it is none.</summary>
    public static double? RomanValue(ReadOnlySpan<char> letters)
    {
        string[] ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
        var tens = letters.Length - letters.TrimStart('X').Length;
        var rest = letters[tens..];
        if (tens > 3)
            return null;
        for (var i = 0; i < ones.Length; i++)
        {
            if (rest.SequenceEqual(ones[i]))
                return (10 * tens) + i;
        }

        return null;
    }

    /// <summary>The 1700s may be the 18th century.</summary>
    public static bool IsCenturyInDigits(ReadOnlySpan<char> text, int end) =>
        end < text.Length && text[end] == 's' && text[end - 1] == '0' && text[end - 2] == '0';

    public static bool IsClock(ReadOnlySpan<char> text, int start, int end) =>
        (end + 1 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]))
        || (start > 1 && text[start - 1] == ':' && char.IsAsciiDigit(text[start - 2]));

    // Three digits after a comma are thousands; else the comma parts two numbers.
    private static bool IsSeparator(ReadOnlySpan<char> text, int start, int at) =>
        at > start && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])
        && (text[at] == '.' || (text[at] == ',' && CountDigits(text, at + 1) == 3));

    private static int CountDigits(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - start;
    }

    private static bool IsUnitName(ReadOnlySpan<char> text) =>
        text.StartsWith("GB") || text.StartsWith("MB") || text.StartsWith("TB") || text.StartsWith("RMB") || text.StartsWith("Hz")
        || text.StartsWith("GHz");

    private static bool IsFullWidthNumber(char c) =>
        c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or '％' or '／' or '：';
}
