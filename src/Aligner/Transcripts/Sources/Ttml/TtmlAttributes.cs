using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Aligner.Text;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.Ttml;

/// <summary>Reads the attributes of the element that an XML reader stands on: times, language, and the root's rates.</summary>
internal sealed class TtmlAttributes(TimedContext context, XmlReader xml)
{
    private const string Expected = "hh:mm:ss.mmm, or a number with h, m, s, ms, f or t";

    private readonly TtmlClock _clock = new();
    private readonly Dictionary<string, TimeSpan?> _times = [];

    /// <summary>The styles of readings over characters, by their names.</summary>
    private readonly HashSet<string> _readingStyles = [];
    private string? _id;

    /// <summary>The offset and the text of the begin that was read last; null where that element has none.</summary>
    public (int Offset, string Text)? Begin { get; private set; }

    /// <param name="outer">What the element around hands down.</param>
    public TtmlScope Read(TtmlScope outer)
    {
        (Begin, _id) = (null, null);
        _times.Clear();
        var isRoot = xml.Depth == 0;
        while (xml.MoveToNextAttribute())
        {
            // The root's language is a default that many tools never set.
            if (isRoot)
                _clock.SetParameter(xml.LocalName, xml.Value);
            else
                outer = ReadAttribute(outer);
        }

        xml.MoveToElement();
        if (outer.IsReading && _id is { } style && xml.LocalName == "style")
            _readingStyles.Add(style);
        return WithTimes(outer);
    }

    private TtmlScope ReadAttribute(TtmlScope scope)
    {
        switch (xml.LocalName)
        {
            case "begin" or "end" or "dur":
                _times[xml.LocalName] = ReadTime();
                return scope;
            case "lang":
                return scope with { Language = LanguageOf(xml.Value) };
            case "id":
                _id = xml.Value;
                return scope;
            case "style":
                return scope with { IsReading = scope.IsReading || xml.Value.Split(' ').Any(_readingStyles.Contains) };
            case "ruby":
                return scope with { IsReading = xml.Value is "text" or "textContainer" };
            default:
                return scope;
        }
    }

    private TimeSpan? ReadTime()
    {
        var (offset, length) = XmlPlace.OfValue(context.Source, xml);
        context.Roles.Mark(Role.Time, offset, length);
        if (xml.LocalName == "begin")
            Begin = (offset, xml.Value);
        var time = _clock.Parse(xml.Value.Trim());
        if (time is null)
            context.Problems.AddPlace(TimedProblems.BadTime(context.Source, offset, xml.Value, Expected));
        return time;
    }

    /// <summary>Times are counted from the beginning of the element around. What an unreadable begin leaves is not a time.</summary>
    private TtmlScope WithTimes(TtmlScope scope)
    {
        if (_times.Count == 0)
            return scope;
        var begin = scope.Begin + (_times.GetValueOrDefault("begin") ?? TimeSpan.Zero);
        TimeSpan? end = _times.GetValueOrDefault("end") is { } written ? scope.Begin + written
            : _times.GetValueOrDefault("dur") is { } duration ? begin + duration
            : scope.End;
        return scope with { IsTimed = !_times.TryGetValue("begin", out var read) || read is not null, Begin = begin, End = end };
    }

    private static Side LanguageOf(string tag) => tag.Split('-')[0].ToUpperInvariant() switch
    {
        "EN" => Side.English,
        "ZH" or "CMN" or "YUE" => Side.Chinese,
        _ => Side.Neither,
    };
}

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
        var number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read > 0
            ? read : (double?)null;
        if (name == "frameRate" && number is { } frameRate)
            (_frameRate, _hasFrameRate) = (frameRate, true);
        else if (name == "subFrameRate" && number is { } subFrameRate)
            _subFrameRate = subFrameRate;
        else if (name == "tickRate" && number is { } tickRate)
            _tickRate = tickRate;
        else if (name == "frameRateMultiplier")
            _frameRateMultiplier = Multiplier(value);
    }

    /// <summary>Null where the text is not a time expression.</summary>
    public TimeSpan? Parse(string text)
    {
        if (ClockPattern().Match(text) is { Success: true } clock)
        {
            return ToTime((Number(clock, "hours") * 3600) + (Number(clock, "minutes") * 60) + Number(clock, "seconds")
                + ((Number(clock, "frames") + (Number(clock, "subFrames") / _subFrameRate)) / FrameRate));
        }

        return OffsetPattern().Match(text) is { Success: true } offset
            ? ToTime(Number(offset, "count") * UnitSeconds(offset.Groups["unit"].Value)) : null;
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

    private static TimeSpan? ToTime(double seconds) =>
        seconds < LongestSeconds ? TimeSpan.FromMilliseconds(Math.Round(seconds * 1000)) : null;

    /// <summary>Two numbers, 1000 1001, or 1000:1001 as drafts had it.</summary>
    private static double Multiplier(string value)
    {
        var numbers = value.Split(' ', ':')
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return numbers is [> 0, > 0] ? numbers[0] / numbers[1] : 1;
    }

    private static double Number(Match match, string group) =>
        double.TryParse(match.Groups[group].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? number : 0;

    [GeneratedRegex(@"^(?<hours>[0-9]{2,3}):(?<minutes>[0-5][0-9]):(?<seconds>[0-5][0-9](?:\.[0-9]+)?)(?::(?<frames>[0-9]{1,3})(?:\.(?<subFrames>[0-9]+))?)?$")]
    private static partial Regex ClockPattern();

    [GeneratedRegex("^(?<count>[0-9]+(?:[.][0-9]+)?)(?<unit>ms|h|m|s|f|t)$")]
    private static partial Regex OffsetPattern();
}

/// <summary>What an element hands down to those in it.</summary>
/// <param name="IsTimed">Whether it, or one around it, has a begin.</param>
/// <param name="Begin">Where its time begins, and where theirs is counted from.</param>
/// <param name="End">Where its time ends.</param>
/// <param name="Language">The language it is said to be in, below the root.</param>
/// <param name="IsReading">Whether it is a reading over characters.</param>
internal readonly record struct TtmlScope(bool IsTimed, TimeSpan Begin, TimeSpan? End, Side Language, bool IsReading);
