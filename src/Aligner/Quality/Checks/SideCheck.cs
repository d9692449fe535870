using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks;

/// <summary>A check that looks at each side by itself.</summary>
internal abstract class SideCheck : SegmentCheck
{
    protected sealed override IEnumerable<Observation> Examine(Segment segment)
    {
        foreach (var side in (Side[])[Side.English, Side.Chinese])
        {
            if (segment.TextOf(side).Length > 0 && Examine(segment, side, segment.TextOf(side)) is { } seen)
                yield return seen;
        }
    }

    /// <summary>One observation names all places of a side; null where there is none.</summary>
    protected abstract Observation? Examine(Segment segment, Side side, string text);

    /// <summary>An observation at some places, null where there are none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="side">The side.</param>
    /// <param name="ranges">The places.</param>
    /// <param name="message">The message of the first place; how many more there are is added.</param>
    protected static Observation? At(Segment segment, Side side, IReadOnlyList<(int Start, int Length)> ranges,
        Func<(int Start, int Length), string> message) =>
        ranges.Count == 0 ? null : ObserveAll(segment, [.. ranges.Select(range => new TextMark(side, range.Start, range.Length))],
            message(ranges[0]));
}
