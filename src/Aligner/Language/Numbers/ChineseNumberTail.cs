using Aligner.Language.Words;

namespace Aligner.Language.Numbers;

/// <summary>What follows a Chinese number and says how large it is: 万亿, %, 成, 半, 世纪, the other end of a range.</summary>
internal static class ChineseNumberTail
{
    // What follows 成 in words that begin with it: 三成立 is not thirty percent.
    private const string AfterBecome = "为為立功果员員长長熟本就绩績型都人交了";

    /// <summary>The 千 of 5千米 and 5千瓦 belongs to the unit.</summary>
    public static bool IsUnitPrefix(string text, int at) =>
        text[at] == '千' && at + 1 < text.Length && "米克瓦卡焦伏帕赫字比".Contains(text[at + 1]);

    /// <summary>The 10 of 10到20万 may be 100,000, and that of 10到20% a share.</summary>
    public static double? RangeFactor(string text, int end)
    {
        if (end + 1 >= text.Length || !(text[end] is '到' or '至' or '-' or '–' or '~' or '—' or '或'))
            return null;
        var digits = NumberText.EndOfDigits(text, end + 1);
        var behind = digits > end + 1 ? digits : new ChineseNumberRun(text, end + 1).End;
        if (behind == end + 1)
            return null;
        var scale = digits > end + 1 ? ScaleEnd(text, digits) : behind;
        if (digits > end + 1 && scale > digits)
            return ChineseNumerals.Parse(text.AsSpan(digits, scale - digits));
        if (scale < text.Length && text[scale] == '%')
            return 0.01;
        var last = text[behind - 1];
        return last is '万' or '萬' ? 10_000 : last is '亿' or '億' ? 100_000_000 : null;
    }

    /// <summary>晚上7点 may be 19:00.</summary>
    public static bool IsAfternoon(string text, int start, int end) =>
        end < text.Length && text[end] is '点' or '點' or '时' or '時' or ':'
        && text.AsSpan(Math.Max(0, start - 3), Math.Min(3, start)).ContainsAny("午晚夜昏");

    public static bool IsCentury(string text, int end) => text.AsSpan(end).StartsWith("世纪") || text.AsSpan(end).StartsWith("世紀");

    /// <summary>十几 may be 19, 300多 may be 399.</summary>
    public static double UpperEnd(string text, int start, double value)
    {
        var step = 10.0;
        while (value % (step * 10) == 0 && value > 0)
            step *= 10;
        return text[start] == '十' || value % step == 0 ? value + step - 1 : value;
    }

    public static (double Value, int End)? ReadRest(string text, int start)
    {
        var digits = NumberText.EndOfDigits(text, start);
        var end = ScaleEnd(text, digits);
        if (end == digits || NumberText.Parse(text.AsSpan(start, digits - start)) is not { } value)
            return null;
        return (value * ChineseNumerals.Parse(text.AsSpan(digits, end - digits))!.Value, end);
    }

    public static int ScaleEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && ChineseNumberRun.IsUnit(text[end]))
            end++;
        return end;
    }

    /// <summary>What a share is counted in, 100 for percent, and the offset after its sign; 1 for no share.</summary>
    public static (double Whole, int End) ShareSign(string text, int end, double value)
    {
        if (end < text.Length && text[end] == '%')
            return (100, end + 1);
        if (value is >= 1 and <= 10 && IsTenths(text, end))
            return (10, end + 1);
        return text.AsSpan(end).StartsWith("个百分点") || text.AsSpan(end).StartsWith("個百分點") ? (100, end + 4) : (1, end);
    }

    private static bool IsTenths(string text, int at) =>
        at < text.Length && text[at] == '成' && (at + 1 == text.Length || !AfterBecome.Contains(text[at + 1]));

    /// <summary>20世纪40年代 is the 1940s: the decade says it all.</summary>
    public static bool IsCenturyOfDecade(string text, int end) =>
        (text.AsSpan(end).StartsWith("世纪") || text.AsSpan(end).StartsWith("世紀"))
        && end + 2 < text.Length && (char.IsAsciiDigit(text[end + 2]) || ChineseNumerals.IsNumeral(text[end + 2]));

    public static bool HasHalf(string text, int end) =>
        (end < text.Length && text[end] == '半') || (end + 1 < text.Length && text[end + 1] == '半');
}
