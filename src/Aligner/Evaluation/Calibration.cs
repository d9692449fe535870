using System.Collections.Immutable;

namespace Aligner.Evaluation;

/// <summary>Whether the scores are the probabilities they claim to be.</summary>
/// <param name="Bins">Ten bins of equal width, from 0 to 1.</param>
/// <param name="ExpectedError">The mean distance of promise and truth over the bins, weighted by their counts.</param>
/// <param name="ErrorsInWorstTenth">
/// The share of all errors that are among the tenth of beads with the lowest scores; null without errors.
/// </param>
internal sealed record Calibration(ImmutableArray<CalibrationBin> Bins, double ExpectedError, double? ErrorsInWorstTenth)
{
    private const int BinCount = 10;

    /// <summary>Null without verdicts.</summary>
    public static Calibration? Of(ImmutableArray<ScoredVerdict> verdicts)
    {
        if (verdicts.IsEmpty)
            return null;
        var byBin = verdicts.ToLookup(verdict => Math.Min((int)(verdict.Score * BinCount), BinCount - 1));
        ImmutableArray<CalibrationBin> bins = [.. Enumerable.Range(0, BinCount).Select(bin => BinOf([.. byBin[bin]]))];
        var error = bins.Sum(bin => Math.Abs(bin.MeanScore - bin.ShareRight) * bin.Count) / verdicts.Length;
        return new Calibration(bins, error, ShareOfErrorsInWorstTenth(verdicts));
    }

    private static CalibrationBin BinOf(ImmutableArray<ScoredVerdict> verdicts)
    {
        if (verdicts.IsEmpty)
            return default;
        var right = verdicts.Count(verdict => verdict.IsRight);
        return new CalibrationBin(verdicts.Length, verdicts.Average(verdict => verdict.Score), (double)right / verdicts.Length);
    }

    private static double? ShareOfErrorsInWorstTenth(ImmutableArray<ScoredVerdict> verdicts)
    {
        var errors = verdicts.Count(verdict => !verdict.IsRight);
        var worst = verdicts.OrderBy(verdict => verdict.Score).Take((verdicts.Length + BinCount - 1) / BinCount);
        return errors == 0 ? null : (double)worst.Count(verdict => !verdict.IsRight) / errors;
    }
}

/// <summary>The beads whose scores lie in one tenth of the scale.</summary>
/// <param name="Count">How many.</param>
/// <param name="MeanScore">What the scores promise; 0 for an empty bin.</param>
/// <param name="ShareRight">What came true; 0 for an empty bin.</param>
internal readonly record struct CalibrationBin(int Count, double MeanScore, double ShareRight);

/// <summary>How sure the aligner was of a bead, and whether it was right.</summary>
internal readonly record struct ScoredVerdict(double Score, bool IsRight);
