using System.Globalization;
using Aligner.Corpus;

namespace Aligner.Quality;

/// <summary>
/// Names pairs whose lengths are far from what the corpus has: the logarithm of the ratio of characters is normal (Moore 2002),
/// with the corpus's own mean and deviation. Kept are the pairs furthest from any corpus's ratio, at most <see cref="MostKept"/>.
/// </summary>
internal sealed class LengthCheck : QualityCheck
{
    public const int MostKept = 1000;

    private const double WorstDeviations = 3.5;

    // Of English to Chinese characters, as in edited text; only to choose what to keep.
    private const double UsualLogRatio = 1.1;

    // Below so many Chinese characters lengths vary more.
    private const double TrustedLength = 40;

    // A corpus of few pairs, or of very even ones, has no deviation of its own.
    private const double LeastDeviation = 0.25;
    private const double PriorCount = 20;
    private const double PriorDeviation = 0.35;

    private readonly PriorityQueue<Segment, double> _kept = new();
    private double _count = PriorCount;
    private double _mean = UsualLogRatio;
    private double _squares = PriorCount * PriorDeviation * PriorDeviation;

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        foreach (var (segment, lengths) in block.Pairs.Zip(block.Lengths))
            Count(segment, lengths.LogRatio);
        return [];
    }

    public override IEnumerable<Observation> Complete()
    {
        var deviation = Math.Max(LeastDeviation, Math.Sqrt(_squares / _count));
        return _kept.UnorderedItems.Select(item => item.Element)
            .Select(segment => (Segment: segment, Score: (LogRatio(segment) - _mean) / deviation * Trust(segment)))
            .Where(row => Math.Abs(row.Score) > WorstDeviations)
            .OrderByDescending(row => Math.Abs(row.Score)).ThenBy(row => row.Segment.Id, StringComparer.Ordinal)
            .Select(row => Observe(row.Segment, string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Segment.English.Length} English to {row.Segment.Chinese.Length} Chinese characters, {row.Segment.English.Length / (double)row.Segment.Chinese.Length:0.0} to 1; the corpus has {Math.Exp(_mean):0.0} to 1")));
    }

    // Welford's running mean and sum of squares.
    private void Count(Segment segment, double logRatio)
    {
        _count++;
        var difference = logRatio - _mean;
        _mean += difference / _count;
        _squares += difference * (logRatio - _mean);
        var distance = Math.Abs(logRatio - UsualLogRatio) * Trust(segment);
        if (_kept.Count < MostKept)
            _kept.Enqueue(segment, distance);
        else
            _kept.EnqueueDequeue(segment, distance);
    }

    private static double LogRatio(Segment segment) => PairLengths.Of(segment).LogRatio;

    private static double Trust(Segment segment) =>
        Math.Min(1, Math.Max(segment.Chinese.Length, segment.English.Length / Math.Exp(UsualLogRatio)) / TrustedLength);
}
