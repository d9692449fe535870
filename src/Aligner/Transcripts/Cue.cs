using System.Collections.Immutable;

namespace Aligner.Transcripts;

/// <summary>
/// One block of a transcript with its English and its Chinese side, either of which may be missing.
/// The pairs that stand outside the transcript (<see cref="Part"/>) are cues without times.
/// </summary>
public sealed record Cue
{
    public required Part Part { get; init; }

    /// <summary>Null for pairs outside the transcript and where the written time cannot be one.</summary>
    public TimeRange? Times { get; init; }

    /// <summary>What tells this cue from the others of its document whatever becomes of them: the time as normalised, or the part.</summary>
    public required string Key { get; init; }

    /// <summary>The 1-based line of the source on which the cue begins.</summary>
    public required int Line { get; init; }

    public SideText English { get; init; } = SideText.Missing;

    public SideText Chinese { get; init; } = SideText.Missing;

    /// <summary>The label of who speaks, where the source has one for the whole cue.</summary>
    public string? Speaker { get; init; }

    /// <summary>Names from <see cref="Transcripts.Flags"/>, in the order they were found.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];
}
