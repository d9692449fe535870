namespace Aligner.Transcripts;

/// <summary>What a document says of itself.</summary>
public sealed record Metadata
{
    public static readonly Metadata Empty = new();

    public BilingualName? Epigraph { get; init; }

    public BilingualName? Series { get; init; }

    /// <summary>The lesson's place in its series, from 1.</summary>
    public int? Lesson { get; init; }

    /// <summary>How many lessons the series has.</summary>
    public int? LessonCount { get; init; }

    public BilingualName? Title { get; init; }

    public BilingualName? Publisher { get; init; }

    public DateOnly? Date { get; init; }

    public BilingualName? Speaker { get; init; }

    /// <summary>The recording's length.</summary>
    public TimeSpan? Length { get; init; }

    public BilingualName? Synopsis { get; init; }
}

/// <summary>A name as a document gives it, in either language or both.</summary>
public sealed record BilingualName(string? English, string? Chinese);
