using System.Globalization;
using Aligner.Quality.Omission;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks;

/// <summary>
/// Names pairs whose lengths are far from what the corpus has: the logarithm of their ratio is normal (Moore 2002),
/// with the corpus's own mean and deviation. Kept are the pairs furthest from any corpus's ratio, at most <see cref="MostKept"/>.
/// </summary>
internal sealed class LengthCheck : QualityCheck
{
    public const int MostKept = 1000;

    private const double WorstDeviations = 3.5;

    // Only to choose what to keep.
    private static readonly double UsualLogRatio = Math.Log(TextLength.UsualRatio);

    // Of the Chinese; below it lengths vary more.
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
            Count(segment, lengths);
        return [];
    }

    public override IEnumerable<Observation> Complete()
    {
        var deviation = Math.Max(LeastDeviation, Math.Sqrt(_squares / _count));
        return _kept.UnorderedItems.Select(item => (Segment: item.Element, Lengths: PairLengths.Of(item.Element)))
            .Select(row => (row.Segment, row.Lengths, Score: (row.Lengths.LogRatio - _mean) / deviation * Trust(row.Lengths)))
            .Where(row => Math.Abs(row.Score) > WorstDeviations)
            .OrderByDescending(row => Math.Abs(row.Score)).ThenBy(row => row.Segment.Id, StringComparer.Ordinal)
            .Select(row => Observe(row.Segment, string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Lengths.English} English to {row.Lengths.Chinese} Chinese characters without spaces and Chinese marks, {Math.Exp(row.Lengths.LogRatio):0.0} to 1; the corpus has {Math.Exp(_mean):0.0} to 1")));
    }

    // Welford's running mean and sum of squares.
    private void Count(Segment segment, PairLengths lengths)
    {
        _count++;
        var difference = lengths.LogRatio - _mean;
        _mean += difference / _count;
        _squares += difference * (lengths.LogRatio - _mean);
        var distance = Math.Abs(lengths.LogRatio - UsualLogRatio) * Trust(lengths);
        if (_kept.Count < MostKept)
            _kept.Enqueue(segment, distance);
        else
            _kept.EnqueueDequeue(segment, distance);
    }

    private static double Trust(PairLengths lengths) =>
        Math.Min(1, Math.Max(lengths.Chinese, lengths.English / TextLength.UsualRatio) / TrustedLength);
}
