using Aligner.Alignment.Scoring;

namespace Aligner.Alignment.Search;

/// <summary>What a first look at a text finds.</summary>
/// <param name="HoleLength">How long its holes are (<see cref="HolePrice.LengthOf"/>).</param>
/// <param name="InHoles">How many sentences without a partner are to be expected.</param>
/// <param name="Shapes">By the pairs that are to be expected.</param>
/// <param name="Unsure">The counts of English sentences at which the path may lie outside the band.</param>
/// <param name="Sure">Points that the path passes through for sure, in order.</param>
internal readonly record struct HoleSurvey(
    double HoleLength, double InHoles, ShapeGains Shapes, IReadOnlyList<int> Unsure, IReadOnlyList<Anchor> Sure);
