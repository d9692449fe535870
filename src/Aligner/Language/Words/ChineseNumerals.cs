namespace Aligner.Language.Words;

/// <summary>Reads numbers written in Chinese numerals, as 二十八, 四千七百, 二〇〇六, or mixed with digits, as 4.8万亿.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    public static bool IsNumeral(char c) => DigitOf(c) >= 0 || UnitOf(c) > 0;

    /// <summary>The number that the numerals write; null where they are no number.</summary>
    public static double? Parse(ReadOnlySpan<char> numerals)
    {
        double total = 0, section = 0, digits = 0;
        var digitCount = 0;
        foreach (var c in numerals)
        {
            var unit = UnitOf(c);
            if (DigitOf(c) is >= 0 and var digit)
            {
                digits = (digits * 10) + digit;
                digitCount++;
                continue;
            }

            if (unit == 0)
                return null;
            // A unit without a digit before it counts once: 十 is ten.
            var multiplier = digitCount > 0 ? digits : section > 0 && unit >= 10_000 ? 0 : 1;
            (total, section) = unit >= 10_000 ? (total + ((section + multiplier) * unit), 0) : (total, section + (multiplier * unit));
            (digits, digitCount) = (0, 0);
        }

        return total + section + digits;
    }

    private static int DigitOf(char c) => c switch
    {
        '零' or '○' => 0,
        '两' or '兩' => 2,
        _ => Digits.IndexOf(c),
    };

    private static double UnitOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => 0,
    };
}
