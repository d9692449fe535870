namespace Aligner.Memory.Store;

/// <summary>Texts in the order of their characters, runs of digits in the order of their values: #2 before #10.</summary>
internal static class NaturalOrder
{
    public static int Compare(string one, string other)
    {
        var (i, j) = (0, 0);
        while (i < one.Length && j < other.Length)
        {
            var first = Digits(one, i);
            var second = Digits(other, j);
            var order = first.Length > 0 && second.Length > 0 ? CompareNumbers(first, second) : one[i].CompareTo(other[j]);
            if (order != 0)
                return order;
            i += Math.Max(1, first.Length);
            j += Math.Max(1, second.Length);
        }

        return (one.Length - i).CompareTo(other.Length - j) is var rest && rest != 0 ? rest : string.CompareOrdinal(one, other);
    }

    private static ReadOnlySpan<char> Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return text.AsSpan(start..end);
    }

    private static int CompareNumbers(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var first = one.TrimStart('0');
        var second = other.TrimStart('0');
        return first.Length != second.Length ? first.Length.CompareTo(second.Length) : first.SequenceCompareTo(second);
    }
}
