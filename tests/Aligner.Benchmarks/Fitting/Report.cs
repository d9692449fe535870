using System.Globalization;

namespace Aligner.Benchmarks.Fitting;

/// <summary>Prints strict F1 by text, the calibration, and how many of the errors the worst scores hold.</summary>
internal static class Report
{
    private const int Bins = 10;

    public static void Print(IReadOnlyCollection<LeftOutResult> results)
    {
        foreach (var result in results)
            Write($"{result.Gold.Name}: strict F1 {result.StrictF1:F4}");
        var judged = results.SelectMany(result => result.Judged()).OrderBy(bead => bead.Score).ToList();
        var gold = results.Sum(result => result.Gold.Beads.Count(bead => !bead.IsNull));
        var errors = judged.Count(bead => !bead.IsRight);
        Write($"all: strict F1 {2.0 * (judged.Count - errors) / (judged.Count + gold):F4}, each text by weights fitted on the others");
        Write($"expected calibration error {CalibrationError(judged):F4}");
        Write($"the worst tenth by score holds {judged.Take(judged.Count / 10).Count(bead => !bead.IsRight) / (double)errors:P0} of {errors} errors");
    }

    private static double CalibrationError(List<(double Score, bool IsRight)> judged) => judged
        .GroupBy(bead => Math.Min(Bins - 1, (int)(bead.Score * Bins)))
        .Sum(bin => Math.Abs(bin.Sum(bead => bead.Score - (bead.IsRight ? 1 : 0)))) / judged.Count;

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
