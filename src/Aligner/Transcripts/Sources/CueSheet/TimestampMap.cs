using System.Globalization;
using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>The line by which an HLS segment maps its times to the clock of the video (RFC 8216, 3.5).</summary>
internal static partial class TimestampMap
{
    private const double ClockTicksPerSecond = 90000;

    /// <summary>What is to be added to the times of the segment; null where the line is no map.</summary>
    public static TimeSpan? Parse(string line)
    {
        if (MapPattern().Match(line) is not { Success: true } map || WrittenTime.Parse(map.Groups["local"].Value) is not { } local)
            return null;
        return TimeSpan.FromSeconds(double.Parse(map.Groups["clock"].Value, CultureInfo.InvariantCulture) / ClockTicksPerSecond)
            - local.Value;
    }

    /// <param name="map">Not negative.</param>
    public static string Format(TimeSpan map) =>
        string.Create(CultureInfo.InvariantCulture,
            $"X-TIMESTAMP-MAP=MPEGTS:{Math.Round(map.TotalSeconds * ClockTicksPerSecond)},LOCAL:00:00:00.000");

    [GeneratedRegex("^X-TIMESTAMP-MAP=(?=.*LOCAL:(?<local>[0-9:.]{1,16}))(?=.*MPEGTS:(?<clock>[0-9]{1,12}))")]
    private static partial Regex MapPattern();
}
