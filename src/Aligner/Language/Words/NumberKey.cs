using System.Buffers;
using System.Globalization;

namespace Aligner.Language.Words;

/// <summary>One name for a number however it is written: <c>#28</c> for 28, twenty-eight and 二十八.</summary>
internal static class NumberKey
{
    private static readonly SearchValues<char> DigitsAndSeparators = SearchValues.Create("0123456789.,");

    public static string Of(double value) => string.Create(CultureInfo.InvariantCulture, $"#{value:R}");

    /// <summary>The key of digits, perhaps with separators.</summary>
    public static string OfDigits(ReadOnlySpan<char> digits) =>
        TryParse(digits, out var value) ? Of(value) : digits.ToString();

    /// <summary>The key of Chinese numerals, digits, or digits with a unit, as 4.8万亿.</summary>
    public static string OfChinese(ReadOnlySpan<char> number)
    {
        var digitsEnd = number.IndexOfAnyExcept(DigitsAndSeparators);
        if (digitsEnd < 0)
            return OfDigits(number);
        var units = ChineseNumerals.Parse(number[digitsEnd..]);
        if (digitsEnd == 0)
            return units is { } alone ? Of(alone) : number.ToString();
        return units is { } scale && TryParse(number[..digitsEnd], out var value) ? Of(value * scale) : number.ToString();
    }

    private static bool TryParse(ReadOnlySpan<char> digits, out double value) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
}
