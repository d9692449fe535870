using System.Globalization;

namespace Aligner.Training.Checking;

/// <summary>How many of the segments that were spoilt in one way were found.</summary>
/// <param name="Name">The way.</param>
/// <param name="Spoilt">How many were spoilt.</param>
/// <param name="Found">Of how many something was said that is not said of them as they were.</param>
/// <param name="Floor">The least share; null where there is no bar.</param>
/// <param name="Missed">The ids of those that were not found.</param>
internal sealed record DetectionRow(string Name, int Spoilt, int Found, double? Floor, IReadOnlyList<string> Missed)
{
    public double Recall => Spoilt == 0 ? 1 : Found / (double)Spoilt;

    /// <summary>Several ways as one.</summary>
    public static DetectionRow Sum(string name, double? floor, IEnumerable<DetectionRow> rows) =>
        rows.Aggregate(new DetectionRow(name, 0, 0, floor, []),
            (sum, row) => sum with
            {
                Spoilt = sum.Spoilt + row.Spoilt,
                Found = sum.Found + row.Found,
                Missed = [.. sum.Missed, .. row.Missed],
            });

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture,
            $"{Name,-34}{Spoilt,6}{Found,6}{Recall,8:0.000}{(Floor is { } floor ? string.Create(CultureInfo.InvariantCulture, $"  bar {floor:0.00}") : "")}");
}
