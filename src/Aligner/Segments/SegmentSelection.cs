using Aligner.Edits;
using Aligner.Transcripts;

namespace Aligner.Segments;

/// <summary>Which segments a run keeps.</summary>
internal sealed record SegmentSelection
{
    public static readonly SegmentSelection Everything = new();

    public IReadOnlySet<Part> Parts { get; init; } = Enum.GetValues<Part>().ToHashSet();

    /// <summary>The score below which a segment is rejected; a pair that the source itself gives has none, and stays.</summary>
    public double MinimumScore { get; init; }

    /// <summary>
    /// The share of the characters of two texts that must be in pairs of some score, lest a warning says that they are not a translation.
    /// </summary>
    public double MinimumTranslation { get; init; } = 0.3;

    /// <summary>Whether only what a reviewer has confirmed is kept.</summary>
    public bool OnlyReviewed { get; init; }

    public Selection VerdictOn(Segment segment)
    {
        if (!Parts.Contains(segment.Part))
            return Selection.OtherPart;
        return segment.Score < MinimumScore || (OnlyReviewed && segment.Status != ReviewStatus.Confirmed)
            ? Selection.Rejected : Selection.Kept;
    }
}

/// <summary>What becomes of a segment.</summary>
internal enum Selection
{
    Kept,

    /// <summary>Of a part that was not asked for.</summary>
    OtherPart,

    /// <summary>Of a score that is too low.</summary>
    Rejected,
}
