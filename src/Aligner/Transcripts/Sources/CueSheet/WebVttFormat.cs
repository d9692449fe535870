using System.Text.RegularExpressions;
using Aligner.Transcripts.Sources.Timed;

namespace Aligner.Transcripts.Sources.CueSheet;

/// <summary>WebVTT, and HLS segments of it one after another.</summary>
internal sealed class WebVttFormat : SourceFormat
{
    internal const string Signature = "WEBVTT";

    public override string Name => SheetDialect.WebVtt.Format;

    public override IReadOnlyList<string> Extensions { get; } = [".vtt", ".webvtt"];

    public override string Description => "WebVTT subtitles, one language or both";

    public override bool Recognises(SourceText source) => source.Text.StartsWith(Signature, StringComparison.Ordinal);

    public override Transcript Read(string document, SourceText source) => new WebVttReader(source).Read(document);
}

/// <summary>Reads WebVTT: its header, its comments, and its cues, which may have names.</summary>
internal sealed partial class WebVttReader(SourceText source) : SheetReader(source, SheetDialect.WebVtt)
{
    private readonly Dictionary<(TimeRange? Times, string Text), int> _segmentOfCue = [];
    private TimeSpan? _firstMap;
    private int _segment;

    protected override bool IsName(int index) => IsBlank(index - 1);

    /// <summary>A block that begins with a keyword, to the blank line after it.</summary>
    protected override bool IsAside(ref int index)
    {
        if (!IsBlank(index - 1) || !AsidePattern().IsMatch(LineAt(index).Span) || IsTiming(index + 1))
            return false;

        EndCue();
        if (LineAt(index).Span.StartsWith(WebVttFormat.Signature))
            _segment++;
        for (; !IsBlank(index) && !IsTiming(index); index++)
            ReadAside(LineAt(index));
        index--;
        return true;
    }

    /// <summary>HLS repeats a cue in each segment that its time reaches into.</summary>
    protected override bool IsCountedBefore(TimedBlock block)
    {
        var text = string.Join('\n', block.Lines.Select(line => line.Text.Text));
        if (_segmentOfCue.TryAdd((block.Times, text), _segment) || _segmentOfCue[(block.Times, text)] == _segment)
            return false;
        Context.Problems.AddHabit(TimedProblems.InSeveralSegments(Context.Source, block));
        block.Lines.ForEach(line => Context.Mark(Role.Reported, line.Text));
        return true;
    }

    private void ReadAside(SheetLine line)
    {
        Context.Roles.Mark(Role.Metadata, line.Start, line.Length);
        if (TimestampMap.Parse(line.Text) is { } map)
            Times.Shift = ShiftOf(map);
    }

    /// <summary>
    /// HLS maps the times of each segment to the clock of the video. Where that clock stood at the beginning is unknown,
    /// so that the first segment's map is where time begins.
    /// </summary>
    private TimeSpan ShiftOf(TimeSpan map)
    {
        _firstMap ??= map;
        return map - _firstMap.Value;
    }

    [GeneratedRegex(@"^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)")]
    private static partial Regex AsidePattern();
}
