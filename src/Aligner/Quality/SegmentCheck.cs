using Aligner.Corpus;

namespace Aligner.Quality;

/// <summary>A check that needs nothing but the segment.</summary>
public abstract class SegmentCheck : QualityCheck
{
    public sealed override IEnumerable<Observation> Examine(IReadOnlyList<Segment> block) => block.SelectMany(Examine);

    protected abstract IEnumerable<Observation> Examine(Segment segment);
}
