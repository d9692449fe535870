using Aligner.Segments;

namespace Aligner.Quality.Checks;

/// <summary>A check that needs nothing but the segment.</summary>
internal abstract class SegmentCheck : QualityCheck
{
    public sealed override IEnumerable<Observation> Examine(SegmentBlock block) => block.Segments.SelectMany(Examine);

    protected abstract IEnumerable<Observation> Examine(Segment segment);
}
