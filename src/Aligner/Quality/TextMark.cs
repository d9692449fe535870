using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality;

/// <summary>A place in one of a segment's two texts.</summary>
/// <param name="Side">English or Chinese.</param>
/// <param name="Start">The offset of its first UTF-16 code unit.</param>
/// <param name="Length">In UTF-16 code units; 0 for a place between two of them.</param>
public readonly record struct TextMark(Side Side, int Start, int Length)
{
    /// <summary>The whole text of a side.</summary>
    public static TextMark Whole(Segment segment, Side side) => new(side, 0, segment.TextOf(side).Length);

    public string In(Segment segment) => segment.TextOf(Side).Substring(Start, Length);
}
