using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.Ttml;

/// <summary>Reads TTML's time expressions: clock times with fractions or frames, and offsets in hours down to ticks.</summary>
internal sealed partial class TtmlClock
{
    private const double DefaultFrameRate = 30;
    private const double LongestSeconds = 1e6;

    private double _frameRate = DefaultFrameRate;
    private double _frameRateMultiplier = 1;
    private double _subFrameRate = 1;
    private double? _tickRate;
    private bool _hasFrameRate;

    private double FrameRate => _frameRate * _frameRateMultiplier;

    /// <summary>Without a tick rate a tick is a sub-frame, or a second where there are no frames.</summary>
    private double TickRate => _tickRate ?? (_hasFrameRate ? FrameRate * _subFrameRate : 1);

    /// <summary>Takes note of the root's parameters, by their local names.</summary>
    public void SetParameter(string name, string value)
    {
        var number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read > 0 ? read : (double?)null;
        if (name == "frameRate" && number is { } frameRate)
            (_frameRate, _hasFrameRate) = (frameRate, true);
        else if (name == "subFrameRate" && number is { } subFrameRate)
            _subFrameRate = subFrameRate;
        else if (name == "tickRate" && number is { } tickRate)
            _tickRate = tickRate;
        else if (name == "frameRateMultiplier")
            _frameRateMultiplier = Multiplier(value);
    }

    /// <summary>Null where the text is no time expression.</summary>
    public TimeSpan? Parse(string text)
    {
        if (ClockPattern().Match(text) is { Success: true } clock)
            return ToTime((Number(clock, "hours") * 3600) + (Number(clock, "minutes") * 60) + Number(clock, "seconds") + ((Number(clock, "frames") + (Number(clock, "subFrames") / _subFrameRate)) / FrameRate));
        return OffsetPattern().Match(text) is { Success: true } offset ? ToTime(Number(offset, "count") * UnitSeconds(offset.Groups["unit"].Value)) : null;
    }

    private double UnitSeconds(string unit) => unit switch
    {
        "h" => 3600,
        "m" => 60,
        "ms" => 0.001,
        "f" => 1 / FrameRate,
        "t" => 1 / TickRate,
        _ => 1,
    };

    private static TimeSpan? ToTime(double seconds) => seconds < LongestSeconds ? TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)) : null;

    /// <summary>Two numbers, 1000 1001, or 1000:1001 as drafts had it.</summary>
    private static double Multiplier(string value)
    {
        var numbers = value.Split(' ', ':').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return numbers is [> 0, > 0] ? numbers[0] / numbers[1] : 1;
    }

    private static double Number(Match match, string group) =>
        double.TryParse(match.Groups[group].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?<hours>[0-9]{2,3}):(?<minutes>[0-5][0-9]):(?<seconds>[0-5][0-9](?:\.[0-9]+)?)(?::(?<frames>[0-9]{1,3})(?:\.(?<subFrames>[0-9]+))?)?$")]
    private static partial Regex ClockPattern();

    [GeneratedRegex("^(?<count>[0-9]+(?:[.][0-9]+)?)(?<unit>ms|h|m|s|f|t)$")]
    private static partial Regex OffsetPattern();
}
