using System.Xml;
using Aligner.Language;
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

    /// <summary>Times are counted from the beginning of the element around. What an unreadable begin leaves is no time.</summary>
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
