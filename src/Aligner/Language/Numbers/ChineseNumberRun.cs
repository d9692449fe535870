using System.Buffers;
using Aligner.Language.Words;

namespace Aligner.Language.Numbers;

/// <summary>A run of Chinese numerals cut into the numbers it writes: 二十八 is one, 十四五 is 十四 and 五, 三四 is about three or four.</summary>
internal readonly ref struct ChineseNumberRun
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Counted = "个個人位名天日周週年月小分秒句次下本件条條只隻张張种種";
    private const string Units = "十百千万萬亿億";

    private static readonly SearchValues<char> UnitValues = SearchValues.Create(Units);

    public ChineseNumberRun(ReadOnlySpan<char> text, int start)
    {
        Text = text;
        Start = start;
        End = start;
        while (End < text.Length && ChineseNumerals.IsNumeral(text[End]) && !IsTael(text, start, End))
            End++;
        IsPositional = Length > 2 && !Text[Start..End].ContainsAny(UnitValues);
    }

    private ReadOnlySpan<char> Text { get; }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public static bool IsUnit(char c) => Units.Contains(c, StringComparison.Ordinal);

    // 两 is a digit at the beginning, before a unit, and in 三两个; elsewhere it is what is counted: 二十两.
    private static bool IsTael(ReadOnlySpan<char> text, int start, int at) =>
        text[at] is '两' or '兩' && at > start && (at + 1 == text.Length || !(IsUnit(text[at + 1]) || IsPair(text, start, at)));

    private static bool IsPair(ReadOnlySpan<char> text, int start, int at) =>
        at == start + 1 && text[start] is '三' && Counted.Contains(text[at + 1], StringComparison.Ordinal);

    /// <summary>Whether all of it are digits, as in 二〇〇六.</summary>
    public bool IsPositional { get; }

    /// <summary>Whether it begins without a digit: 百, 千万, 万一. Such words rarely count.</summary>
    public bool IsBare => Text[Start] is '百' or '千' or '万' or '萬' or '亿' or '億';

    /// <summary>Whether the number before the place and the digit at it are neighbours, as in 十七八, 八九 and 三二十.</summary>
    public bool IsRange(int at) =>
        at > Start && at < End && Digits.IndexOf(Text[at - 1]) is >= 0 and var lower
        && (Digits.IndexOf(Text[at]) == lower + 1 || (Text[at - 1] is '三' && Text[at] is '二' && at + 1 < End && IsUnit(Text[at + 1])));

    /// <summary>
    /// The offset after the number that begins at a place of the run: where a digit follows a digit, another one begins.
    /// </summary>
    public int EndOfNumber(int at)
    {
        if (IsPositional)
            return End;
        var end = at + 1;
        while (end < End && (IsUnit(Text[end]) || IsUnit(Text[end - 1]) || Text[end - 1] is '零' or '〇'))
            end++;
        return end;
    }
}
