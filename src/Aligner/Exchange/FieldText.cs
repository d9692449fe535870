using System.Globalization;

namespace Aligner.Exchange;

/// <summary>The values of a segment's fields, written the same in every format.</summary>
public static class FieldText
{
    /// <summary>What stands between the values of a list in one field.</summary>
    public const char ListSeparator = '|';

    /// <summary>The name of a part, a level, a role or a kind of times.</summary>
    public static string Name(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>Seconds to the millisecond, always with three decimals.</summary>
    public static decimal Seconds(TimeSpan time) => new((int)time.TotalMilliseconds, 0, 0, false, 3);

    public static string? SecondsText(TimeSpan? time) => time is { } value ? Seconds(value).ToString(CultureInfo.InvariantCulture) : null;

    public static string? Score(double? score) => score?.ToString("0.0000", CultureInfo.InvariantCulture);
}
