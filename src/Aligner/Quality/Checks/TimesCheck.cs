using System.Globalization;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Transcripts;

namespace Aligner.Quality.Checks;

/// <summary>Finds times that go back, overlap, or leave too little time to read. Times that were estimated are left alone.</summary>
internal sealed class TimesCheck(CheckOptions options) : QualityCheck
{
    // Frames of two lengths may overlap by one of them.
    private static readonly TimeSpan LeastOverlap = TimeSpan.FromMilliseconds(50);

    private TimeRange? _last;

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        foreach (var segment in block.Segments.Where(segment => segment is { Times: TimesKind.Exact, Range: not null }))
        {
            var range = segment.Range!.Value;
            if (range.End < range.Start)
            {
                yield return Observe(segment, $"ends at {Text(range.End.Value)}, before it begins at {Text(range.Start)}");
            }
            else if (range.Start < _last?.Start)
            {
                yield return Observe(segment, $"begins at {Text(range.Start)}, before the segment before it at {Text(_last.Value.Start)}");
            }
            else if (_last?.End - range.Start > LeastOverlap && range != _last)
            {
                yield return Observe(segment,
                    $"begins at {Text(range.Start)}, before the segment before it ends at {Text(_last!.Value.End!.Value)}");
            }

            _last = range;
            if (Speed(segment, range) is { } message)
                yield return Observe(segment, message);
        }
    }

    public override IEnumerable<Observation> EndDocument()
    {
        _last = null;
        return [];
    }

    private string? Speed(Segment segment, TimeRange range)
    {
        if ((range.End - range.Start)?.TotalSeconds is not (> 0 and var seconds))
            return null;
        var (english, chinese) = (segment.English.Length / seconds, Script.CountHan(segment.Chinese) / seconds);
        if (english > options.EnglishSpeed)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"{english:0} English characters a second, more than {options.EnglishSpeed:0} to be read");
        }

        return chinese > options.ChineseSpeed
            ? string.Create(CultureInfo.InvariantCulture,
                $"{chinese:0} Chinese characters a second, more than {options.ChineseSpeed:0} to be read") : null;
    }

    private static string Text(TimeSpan time) => ClockTime.Format(time);
}
