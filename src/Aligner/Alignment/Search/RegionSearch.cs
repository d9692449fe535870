using Aligner.Alignment.Scoring;
using Aligner.Alignment.Tokens;

namespace Aligner.Alignment.Search;

/// <summary>
/// What is found out of a stretch before its beads are: where their path runs, the scores of those around it, and what holes cost.
/// </summary>
internal sealed class RegionSearch
{
    // The holes of a shorter text, as of a cue, say nothing of it.
    private const int FewestSentencesWithHoles = 40;

    // As where the subtitles of one language end after a minute.
    private const double LeastMissing = 0.4;

    // Where the path may lie outside the band, it is looked for so many sentences around.
    private const int Reach = 12;
    private const int Margin = 12;

    private RegionSearch(Band band, BeadLattice? lattice, HolePrice price, double holeLength = 0) =>
        (Band, Lattice, Price, HoleLength) = (band, lattice, price, holeLength);

    public Band Band { get; }

    /// <summary>With the scores of the band; null where nothing had to be scored so far.</summary>
    public BeadLattice? Lattice { get; }

    public HolePrice Price { get; }

    /// <summary>What the price was chosen by (<see cref="HolePrice.LengthOf"/>); 0 where it was not looked for.</summary>
    public double HoleLength { get; }

    /// <summary>Whether so short a stretch has holes of its own to look for.</summary>
    public static bool HasHoles(Region stretch) => Math.Max(stretch.EnglishCount, stretch.ChineseCount) >= FewestSentencesWithHoles;

    public static RegionSearch Of(Region stretch, BilingualText text, BeadScorer scorer, IBeadEvidence? evidence,
        CancellationToken cancellation)
    {
        var band = BandFinder.Find(stretch, text, cancellation);
        if (!HasHoles(stretch))
            return new RegionSearch(band, null, HolePrice.Short);
        var lattice = new BeadLattice(band, text, scorer, evidence, null, cancellation) { Price = HolePrice.First };
        var survey = lattice.Survey();
        var tellsHoles = evidence?.TellsHoles == true;
        if (!tellsHoles && survey.Unsure.Count > 0)
            lattice = new BeadLattice(band = band.Widened(survey.Unsure, Reach, Margin), text, scorer, evidence, lattice, cancellation);
        // Times tell where a hole is, unless most of one side is missing.
        var hasPrice = !tellsHoles || survey.InHoles > LeastMissing * (stretch.EnglishCount + stretch.ChineseCount);
        return new RegionSearch(band, lattice, hasPrice ? scorer.Weights.Holes.At(survey.HoleLength) : HolePrice.Short, survey.HoleLength);
    }
}
