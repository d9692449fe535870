using System.Globalization;

namespace Aligner.Evaluation;

/// <summary>How many sentences a bead has on each side, English first: <c>2-1</c> is two English for one Chinese.</summary>
public readonly record struct BeadType(int English, int Chinese) : IComparable<BeadType>
{
    public bool IsNull => English == 0 || Chinese == 0;

    public int CompareTo(BeadType other) => (English, Chinese).CompareTo((other.English, other.Chinese));

    public static bool operator <(BeadType left, BeadType right) => left.CompareTo(right) < 0;

    public static bool operator >(BeadType left, BeadType right) => left.CompareTo(right) > 0;

    public static bool operator <=(BeadType left, BeadType right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BeadType left, BeadType right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{English}-{Chinese}");
}
