using System.Collections.Frozen;

namespace Aligner.Language.Words;

/// <summary>Reads numbers written in English words, as <c>twenty-eight</c> or <c>two thousand and six</c>, one word at a time.</summary>
internal struct EnglishNumerals
{
    private static readonly FrozenDictionary<string, int> Values = new[]
    {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    }.Select((word, value) => KeyValuePair.Create(word, value))
    .Concat(new[] { "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" }
        .Select((word, tens) => KeyValuePair.Create(word, (tens + 2) * 10)))
    .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private double _total;
    private double _section;

    public readonly double Value => _total + _section;

    /// <summary>Takes the next word of a number; false where it is none and the number ends before it.</summary>
    public bool TryAdd(ReadOnlySpan<char> word)
    {
        if (Values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var value))
            return TryAddValue(value);
        if (!Scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var scale))
            return false;
        Multiply(scale);
        return true;
    }

    /// <summary>Takes a scale after a number in digits, as in <c>4.8 trillion</c>.</summary>
    public static double ScaleOf(ReadOnlySpan<char> word) =>
        Scales.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var scale) ? scale : 1;

    // "two three" are two numbers, "twenty three" is one.
    private bool TryAddValue(int value)
    {
        var fits = value < 10 ? _section % 10 == 0 : _section % 100 == 0;
        if (fits)
            _section += value;
        return fits;
    }

    private void Multiply(double scale)
    {
        _section = Math.Max(_section, 1) * scale;
        if (scale <= 100)
            return;
        _total += _section;
        _section = 0;
    }
}
