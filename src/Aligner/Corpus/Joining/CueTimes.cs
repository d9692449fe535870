namespace Aligner.Corpus.Joining;

internal static class CueTimes
{
    /// <summary>The middle of a pause; where one of its ends is not known, the other.</summary>
    public static TimeSpan? Middle(TimeSpan? end, TimeSpan? next) => end is null || next is null ? end ?? next : (end + next) / 2;
}
