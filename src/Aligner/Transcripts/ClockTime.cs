using System.Globalization;

namespace Aligner.Transcripts;

/// <summary>The one way a time on the recording's axis is written for people and in ids: 00:24, 1:02:10, 05:10.500.</summary>
internal static class ClockTime
{
    public static string Format(TimeSpan time)
    {
        var hours = time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:") : "";
        var fraction = time.Milliseconds > 0 ? string.Create(CultureInfo.InvariantCulture, $".{time.Milliseconds:000}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{hours}{time.Minutes:00}:{time.Seconds:00}{fraction}");
    }
}
