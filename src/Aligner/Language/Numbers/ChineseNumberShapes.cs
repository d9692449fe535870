using System.Text.RegularExpressions;
using Aligner.Language.Words;

namespace Aligner.Language.Numbers;

/// <summary>
/// Chinese numbers that are more than the numerals and digits they are made of: 下午三点半, 星期三, 八五折, 三点五, 两万五, 百分百. What they
/// take is not read again.
/// </summary>
internal static partial class ChineseNumberShapes
{
    private const string Digit = "[零〇一二两兩三四五六七八九]";

    /// <summary>The text with what was read replaced, so that every offset stays.</summary>
    public static string Read(string text, List<NumberMention> mentions)
    {
        text = NumberShapes.Apply(text, Weekday(), mentions, _ => []);
        text = NumberShapes.Apply(text, Discount(), mentions, ReadDiscount);
        text = NumberShapes.Apply(text, Whole(), mentions, _ => [(1, NumberWeight.Likely)]);
        text = NumberShapes.Apply(text, Money(), mentions,
            match => [(Numeral(match.Groups["n"].Value) + (Numeral(match.Groups["tenth"].Value) / 10), NumberWeight.Likely),
                ((10 * Numeral(match.Groups["n"].Value)) + Numeral(match.Groups["tenth"].Value), NumberWeight.Loose)], isOne: true);
        text = NumberShapes.Apply(text, Decimal(), mentions, ReadDecimal);
        text = NumberShapes.Apply(text, Height(), mentions, ReadHeight);
        text = NumberShapes.Apply(text, LeftOutUnit(), mentions, ReadLeftOutUnit);
        return NumberShapes.Apply(text, Quarter(), mentions, match => [(match.Value[0] == '一' ? 15 : 45, NumberWeight.Loose)]);
    }

    /// <summary>八折 is eight tenths, and twenty percent off.</summary>
    private static IEnumerable<(double Value, NumberWeight Weight)> ReadDiscount(Match match)
    {
        var number = match.Groups["n"].Value;
        var digits = number.Length == 2 && ChineseNumerals.IsNumeral(number[0])
            ? (10 * Numeral(number[..1])) + Numeral(number[1..]) : Numeral(number);
        var rest = digits >= 10 ? digits / 100 : digits / 10;
        return [(rest, NumberWeight.Likely), (1 - rest, NumberWeight.Likely)];
    }

    private static IEnumerable<(double Value, NumberWeight Weight)> ReadDecimal(Match match)
    {
        var value = Numeral(match.Groups["n"].Value);
        var tenth = 0.1;
        foreach (var digit in match.Groups["d"].Value)
        {
            value += tenth * Numeral(digit.ToString());
            tenth /= 10;
        }

        var scale = match.Groups["scale"].Value;
        return [(scale.Length == 0 ? value : value * ChineseNumerals.Parse(scale)!.Value, NumberWeight.Likely)];
    }

    /// <summary>一米八 is 1.8 metres, 一米六八 1.68.</summary>
    private static IEnumerable<(double Value, NumberWeight Weight)> ReadHeight(Match match)
    {
        var digits = match.Groups["d"].Value;
        var part = (Numeral(digits[..1]) / 10) + (digits.Length > 1 ? Numeral(digits[1..]) / 100 : 0);
        return [(Math.Round(Numeral(match.Groups["n"].Value) + part, 2), NumberWeight.Loose)];
    }

    /// <summary>两万五 is 25,000, 三百五 is 350.</summary>
    private static IEnumerable<(double Value, NumberWeight Weight)> ReadLeftOutUnit(Match match)
    {
        var unit = ChineseNumerals.Parse(match.Groups["unit"].Value)!.Value;
        return [((Numeral(match.Groups["n"].Value) * unit) + (Numeral(match.Groups["d"].Value) * unit / 10), NumberWeight.Sure)];
    }

    private static double Numeral(string text) => NumberText.Parse(text) ?? ChineseNumerals.Parse(text) ?? 0;

    [GeneratedRegex("(?<![一二两兩三四五六七八九十几幾每半\\d])(?:周|週|星期|礼拜|禮拜)[一二三四五六](?!十|百|千|年|个|個|[一二三四五六七八九])")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<![\d.十])(?<n>[一二三四五六七八九]{1,2}|\d{1,2}|\d\.\d)折(?![叠疊断斷磨腾騰扇旧舊算合损損返])")]
    private static partial Regex Discount();

    [GeneratedRegex("百分(?:之)?百(?![分万萬亿億])")]
    private static partial Regex Whole();

    [GeneratedRegex($"(?<n>{Digit}|\\d)[毛角块塊](?<tenth>{Digit}|\\d)(?![十百千万亿])")]
    private static partial Regex Money();

    [GeneratedRegex($"(?<![零〇一二两兩三四五六七八九十百])(?<n>[零〇一二两兩三四五六七八九十百]+)点(?<d>(?>{Digit}+))(?<scale>[万萬亿億]*)(?![十分刻点是个])|(?<![零〇一二两兩三四五六七八九十百])(?<n>[零〇一二两兩三四五六七八九十百]+)點(?<d>(?>{Digit}+))(?<scale>[万萬亿億]*)(?![十分刻點是個])")]
    private static partial Regex Decimal();

    [GeneratedRegex($"(?<![十百千万萬亿億一二三四五六七八九])(?<n>{Digit})(?<unit>[百千万萬亿億])(?<d>[一二三四五六七八九])(?![一二三四五六七八九十百千万萬亿億零〇点點成分])")]
    private static partial Regex LeftOutUnit();

    [GeneratedRegex($"(?<n>[一二两兩])米(?<d>(?>{Digit}{{1,2}}))(?![十百千万萬亿億米厘个個\\d])")]
    private static partial Regex Height();

    [GeneratedRegex("[一三]刻(?=[，。！？、 ]|钟|鐘|$)|(?<=[点點])[一三]刻")]
    private static partial Regex Quarter();
}
