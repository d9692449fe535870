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

    public List<TimedLine> Lines { get; init; } = [];

    /// <summary>The style, as ASS has it: often one for each language.</summary>
    public string? Style { get; init; }

    public string? Speaker { get; set; }
}
