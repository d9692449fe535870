using System.Collections.Immutable;
using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality;

/// <summary>
/// One run of a check over a corpus. It sees the segments in blocks, so that it can look at neighbours without holding the
/// corpus; what it keeps from block to block is hashes and counts, or few segments.
/// </summary>
public abstract class QualityCheck
{
    /// <param name="block">Segments of one document in a row, in the order of the corpus.</param>
    public abstract IEnumerable<Observation> Examine(SegmentBlock block);

    /// <summary>What could be said only at the end of a document, of its segments.</summary>
    public virtual IEnumerable<Observation> EndDocument() => [];

    /// <summary>What could be said only at the end of the corpus.</summary>
    public virtual IEnumerable<Observation> Complete() => [];

    protected static Observation Observe(Segment segment, string message, params ReadOnlySpan<TextMark> marks) =>
        new(segment, [.. marks.ToArray().OrderBy(mark => mark.Side).ThenBy(mark => mark.Start)], message);

    /// <summary>One observation of many places.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="marks">At least one.</param>
    /// <param name="message">Of the first; how many more there are is added.</param>
    protected static Observation ObserveAll(Segment segment, TextMark[] marks, string message) =>
        Observe(segment, marks.Length > 1 ? FormattableString.Invariant($"{message}, and {marks.Length - 1} more") : message, marks);

    /// <summary>The name of a side in messages.</summary>
    protected static string Name(Side side) => side == Side.English ? "English" : "Chinese";
}

/// <summary>What a check has to say of a segment.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Marks">The places it is about, English first; none where it is about the segment as a whole.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record Observation(Segment Segment, ImmutableArray<TextMark> Marks, string Message);
