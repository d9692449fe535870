using System.Globalization;
using System.Text;
using Aligner.Corpus;

namespace Aligner.Exchange.Subtitles;

/// <summary>Writes the subtitles of one document after another; holds the segments of one, whose cues depend on each other.</summary>
internal abstract class SubtitleWriter(Stream stream, ExportOptions options) : SegmentWriter
{
    private readonly List<Segment> _segments = [];
    private bool _hasHead;

    protected StreamWriter Text { get; } = new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    public override void Complete()
    {
        WriteDocument();
        EnsureHead();
        Text.Flush();
    }

    protected override bool Takes(Segment segment) =>
        segment.Range is not null && SegmentPieces.SidesOf(segment, options.SubtitleLines).Any(side => side.Text.Length > 0);

    protected override void WriteSegment(Segment segment)
    {
        if (_segments.Count > 0 && _segments[0].Document != segment.Document)
            WriteDocument();
        _segments.Add(segment);
    }

    /// <summary>What stands before all cues.</summary>
    protected abstract void WriteHead();

    /// <summary>Notes for who reads the file that times are estimated.</summary>
    protected abstract void WriteNote(string note);

    protected abstract void WriteCue(SubtitleCue cue);

    private void WriteDocument()
    {
        if (_segments.Count == 0)
            return;
        EnsureHead();
        var estimated = _segments.Count(segment => segment.Times == TimesKind.Estimated);
        if (estimated > 0)
            WriteNote(FormattableString.Invariant($"{LineEnds.Without(_segments[0].Document)}: the times of {estimated} of {_segments.Count} segments are estimated, shared out within the source's cues"));
        foreach (var cue in SubtitleLayout.Cues(_segments, options.SubtitleLines))
            WriteCue(cue);
        _segments.Clear();
    }

    private void EnsureHead()
    {
        if (!_hasHead)
            WriteHead();
        _hasHead = true;
    }

    /// <summary>hh:mm:ss and a fraction; hours have more digits where they need them.</summary>
    /// <param name="time">Cut off behind the fraction.</param>
    /// <param name="hours">The format of the hours.</param>
    /// <param name="fraction">The format of the rest of a second, with its mark.</param>
    protected static string Clock(TimeSpan time, string hours, string fraction) =>
        ((int)time.TotalHours).ToString(hours, CultureInfo.InvariantCulture) + time.ToString($@"\:mm\:ss{fraction}", CultureInfo.InvariantCulture);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Text.Dispose();
    }
}
