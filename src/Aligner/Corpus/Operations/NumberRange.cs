using System.Globalization;

namespace Aligner.Corpus.Operations;

/// <summary>Numbers from one to another, both included.</summary>
public readonly record struct NumberRange(double Least, double Most)
{
    public bool Contains(double number) => number >= Least && number <= Most;

    /// <summary>Reads <c>3..80</c>, <c>3..</c> or <c>..80</c>; null where the text is none of these.</summary>
    public static NumberRange? Parse(string text)
    {
        if (text.Split("..") is not [var least, var most] || least.Length + most.Length == 0)
            return null;
        return TryParse(least, 0, out var from) && TryParse(most, double.PositiveInfinity, out var to) && from <= to ? new NumberRange(from, to) : null;
    }

    private static bool TryParse(string text, double missing, out double number)
    {
        number = missing;
        return text.Length == 0 || double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
