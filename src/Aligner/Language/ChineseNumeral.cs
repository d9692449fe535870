namespace Aligner.Language;

/// <summary>Reads small Chinese numerals, as lesson numbers have them: 九, 十三, 二十, 〇, １２.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The value of a numeral from 0 to 99, in Chinese characters or in digits of either width.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty)
            return false;

        var ten = text.IndexOf('十');
        if (ten < 0)
            return TryParseDigits(text, out value);

        var tens = 1;
        var ones = 0;
        var read = (ten == 0 || TryParseDigits(text[..ten], out tens))
            && (ten == text.Length - 1 || TryParseDigits(text[(ten + 1)..], out ones));
        value = (tens * 10) + ones;
        return read;
    }

    private static bool TryParseDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length > 2)
            return false;
        foreach (var c in text)
        {
            var digit = char.IsDigit(c) ? (int)char.GetNumericValue(c) : Digits.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
                return false;
            value = (value * 10) + digit;
        }

        return true;
    }
}
