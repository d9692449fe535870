using System.Globalization;

namespace Aligner.Text;

/// <summary>Values as they are written in every format, table and message, in any culture.</summary>
internal static class FieldText
{
    /// <summary>What stands between the values of a list in one field.</summary>
    public const char ListSeparator = '|';

    /// <summary>The name of a part, a level, a role or a kind of times.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    /// <summary>Seconds to the millisecond, always with three decimals.</summary>
    public static decimal Seconds(TimeSpan time)
    {
        var milliseconds = Math.Abs(time.Ticks / TimeSpan.TicksPerMillisecond);
        return new((int)milliseconds, (int)(milliseconds >> 32), 0, time < TimeSpan.Zero, 3);
    }

    public static string? SecondsText(TimeSpan? time) => time is { } value ? Seconds(value).ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>UTC, to the second.</summary>
    public static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The beginning of a text, for a message.</summary>
    /// <param name="text">One line of it.</param>
    /// <param name="most">How many characters are shown.</param>
    public static string Excerpt(string text, int most = 40)
    {
        var runes = text.EnumerateRunes().Take(most + 1).ToList();
        return runes.Count <= most ? text : string.Concat(runes.Take(most)) + "…";
    }

    public static string? Score(double? score) => score?.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>Made once: every segment has some of them in every format.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>()
            .ToDictionary(value => value, value => value.ToString().ToLowerInvariant());
    }
}
