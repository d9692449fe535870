namespace Aligner.Transcripts.Timelines;

/// <summary>Takes times from one axis to another: stretched, then shifted.</summary>
/// <param name="Stretch">The length of a second of the one axis on the other.</param>
/// <param name="Offset">Where the one axis begins on the other, in seconds.</param>
public readonly record struct TimeMap(double Stretch, double Offset)
{
    public static readonly TimeMap Identity = new(1, 0);

    public double Of(double seconds) => (Stretch * seconds) + Offset;

    /// <summary>To the millisecond, as every format writes it; not before the beginning of the recording.</summary>
    public TimeSpan Of(TimeSpan time) => TimeSpan.FromMilliseconds(Math.Max(0, Math.Round(Of(time.TotalSeconds) * 1000)));

    public TimeRange Of(TimeRange range) => new(Of(range.Start), range.End is { } end ? Of(end) : null);
}
