using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Segments.Accounts;

/// <summary>What became of one document: every character of its source, and every segment.</summary>
internal sealed record DocumentAccount
{
    public required Transcript Transcript { get; init; }

    /// <summary>Characters of the source by what they were read as, white space not counted; in the order of <see cref="Role"/>.</summary>
    public required ImmutableArray<(Role Role, int Characters)> Roles { get; init; }

    /// <summary>All characters of the source that are not white space, in Unicode code points.</summary>
    public required int Total { get; init; }

    public required SideAccount English { get; init; }

    public required SideAccount Chinese { get; init; }

    /// <summary>The selected segments by part.</summary>
    public required ImmutableArray<(Part Part, int Segments)> Parts { get; init; }

    /// <summary>The selected segments without one of the sides.</summary>
    public required ImmutableArray<Segment> Unpaired { get; init; }

    /// <summary>Characters that no reader looked at; anything but none is a fault of the program.</summary>
    public int Unaccounted => Total - Roles.Sum(role => role.Characters);

    public bool IsClosed => Unaccounted == 0 && English.IsClosed && Chinese.IsClosed;
}

/// <summary>Where one side's characters went, white space not counted.</summary>
/// <param name="Read">In the source, read as this side.</param>
/// <param name="Paired">In segments with both sides.</param>
/// <param name="Unpaired">In segments whose other side is missing.</param>
/// <param name="NotSelected">In segments of parts that were not asked for.</param>
/// <param name="Rejected">In segments whose score is too low.</param>
internal sealed record SideAccount(int Read, int Paired, int Unpaired, int NotSelected, int Rejected)
{
    /// <summary>Whether every character read is in a segment.</summary>
    public bool IsClosed => Read == Paired + Unpaired + NotSelected + Rejected;
}
