using System.Collections.Immutable;

namespace Aligner.Transcripts;

/// <summary>One source after reading.</summary>
public record Transcript
{
    /// <summary>The document's name: the source's path below the folder given, without its extension.</summary>
    public required string Name { get; init; }

    /// <summary>The source read.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The name of the source format, as in <c>aligner formats</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The name of the encoding that the source was in.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>How the source was understood, in words: where its times stand and how the languages do; null where its format says that.</summary>
    public string? Layout { get; init; }

    public Metadata Metadata { get; init; } = Metadata.Empty;

    public Languages Languages { get; init; } = Languages.Both;

    /// <summary>The timed blocks of the source: more than the cues where twins became one cue and empty ones were left out.</summary>
    public int Blocks { get; init; }

    /// <summary>All cues in the order of the source.</summary>
    public ImmutableArray<Cue> Cues { get; init; } = [];

    /// <summary>
    /// Whether the two sides of a cue translate each other, so that no pair crosses a cue's border. Else each cue has one
    /// side, and only the whole document is known to be a translation.
    /// </summary>
    public bool CuesArePairs { get; init; } = true;

    /// <summary>Whether sentences go on over the borders of cues, as those of subtitles do.</summary>
    public bool CuesCutSentences { get; init; }

    /// <summary>Where the two sides come from a source each: the Chinese one as it was read. The other properties are then the English one's.</summary>
    public Transcript? ChineseSource { get; init; }

    public ImmutableArray<Term> Terms { get; init; } = [];

    public ImmutableArray<Mention> Mentions { get; init; } = [];

    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    /// <summary>What each stretch of the source was read as, in the order of the source: no two overlap, and all that is not white space is in one.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    public ImmutableArray<Problem> Problems { get; init; } = [];
}
