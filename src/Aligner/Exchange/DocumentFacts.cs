using System.Collections.Immutable;
using Aligner.Transcripts;

namespace Aligner.Exchange;

/// <summary>What a document tells of itself beyond its segments, for formats that people read.</summary>
public sealed record DocumentFacts
{
    /// <summary>As its segments have it.</summary>
    public required string Name { get; init; }

    public Metadata Metadata { get; init; } = Metadata.Empty;

    /// <summary>The shortlist with its definitions.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    public static DocumentFacts Of(Transcript transcript) => new()
    {
        Name = transcript.Name,
        Metadata = transcript.Metadata,
        Terms = transcript.Terms,
        Footnotes = transcript.Footnotes,
    };
}
