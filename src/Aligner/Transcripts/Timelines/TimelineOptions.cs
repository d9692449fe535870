namespace Aligner.Transcripts.Timelines;

/// <summary>How two timed sources are made one.</summary>
public sealed record TimelineOptions
{
    public static TimelineOptions Default { get; } = new();

    /// <summary>What is added to the Chinese times; null where it is to be found, and the stretch with it.</summary>
    public TimeSpan? Offset { get; init; }
}
