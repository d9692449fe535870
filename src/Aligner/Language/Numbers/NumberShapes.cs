using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Language.Numbers;

/// <summary>What both languages write in the same shapes: dates in any order, powers, fractions, clocks, corrections in brackets.</summary>
internal static partial class NumberShapes
{
    /// <summary>Stands for what is read: neither a letter nor a digit, nor white space.</summary>
    private const char Read = '\uFFFC';

    /// <summary>The text with what was read replaced, so that every offset stays.</summary>
    public static string ReadShared(string text, List<NumberMention> mentions)
    {
        text = Apply(text, YearFirst(), mentions, ReadDate);
        text = Apply(text, YearLast(), mentions, ReadDate);
        text = Apply(text, Power(), mentions, ReadPower);
        text = Apply(text, Squared(), mentions, _ => [(2, NumberWeight.Loose)]);
        text = Apply(text, Correction(), mentions, match => [(NumberText.Parse(match.Groups["n"].Value) ?? 0, NumberWeight.Loose)]);
        text = Apply(text, ListMark(), mentions, match => [(NumberText.Parse(match.Groups["n"].Value) ?? 0, NumberWeight.Loose)]);
        text = Apply(text, MixedFraction(), mentions,
            match => Fraction(match) is { } part ? [(Number(match, "whole") + part, NumberWeight.Sure)] : []);
        text = Apply(text, PlainFraction(), mentions, ReadFraction);
        text = Apply(text, GroupedBySpaces(), mentions, ReadGroups);
        text = Apply(text, GroupedByPoints(), mentions, ReadGroups);
        return Apply(text, DecimalComma(), mentions, ReadDecimalComma, isOne: true);
    }

    /// <summary>Adds what a shape says wherever it stands in the text.</summary>
    /// <param name="text">With what was read before replaced.</param>
    /// <param name="shape">A group <c>skip</c> is no part of the number.</param>
    /// <param name="mentions">They get the values.</param>
    /// <param name="values">What the shape says.</param>
    /// <param name="isOne">Whether the second value is another way to take the first.</param>
    public static string Apply(string text, Regex shape, List<NumberMention> mentions,
        Func<Match, IEnumerable<(double Value, NumberWeight Weight)>> values, bool isOne = false)
    {
        char[]? read = null;
        for (var match = shape.Match(text); match.Success; match = match.NextMatch())
        {
            var found = values(match).ToList();
            if (isOne)
            {
                mentions.Add(new NumberMention(match.Index, match.Length, found[0].Value,
                    found[0].Weight)
                { Alternative = found[1].Value });
            }
            else
            {
                mentions.AddRange(found.Select(one => new NumberMention(match.Index, match.Length, one.Value, one.Weight)));
            }

            read ??= text.ToCharArray();
            Array.Fill(read, Read, match.Index, match.Length);
        }

        return read is null ? text : new string(read);
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>The day, the month and the year, in whatever order.</summary>
    private static IEnumerable<(double Value, NumberWeight Weight)> ReadDate(Match match)
    {
        var (year, first, second) = (Number(match, "y"), Number(match, "a"), Number(match, "b"));
        var century = match.Groups["y"].Length == 2 ? (year < 50 ? 2000 : 1900) : 0;
        return [(year + century, NumberWeight.Sure), (first, NumberWeight.Likely), (second, NumberWeight.Likely)];
    }

    private static IEnumerable<(double Value, NumberWeight Weight)> ReadPower(Match match)
    {
        var power = Number(match, "e");
        yield return (power, NumberWeight.Loose);
        if (!double.TryParse(match.Groups["n"].Value, CultureInfo.InvariantCulture, out var number))
            yield break;
        yield return (number, NumberWeight.Loose);
        yield return (Math.Pow(number, power), NumberWeight.Loose);
    }

    private static double? Fraction(Match match) =>
        Number(match, "n") is var part && Number(match, "m") is var whole && part < whole ? part / whole : null;

    /// <summary>3/4 is three quarters, 9/11 a day too, and 24/7 two numbers.</summary>
    private static IEnumerable<(double Value, NumberWeight Weight)> ReadFraction(Match match)
    {
        var (part, whole) = (Number(match, "n"), Number(match, "m"));
        if (part < whole && whole is <= 10 or 100)
            return [(part / whole, NumberWeight.Sure)];
        List<(double, NumberWeight)> parts = [(part, NumberWeight.Loose), (whole, NumberWeight.Loose)];
        if (part < whole)
            parts.AddRange([(part / whole, NumberWeight.Loose), ((part * 100) + whole, NumberWeight.Loose)]);
        if (part > 1000 && whole < 100)
            parts.Add(((100 * Math.Floor(part / 100)) + whole, NumberWeight.Loose));
        return parts;
    }

    private static IEnumerable<(double Value, NumberWeight Weight)> ReadGroups(Match match) =>
        [(double.Parse(string.Concat(match.Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture), NumberWeight.Sure)];

    /// <summary>4,8 may be four and eight tenths; a share of 4,8% is.</summary>
    private static IEnumerable<(double Value, NumberWeight Weight)> ReadDecimalComma(Match match)
    {
        var value = double.Parse(match.Groups["n"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        return [(value / 100, NumberWeight.Sure), (value, NumberWeight.Sure)];
    }

    [GeneratedRegex(@"(?<![\d./-])(?<y>1[5-9]\d\d|20\d\d)(?<s>[-/.])(?<a>0?[1-9]|[12]\d|3[01])\k<s>(?<b>0?[1-9]|[12]\d|3[01])(?![\d]|[-/]\d)")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![\d./-])(?<a>0?[1-9]|[12]\d|3[01])(?<s>[-/.])(?<b>0?[1-9]|[12]\d|3[01])\k<s>(?<y>1[5-9]\d\d|20\d\d|(?<=/)\d\d)(?![\d]|[-/]\d)")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"(?<n>(?<!\d)\d+(?:\.\d+)?|[A-Za-z)\]])\s?(?:\^|\*\*)\s?[-({]?(?<e>\d{1,3})[)}]?(?:次方)?")]
    private static partial Regex Power();

    [GeneratedRegex(@"²|\b(?:squared)\b|(?<=[A-Za-z\uFFFCαβθωxyz] ?的?)平方(?![公英米厘千分])")]
    private static partial Regex Squared();

    [GeneratedRegex(@"(?<=\d)\s?[(（](?<n>\d{1,4})[)）](?=\D|$)")]
    private static partial Regex Correction();

    [GeneratedRegex(@"(?<=^|[\s(（:：;；,，。!?])(?<n>\d{1,2})[)）](?=\s|$|[\p{L}“‘""'])")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"(?<![\d./])(?<whole>\d{1,2})[ \u00a0](?<n>\d)/(?<m>\d{1,2})(?![\d/])")]
    private static partial Regex MixedFraction();

    [GeneratedRegex(@"(?<![\d/.])(?<n>\d{1,4})/(?<m>\d{1,3})(?![\d/%]|\.\d)")]
    private static partial Regex PlainFraction();

    [GeneratedRegex(@"(?<![\d.,]|\d[ \u00a0\u202f])[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?![\d%]|[ \u00a0\u202f]\d|[.,]\d|[-–])")]
    private static partial Regex GroupedBySpaces();

    [GeneratedRegex(@"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\d.])")]
    private static partial Regex GroupedByPoints();

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,3},\d{1,2})\s?(?:%|percent\b|per cent\b)")]
    private static partial Regex DecimalComma();
}

/// <summary>How much it says when a number has no equal on the other side; in rising order.</summary>
internal enum NumberWeight
{
    /// <summary>Nothing: 一, one, first, a hundred, 百; such words are often no numbers, and often left out.</summary>
    Loose,

    /// <summary>Something where the other side has such a number too: five against 六.</summary>
    Likely,

    /// <summary>That one of the sides is wrong: digits, and numbers in words from eleven on.</summary>
    Sure,
}
