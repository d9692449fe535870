namespace Aligner.Transcripts.Timelines;

/// <summary>One moment of the recording on both time axes, in seconds.</summary>
public readonly record struct TimePair(double English, double Chinese);
