namespace Aligner.Transcripts.Sources.Timed.Captions;

/// <summary>How a caption follows from the one before it.</summary>
/// <param name="Before">The one before.</param>
/// <param name="After">The caption.</param>
/// <param name="Kind">What has changed.</param>
/// <param name="Shared">How many words at its beginning were shown before.</param>
internal sealed record CaptionChange(CaptionState Before, CaptionState After, CaptionChangeKind Kind, int Shared)
{
    // A line that is shown again after a longer break is said again.
    private static readonly TimeSpan LongestBreak = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(0.15);

    // So many words in a row are the end of one caption and the beginning of the next by no chance. A Chinese character is half a word:
    // what ends with 人工智能 is often followed by what begins with it.
    private const double FewestInLine = 3;
    private const double WordsInHan = 0.5;

    // Of a line that is corrected while it grows so much stays.
    private const double LeastShareKept = 0.6;

    /// <summary>Whether what was shown before stands in one line with what is new.</summary>
    public bool IsInLine => Kind == CaptionChangeKind.Rolls && !After.BeginsLine(Shared);

    /// <summary>Whether the line went on otherwise than it ended before.</summary>
    public bool IsCorrected => Kind == CaptionChangeKind.Grows && Shared < Before.Words.Count;

    public static CaptionChange Between(CaptionState before, CaptionState after)
    {
        if (!after.BeginsWithPartOf(before))
            return new CaptionChange(before, after, CaptionChangeKind.IsNew, 0);
        var isAtOnce = !(after.Start - (before.End ?? after.Start) > AtOnce);
        var most = Math.Min(Math.Min(before.Words.Count, after.Words.Count), after.FirstTimed);
        if (after.Start - before.End > LongestBreak)
            most = 0;
        for (var shared = most; shared > 0; shared--)
        {
            if (before.HasAt(before.Words.Count - shared, after, 0, shared) && KindOf(before, after, shared, isAtOnce) is { } kind)
                return new CaptionChange(before, after, kind, shared);
        }

        var kept = isAtOnce ? CommonPrefix(before, after) : 0;
        return kept >= 2 && kept >= LeastShareKept * before.Words.Count && after.Words.Count > before.Words.Count
            ? new CaptionChange(before, after, CaptionChangeKind.Grows, kept)
            : new CaptionChange(before, after, CaptionChangeKind.IsNew, 0);
    }

    private static CaptionChangeKind? KindOf(CaptionState before, CaptionState after, int shared, bool isAtOnce)
    {
        var isWholeBefore = shared == before.Words.Count;
        if (shared == after.Words.Count)
        {
            return isAtOnce && !(isWholeBefore && after.Tag < before.Tag) && before.BeginsLine(before.Words.Count - shared)
                ? CaptionChangeKind.Stays : null;
        }

        if (isWholeBefore && isAtOnce && !after.BeginsLine(shared))
            return CaptionChangeKind.Grows;
        var isByLines = after.BeginsLine(shared) && before.BeginsLine(before.Words.Count - shared);
        return isByLines || after.Weigh(shared, WordsInHan) >= FewestInLine ? CaptionChangeKind.Rolls : null;
    }

    private static int CommonPrefix(CaptionState before, CaptionState after)
    {
        var most = Math.Min(Math.Min(before.Words.Count, after.Words.Count), after.FirstTimed);
        var count = 0;
        while (count < most && before.HasAt(count, after, count, 1))
            count++;
        return count;
    }
}

internal enum CaptionChangeKind
{
    /// <summary>It shows nothing of the one before.</summary>
    IsNew,

    /// <summary>Lines of the one before stand above new ones.</summary>
    Rolls,

    /// <summary>The last line goes on, and its end may be corrected.</summary>
    Grows,

    /// <summary>It shows nothing new.</summary>
    Stays,
}
