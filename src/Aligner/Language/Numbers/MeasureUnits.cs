using System.Collections.Frozen;
using System.Globalization;

namespace Aligner.Language.Numbers;

/// <summary>
/// Units of measure that translators convert: 130 pounds may be 六十公斤. Each has the size of its kind in the metric system.
/// </summary>
internal static class MeasureUnits
{
    // Converted values are rounded: 六十公斤 are 132 pounds.
    private const double Tolerance = 0.03;

    private const string Sizes = """
        length 0.0254: inch inches 英寸 吋
        length 0.3048: foot feet 英尺 呎
        length 0.9144: yard yards 码 碼
        length 1609.344: mile miles 英里 哩
        length 0.01: centimeter centimeters centimetre centimetres 厘米 公分
        length 1: meter meters metre metres 米 公尺
        length 1000: kilometer kilometers kilometre kilometres 公里 千米
        length 500: li 里 华里 華里
        length 0.3333: chi 尺
        mass 0.02835: ounce ounces 盎司
        mass 0.4536: pound pounds 磅
        mass 0.5: jin catty catties 斤
        mass 0.001: gram grams 克
        mass 1: kilogram kilograms kilogramme kilogrammes 公斤 千克
        area 4046.9: acre acres 英亩 英畝
        area 666.67: mu 亩 畝
        area 10000: hectare hectares 公顷 公頃
        area 1: 平米 平方
        volume 3.785: gallon gallons 加仑 加侖
        volume 1: liter liters litre litres 升 公升
        mass 1000: tonne tonnes ton tons 吨 噸
        time 1: second seconds 秒
        time 60: minute minutes 分钟 分鐘
        time 3600: hour hours 小时 小時 钟头 鐘頭
        time 86400: day days 天 日
        time 604800: week weeks 周 週 星期 礼拜
        time 2629800: month months 月
        time 31557600: year years 年
        time 315576000: decade decades
        time 3155760000: century centuries 世纪 世紀
        """;

    private static readonly FrozenDictionary<string, MeasureUnit> ByWord = Sizes
        .Split('\n').Select(line => line.Trim().Split(": "))
        .SelectMany(parts => parts[1].Split(' ').Select(word => KeyValuePair.Create(word, Parse(parts[0]))))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, MeasureUnit>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Squares = ["square ", "sq ", "sq. ", "平方"];

    private static readonly MeasureUnit Fahrenheit = new("fahrenheit", 1);
    private static readonly MeasureUnit Celsius = new("celsius", 1);

    /// <summary>Whether two numbers measure the same in different units.</summary>
    /// <param name="one">A number.</param>
    /// <param name="left">Its unit.</param>
    /// <param name="other">A number of the other side.</param>
    /// <param name="right">The unit of that.</param>
    public static bool AreEqual(in NumberMention one, MeasureUnit left, in NumberMention other, MeasureUnit right)
    {
        if (left == Fahrenheit && right == Celsius)
            return IsSameHeat(one.Value, other.Value);
        if (left == Celsius && right == Fahrenheit)
            return IsSameHeat(other.Value, one.Value);
        if (left.Kind != right.Kind || left == right)
            return false;
        return IsNear(one.Value * left.Size, other.Value * right.Size)
            || (one.Alternative is { } half && IsNear(half * left.Size, other.Value * right.Size))
            || (other.Alternative is { } otherHalf && IsNear(one.Value * left.Size, otherHalf * right.Size));
    }

    private static bool IsSameHeat(double fahrenheit, double celsius) => Math.Abs(((fahrenheit - 32) / 1.8) - celsius) <= 1;

    private static bool IsFahrenheit(ReadOnlySpan<char> text) =>
        StartsWithAny(text.TrimStart(" -"), ["degrees Fahrenheit", "°F", "℉", "华氏", "華氏"]);

    private static bool IsCelsius(ReadOnlySpan<char> text) =>
        StartsWithAny(text.TrimStart(" -"), ["degrees Celsius", "℃", "°C", "摄氏", "攝氏", "度"]);

    private static bool StartsWithAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsNear(double one, double other) => Math.Abs(one - other) <= Tolerance * Math.Max(one, other);

    /// <summary>The unit of a number.</summary>
    /// <param name="behind">The text behind it.</param>
    /// <returns>Null where it begins with none.</returns>
    public static MeasureUnit? Of(ReadOnlySpan<char> behind) =>
        IsFahrenheit(behind) ? Fahrenheit : IsCelsius(behind) ? Celsius : SizeOf(behind);

    private static MeasureUnit? SizeOf(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" -多余餘");
        foreach (var square in Squares)
        {
            if (text.StartsWith(square, StringComparison.OrdinalIgnoreCase) && SizeOf(text[square.Length..]) is { Kind: "length" } side)
                return new MeasureUnit("area", side.Size * side.Size);
        }

        if (text.Length > 1 && text[0] is '个' or '個')
            text = text[1..];
        if (text.Length > 1 && text[0] == '半')
            text = text[1] is '个' or '個' ? text[2..] : text[1..];
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
            letters++;
        if (letters > 0)
            return Lookup.TryGetValue(text[..letters], out var word) ? word : null;
        for (var length = Math.Min(2, text.Length); length > 0; length--)
        {
            if (Lookup.TryGetValue(text[..length], out var unit))
                return unit;
        }

        return null;
    }

    private static MeasureUnit Parse(string kindAndSize)
    {
        var parts = kindAndSize.Split(' ');
        return new MeasureUnit(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}

/// <summary>A unit of measure.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Size">In the metric unit of its kind.</param>
internal sealed record MeasureUnit(string Kind, double Size);
