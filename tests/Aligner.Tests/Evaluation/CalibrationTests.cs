using System.Collections.Immutable;
using Aligner.Evaluation;
using Xunit;

namespace Aligner.Tests.Evaluation;

public sealed class CalibrationTests
{
    [Fact]
    public void The_expected_error_weighs_each_bin_by_its_count()
    {
        var calibration = Calibration.Of([new(0.95, true), new(0.95, true), new(0.95, false), new(0.15, false)])!;
        // Three in the last bin: |0.95 - 2/3|; one in the second: |0.15 - 0|.
        Assert.Equal(((0.95 - (2.0 / 3)) * 3 / 4) + (0.15 / 4), calibration.ExpectedError, 12);
        Assert.Equal([0, 1, 0, 0, 0, 0, 0, 0, 0, 3], calibration.Bins.Select(bin => bin.Count));
        Assert.Equal(2.0 / 3, calibration.Bins[9].ShareRight, 12);
        Assert.Equal(0.15, calibration.Bins[1].MeanScore, 12);
    }

    [Fact]
    public void A_score_of_one_is_in_the_last_bin() => Assert.Equal(1, Calibration.Of([new(1, true)])!.Bins[9].Count);

    [Fact]
    public void The_worst_tenth_is_that_of_the_lowest_scores()
    {
        ImmutableArray<ScoredVerdict> verdicts =
            [.. from i in Enumerable.Range(0, 20) select new ScoredVerdict((20 - i) / 20.0, i is not (3 or 18 or 19))];
        Assert.Equal(2.0 / 3, Calibration.Of(verdicts)!.ErrorsInWorstTenth!.Value, 12);
    }

    [Fact]
    public void Without_errors_there_is_no_share_of_them() => Assert.Null(Calibration.Of([new(0.5, true)])!.ErrorsInWorstTenth);

    [Fact]
    public void Without_verdicts_there_is_no_calibration() => Assert.Null(Calibration.Of([]));
}
