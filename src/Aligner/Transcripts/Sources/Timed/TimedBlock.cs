using Aligner.Transcripts.Sources.Timed.Captions;

namespace Aligner.Transcripts.Sources.Timed;

/// <summary>A time of the source and the text under it, before sides are told apart and twins are made one.</summary>
internal sealed record TimedBlock
{
    /// <summary>The offset of the written time in the source.</summary>
    public required int Offset { get; init; }

    /// <summary>The time as written, for messages, and for the key where it cannot be one.</summary>
    public required string Written { get; init; }

    /// <summary>Null where the written time cannot be one.</summary>
    public required TimeRange? Times { get; init; }

    /// <summary>Whether the source has no time for it, rather than one that is wrong.</summary>
    public bool IsUntimed { get; init; }

    /// <summary>Whether its entry of the source has no time, where others have one; it then has what is between its neighbours.</summary>
    public bool IsTimeless { get; init; }

    public List<TimedLine> Lines { get; init; } = [];

    /// <summary>The style, as ASS has it: often one for each language.</summary>
    public string? Style { get; init; }

    /// <summary>Whether it is placed in the picture, as what stands written there is translated.</summary>
    public bool IsSign { get; set; }

    public string? Speaker { get; set; }
}
