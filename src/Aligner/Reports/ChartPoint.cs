namespace Aligner.Reports;

/// <summary>A point of a chart.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
/// <param name="IsMarked">Whether it stands out.</param>
internal readonly record struct ChartPoint(double X, double Y, bool IsMarked);
