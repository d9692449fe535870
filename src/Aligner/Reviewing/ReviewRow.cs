using Aligner.Alignment;
using Aligner.Corpus;

namespace Aligner.Reviewing;

/// <summary>A bead under review.</summary>
/// <param name="Bead">Its sentences by their places, and its score.</param>
/// <param name="Status">What reviewers said of it.</param>
/// <param name="Comment">What they noted; null for nothing.</param>
/// <param name="IsChanged">Whether its sentences have changed since a reviewer spoke of them.</param>
/// <param name="Sentences">The same as long as it has the same sentences on both sides, wherever they stand.</param>
public sealed record ReviewRow(Bead Bead, ReviewStatus Status, string? Comment, bool IsChanged, (ulong English, ulong Chinese) Sentences)
{
    /// <summary>How many wrong pairs are to be expected of it: 1 less its score where nobody has looked at it and it has both sides, else 0.</summary>
    public double ExpectedWrong => Status is ReviewStatus.Automatic or ReviewStatus.Doubtful && !Bead.IsNull ? 1 - Bead.Score : 0;

    /// <summary>Whether it is shown alike, but for its score.</summary>
    internal bool IsLike(ReviewRow other) => Sentences == other.Sentences && Status == other.Status && Comment == other.Comment && IsChanged == other.IsChanged;
}
