using System.Globalization;
using System.Text.RegularExpressions;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>A WebVTT segment of an HLS stream while the stream is put together.</summary>
internal sealed partial class HlsSegment
{
    private readonly List<string> _lines;
    private readonly List<HlsCue> _cues;

    public HlsSegment(string name, string text)
    {
        Name = name;
        _lines = [.. text.Trim().Split('\n')];
        HasHeader = _lines[0].StartsWith(WebVttFormat.Signature, StringComparison.Ordinal);
        HasText = _lines is not [""];
        if (!HasHeader)
            _lines.InsertRange(0, [WebVttFormat.Signature, ""]);
        Map = _lines.Select(line => TimestampMap.Parse(line.Trim())).FirstOrDefault(map => map is not null);
        var transcript = new WebVttFormat().Read("", new SourceText(name, string.Join('\n', _lines)));
        _cues = [.. transcript.Cues.Where(cue => cue.Times is not null)
            .Select(cue => new HlsCue(cue.Line, cue.Times!.Value.Start, cue.Times!.Value.End, cue.English.Text + "\n" + cue.Chinese.Text))];
    }

    public string Name { get; }

    public bool HasText { get; }

    public bool HasHeader { get; }

    /// <summary>What the segment itself says is to be added to its times; null where it does not say.</summary>
    public TimeSpan? Map { get; private set; }

    /// <summary>The cues that have times, as the segment has them.</summary>
    public IReadOnlyList<HlsCue> Cues => _cues;

    /// <summary>The segment as it goes into the whole: what is no WebVTT must not become text of the cue before it.</summary>
    public string Text => HasHeader || _cues.Count > 0 ? string.Join('\n', _lines) : "";

    /// <summary>Maps all times of the segment. The lines of the cues are no longer what they were.</summary>
    public void MapTo(TimeSpan map)
    {
        Map = map;
        _lines.RemoveAll(line => TimestampMap.Parse(line.Trim()) is not null);
        _lines.Insert(1, TimestampMap.Format(map));
    }

    /// <summary>Writes other times for a cue.</summary>
    public void Retime(HlsCue cue, TimeSpan start, TimeSpan end)
    {
        _lines[cue.Line - 1] = TimesPattern().Replace(_lines[cue.Line - 1], $"{Written(start)} --> {Written(end)}");
        _cues[_cues.IndexOf(cue)] = cue with { Start = start, End = end };
    }

    private static string Written(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time:mm\\:ss\\.fff}");

    [GeneratedRegex(@"\S+\s*-->\s*\S+")]
    private static partial Regex TimesPattern();
}

/// <summary>A cue of an HLS segment.</summary>
/// <param name="Line">The 1-based line of its times.</param>
/// <param name="Start">As written.</param>
/// <param name="End">As written; null where it has none.</param>
/// <param name="Text">What tells it from others.</param>
internal sealed record HlsCue(int Line, TimeSpan Start, TimeSpan? End, string Text);
