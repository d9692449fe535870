namespace Aligner.Transcripts;

/// <summary>The time a cue takes on the recording's axis.</summary>
/// <param name="Start">From the beginning of the recording.</param>
/// <param name="End">From the beginning of the recording; null where the source does not tell.</param>
public readonly record struct TimeRange(TimeSpan Start, TimeSpan? End);
