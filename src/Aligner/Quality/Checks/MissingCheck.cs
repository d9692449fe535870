using Aligner.Segments;
using Aligner.Text;

namespace Aligner.Quality.Checks;

/// <summary>Names segments with one side only.</summary>
internal sealed class MissingCheck : SegmentCheck
{
    protected override IEnumerable<Observation> Examine(Segment segment)
    {
        var (english, chinese) = (string.IsNullOrWhiteSpace(segment.English), string.IsNullOrWhiteSpace(segment.Chinese));
        if (english && chinese)
        {
            yield return Observe(segment, "both sides are empty");
        }
        else if (english || chinese)
        {
            yield return Observe(segment, $"the {Name(english ? Side.English : Side.Chinese)} side is empty",
                TextMark.Whole(segment, english ? Side.Chinese : Side.English));
        }
    }
}
