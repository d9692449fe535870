namespace Aligner.Language.Numbers;

/// <summary>A number in a text, as a value.</summary>
/// <param name="Start">The offset of its first UTF-16 code unit.</param>
/// <param name="Length">In UTF-16 code units.</param>
/// <param name="Value">Percentages and fractions as fractions of one, months from 1, ordinals as their number.</param>
/// <param name="Weight">How much it says.</param>
internal readonly record struct NumberMention(int Start, int Length, double Value, NumberWeight Weight)
{
    private const double Precision = 1e-9;

    /// <summary>A second way to take it, as 3.5 for 三 in 三年半.</summary>
    public double? Alternative { get; init; }

    /// <summary>The largest value it may stand for, where it is no exact one, as 19 for 十几.</summary>
    public double? UpTo { get; init; }

    /// <summary>The other of two numbers that stand for one, as 15 in <c>fourteen or fifteen</c> and 十四五; null for one alone.</summary>
    public double? Or { get; init; }

    /// <summary>Whether the century may be left out, as in 80年代 and '98.</summary>
    public bool IsShortYear { get; init; }

    /// <summary>What is counted, by the name that both languages share; null where that is not told.</summary>
    public string? Unit { get; init; }

    /// <summary>The letters it makes a name with, as the G of 5G and of G20; null where it stands alone.</summary>
    public string? Name { get; init; }

    public int End => Start + Length;

    /// <summary>Whether both may be the same number.</summary>
    public bool Fits(in NumberMention other) =>
        IsEqual(Value, other.Value) || IsEqual(Alternative, other.Value) || IsEqual(Value, other.Alternative)
        || IsEqual(Alternative, other.Alternative)
        || IsWithin(this, other.Value) || IsWithin(other, Value)
        || IsSameYear(this, other) || IsSameYear(other, this);

    private static bool IsEqual(double? one, double? other) =>
        one is { } left && other is { } right
        && Math.Abs(left - right) <= Precision * Math.Max(1, Math.Max(Math.Abs(left), Math.Abs(right)));

    private static bool IsWithin(in NumberMention range, double value) => range.UpTo is { } most && value >= range.Value && value <= most;

    private static bool IsSameYear(in NumberMention year, in NumberMention tail) =>
        tail.IsShortYear && year.Value is >= 1000 and < 2100 && IsEqual(year.Value % 100, tail.Value);
}
