using System.Collections.Frozen;

namespace Aligner.Language.Numbers;

/// <summary>What is counted, under one name for both languages. Only units that cannot be mistaken for others: 元 is any money.</summary>
internal static class NumberUnits
{
    private const string Names = """
        kilometre: kilometer kilometre km 公里 千米
        metre: meter metre 米
        centimetre: centimeter centimetre cm 厘米
        millimetre: millimeter millimetre mm 毫米
        kilogram: kilogram kilogramme kg 公斤 千克
        tonne: tonne ton 吨 噸
        yuan: yuan rmb renminbi 人民币
        dollar: dollar usd 美元 美金
        euro: euro 欧元 歐元
        yen: yen 日元
        pound: 英镑 英鎊
        hour: hour 小时 小時
        minute: minute 分钟 分鐘
        day: day 天
        week: week 星期 周 週
        year: year 年 周年
        month: month 个月 個月
        """;

    private static readonly FrozenDictionary<string, string> ByWord = Names
        .Split('\n').Select(line => line.Trim().Split(": "))
        .SelectMany(parts => parts[1].Split(' ').Select(word => KeyValuePair.Create(word, parts[0])))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Of an English word, in either number.</summary>
    public static string? OfEnglish(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out var unit))
            return unit;
        return word.Length > 2 && word[^1] is 's' or 'S' && Lookup.TryGetValue(word[..^1], out unit) ? unit : null;
    }

    /// <summary>Of the English text before a number: a sign of money.</summary>
    public static string? OfEnglishBefore(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return text.EndsWith("$") ? "dollar" : text.EndsWith("RMB") ? "yuan" : null;
    }

    /// <summary>Of the Chinese text that follows a number.</summary>
    public static string? OfChinese(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("多余餘来來");
        if (text.StartsWith("年代") || text.StartsWith("周岁") || text.StartsWith("元素") || text.StartsWith("年级"))
            return null;
        if (text.Length > 1 && text[0] is '个' or '個' && text[1] is not '月')
            text = text[1..];
        for (var length = Math.Min(3, text.Length); length > 0; length--)
        {
            if (Lookup.TryGetValue(text[..length], out var unit))
                return unit;
        }

        return null;
    }
}
