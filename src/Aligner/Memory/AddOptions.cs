
namespace Aligner.Memory;

/// <summary>How segments are added.</summary>
/// <param name="IsReviewed">Whether a person has confirmed them.</param>
/// <param name="Date">The date of what is new or changed; null for none.</param>
/// <param name="Replaces">Whether units of the same documents that do not come again are taken away.</param>
internal sealed record AddOptions(bool IsReviewed, DateTimeOffset? Date, bool Replaces)
{
    /// <summary>
    /// Whether the segments were all that there is, so that what did not come is gone. Asked when they have come to their end.
    /// </summary>
    public Func<bool> IsWhole { get; init; } = () => true;

    /// <summary>Whether only what a reviewer has confirmed is added; the rest stands beside it.</summary>
    public bool OnlyConfirmed { get; init; }
}

/// <summary>What became of segments that were added.</summary>
/// <param name="Added">New units.</param>
/// <param name="Changed">Units whose text or whose facts are others now.</param>
/// <param name="Known">Segments that were there, by their id or as the same passage of another document.</param>
/// <param name="LeftOut">Segments with one side only, and those that a person has excluded, which are no units.</param>
/// <param name="Removed">Units of the documents that did not come again.</param>
internal readonly record struct AddCounts(long Added, long Changed, long Known, long LeftOut, long Removed);
