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

    // Of a longer text, parts are aligned one after the other, between points that the path passes through for sure.
    private const int SentencesOfPart = 4096;

    private const int PartsHeld = 8;

    // In sentences of both sides.
    private const int LongText = 1 << 16;

    private readonly Region _stretch;
    private readonly BeadLattice? _first;
    private readonly HoleSurvey _survey;

    private RegionSearch(Region stretch, Band band, BeadLattice? first, HoleSurvey survey, TextHabits habits) =>
        (_stretch, Band, _first, _survey, Habits) = (stretch, band, first, survey, habits);

    public Band Band { get; }

    public TextHabits Habits { get; }

    /// <summary>What the price was chosen by (<see cref="HolePrice.LengthOf"/>); 0 where it was not looked for.</summary>
    public double HoleLength => _survey.HoleLength;

    /// <summary>Whether scores of the band are known so far.</summary>
    public bool HasScores => _first is not null;

    /// <summary>Whether so short a stretch has holes of its own to look for.</summary>
    public static bool HasHoles(Region stretch) => Math.Max(stretch.EnglishCount, stretch.ChineseCount) >= FewestSentencesWithHoles;

    public static RegionSearch Of(Region stretch, BilingualText text, BeadScorer scorer, IBeadEvidence? evidence,
        CancellationToken cancellation)
    {
        LetGoOfLeavings(stretch);
        var band = BandFinder.Find(stretch, text, cancellation);
        LetGoOfLeavings(stretch);
        if (!HasHoles(stretch))
            return new RegionSearch(stretch, band, null, default, TextHabits.Short);
        var lattice = new BeadLattice(band, text, scorer, evidence, null, cancellation) { Habits = TextHabits.First };
        var survey = lattice.Survey();
        var tellsHoles = evidence?.TellsHoles == true;
        if (!tellsHoles && survey.Unsure.Count > 0)
            band = band.Widened(survey.Unsure, Reach, Margin);
        // Times tell where a hole is, unless most of one side is missing.
        var hasPrice = !tellsHoles || survey.InHoles > LeastMissing * (stretch.EnglishCount + stretch.ChineseCount);
        var habits = HabitsOf(survey, hasPrice, tellsHoles, scorer);
        return new RegionSearch(stretch, band, lattice, survey, habits);
    }

    // Where there are times, they tell more of the shapes than other beads do.
    private static TextHabits HabitsOf(HoleSurvey survey, bool hasPrice, bool hasTimes, BeadScorer scorer) => new(
        hasPrice ? scorer.Weights.Holes.At(survey.HoleLength) : HolePrice.Short, hasTimes ? ShapeGains.None : survey.Shapes);

    /// <summary>
    /// What making words of a long text, and finding its path, leaves behind would else stand beside the scores: a sixth of the memory, for
    /// a hundredth of the time.
    /// </summary>
    private static void LetGoOfLeavings(Region stretch)
    {
        if (stretch.EnglishCount + stretch.ChineseCount >= LongText)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Of the parts that are done, and of the scores they were made of, hundreds would else stand beside each other.</summary>
    private static void LetGoOfParts(int done)
    {
        if (done % PartsHeld == PartsHeld - 1)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
    }

    /// <summary>The lattice of the whole stretch, with its price; asked for once, and not beside <see cref="Parts"/>.</summary>
    public LatticePart Whole(BilingualText text, BeadScorer scorer, IBeadEvidence? evidence, CancellationToken cancellation) =>
        PartOf(Band, text, scorer, evidence, cancellation);

    /// <summary>
    /// Lattices that follow each other, with their price, each made when it is asked for: so only one need be held. Asked for once.
    /// </summary>
    public IEnumerable<LatticePart> Parts(BilingualText text, BeadScorer scorer, IBeadEvidence? evidence, CancellationToken cancellation)
    {
        var cuts = Cuts();
        return cuts.Count == 0
            ? [Whole(text, scorer, evidence, cancellation)]
            : Between(cuts).Select((part, index) =>
            {
                LetGoOfParts(index);
                return PartOf(Band.Within(part), text, scorer, evidence, cancellation);
            });
    }

    private IEnumerable<Region> Between(List<Anchor> cuts)
    {
        var last = new Anchor(_stretch.EnglishStart, _stretch.ChineseStart);
        foreach (var cut in cuts.Append(new Anchor(_stretch.EnglishEnd, _stretch.ChineseEnd)))
        {
            yield return new Region(last.English, cut.English, last.Chinese, cut.Chinese);
            last = cut;
        }
    }

    private LatticePart PartOf(Band band, BilingualText text, BeadScorer scorer, IBeadEvidence? evidence, CancellationToken cancellation)
    {
        var lattice = _first?.Band == band ? _first : new BeadLattice(band, text, scorer, evidence, _first, cancellation);
        lattice.Habits = Habits;
        return new LatticePart(lattice, band);
    }

    /// <summary>Points that the path passes through for sure, far enough from each other and from where the band is wider.</summary>
    private List<Anchor> Cuts()
    {
        var cuts = new List<Anchor>();
        if (_stretch.EnglishCount < 2 * SentencesOfPart)
            return cuts;
        var (last, unsure) = (_stretch.EnglishStart, 0);
        foreach (var point in _survey.Sure)
        {
            while (unsure < _survey.Unsure.Count && _survey.Unsure[unsure] < point.English - (2 * Reach))
                unsure++;
            if (point.English < last + SentencesOfPart || point.English > _stretch.EnglishEnd - SentencesOfPart
                || (unsure < _survey.Unsure.Count && _survey.Unsure[unsure] <= point.English + (2 * Reach)))
            {
                continue;
            }

            cuts.Add(point);
            last = point.English;
        }

        return cuts;
    }
}

/// <summary>A lattice of scores, and its band.</summary>
internal sealed record LatticePart(BeadLattice Lattice, Band Band);
