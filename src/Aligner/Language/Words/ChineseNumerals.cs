namespace Aligner.Language.Words;

/// <summary>Reads numbers written in Chinese numerals, as 二十八, 四千七百, 二〇〇六, or mixed with digits, as 4.8万亿.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    public static bool IsNumeral(char c) => DigitOf(c) >= 0 || UnitOf(c) > 0;

    /// <summary>The number that the numerals write; null where they are no number.</summary>
    public static double? Parse(ReadOnlySpan<char> numerals)
    {
        var number = default(Reading);
        foreach (var c in numerals)
        {
            if (DigitOf(c) is >= 0 and var digit)
                number.AddDigit(digit);
            else if (UnitOf(c) is > 0 and var unit)
                number.AddUnit(unit);
            else
                return null;
        }

        return number.Value;
    }

    /// <summary>A number as far as it is read: what stands before the last 万 or 亿, the thousands since, the digits since.</summary>
    private struct Reading
    {
        private double _total;
        private double _section;
        private double _digits;
        private bool _hasDigits;

        public readonly double Value => _total + _section + _digits;

        public void AddDigit(int digit) => (_digits, _hasDigits) = ((_digits * 10) + digit, true);

        public void AddUnit(double unit)
        {
            // A unit with nothing before it counts once: 十 is ten; but 万亿 is a row of units.
            var isBare = !_hasDigits && (unit < 10_000 || (_section == 0 && _total == 0));
            var count = isBare ? 1 : _digits;
            if (unit < 10_000)
                _section += count * unit;
            else if (unit == 10_000)
                (_total, _section) = (_total + ((_section + count) * unit), 0);
            else
                (_total, _section) = ((_total + _section + count) * unit, 0);
            (_digits, _hasDigits) = (0, false);
        }
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
