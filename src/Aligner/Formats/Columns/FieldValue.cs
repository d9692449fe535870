using System.Collections.Immutable;
using System.Globalization;
using Aligner.Edits;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Formats.Columns;

/// <summary>
/// Turns fields back into what <see cref="FieldText"/> wrote. A value that cannot be one is refused by false, never by an exception.
/// </summary>
internal static class FieldValue
{
    /// <summary>No recording is longer; beyond it a number of seconds is a mistake, and TimeSpan ends.</summary>
    private const decimal LongestSeconds = 366 * 24 * 3600;

    public static bool Name<T>(string text, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            value = candidate;
            if (FieldText.Name(candidate).Equals(text, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        value = default;
        return false;
    }

    /// <summary>A status by its name, or as translators' programs call it.</summary>
    public static bool Status(string text, out ReviewStatus status)
    {
        if (Name(text.Trim(), out status))
            return true;
        var known = ConfirmationState.Of(text, translatedIsConfirmed: true);
        status = known ?? default;
        return known is not null;
    }

    public static bool Seconds(string text, out TimeSpan? time)
    {
        time = null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && Seconds(seconds, out time);
    }

    public static bool Seconds(decimal seconds, out TimeSpan? time)
    {
        time = seconds is >= 0 and <= LongestSeconds ? TimeSpan.FromMilliseconds((long)decimal.Round(seconds * 1000)) : null;
        return time is not null;
    }

    public static bool Score(string text, out double? score)
    {
        score = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1
            ? value : null;
        return score is not null;
    }

    /// <summary>A line of a source: a number from 1.</summary>
    public static bool Line(string text, out int? line)
    {
        line = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;
        return line is not null;
    }

    public static bool Strings(string text, out ImmutableArray<string> values)
    {
        values = [.. text.Split(FieldText.ListSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return true;
    }

    public static bool Numbers(string text, out ImmutableArray<int> values)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var part in text.Split(FieldText.ListSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                values = [];
                return false;
            }

            numbers.Add(number);
        }

        values = numbers.ToImmutable();
        return true;
    }

    /// <summary>A run of sentences from their indices, which go up by one; null where there are none.</summary>
    public static bool Sentences(IReadOnlyList<int> indices, out SentenceRange? range)
    {
        range = indices.Count > 0 ? new SentenceRange(indices[0], indices.Count) : null;
        for (var i = 0; i < indices.Count; i++)
        {
            if (indices[i] != indices[0] + i || indices[i] == int.MaxValue)
                return false;
        }

        return true;
    }
}
