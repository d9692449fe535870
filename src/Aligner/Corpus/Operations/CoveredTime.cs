using Aligner.Transcripts;

namespace Aligner.Corpus.Operations;

/// <summary>How much time the segments of a stream take; within a document, what overlaps counts once.</summary>
internal sealed class CoveredTime
{
    private readonly List<(TimeSpan Start, TimeSpan End)> _ranges = [];
    private string? _document;
    private TimeSpan _total;

    public TimeSpan Total => Sum(_total, Union());

    public void Note(Segment segment)
    {
        if (segment.Document != _document)
        {
            _total = Sum(_total, Union());
            _ranges.Clear();
            _document = segment.Document;
        }

        if (segment.Range is TimeRange { End: { } end } range && end > range.Start)
            _ranges.Add((range.Start, end));
    }

    /// <summary>Many documents of wild times may take longer than there is time; more than a TimeSpan holds is all that it holds.</summary>
    private static TimeSpan Sum(TimeSpan one, TimeSpan other) => one > TimeSpan.MaxValue - other ? TimeSpan.MaxValue : one + other;

    private TimeSpan Union()
    {
        var total = TimeSpan.Zero;
        var reached = TimeSpan.Zero;
        foreach (var (start, end) in _ranges.Order())
        {
            var from = start > reached ? start : reached;
            total += end > from ? end - from : TimeSpan.Zero;
            reached = end > reached ? end : reached;
        }

        return total;
    }
}
