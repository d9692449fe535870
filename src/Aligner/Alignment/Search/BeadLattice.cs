using System.Numerics;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Tokens;

namespace Aligner.Alignment.Search;

/// <summary>
/// Every bead within a band with its score, seen as a Markov chain over the points between sentences:
/// the forward-backward recurrences turn the scores into the probability of each bead given both whole texts.
/// </summary>
internal sealed class BeadLattice
{
    /// <summary>The shapes with one side only come first.</summary>
    private const uint NullShapes = 0b11;

    // More of the probability at an edge of the band means that some may lie beyond it.
    private const double MostAtEdge = 0.01;

    // The path hardly passes where less of it is.
    private const double LeastCounted = 1e-6;

    // What may be left of the probability where the path passes through a point for sure: less than a score is written with.
    private const double MostUnsure = 1e-6;

    private readonly Band _band;
    private readonly PackedScores _scores;

    /// <param name="band">Where beads are looked for.</param>
    /// <param name="text">The texts.</param>
    /// <param name="scorer">Of their beads.</param>
    /// <param name="evidence">What counts beside the words; null for nothing.</param>
    /// <param name="known">The same of a narrower band, which may go further; its scores need not be computed again, and it is let go of as
    /// far as this one goes. Null for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    public BeadLattice(Band band, BilingualText text, BeadScorer scorer, IBeadEvidence? evidence, BeadLattice? known,
        CancellationToken cancellation)
    {
        _band = band;
        scorer.MoveTo(band);
        _scores = new PackedScores(band, (english, chinese, scores) =>
        {
            cancellation.ThrowIfCancellationRequested();
            var isKnown = known?._band.Contains(english, chinese) == true;
            if (isKnown)
                known!._scores.CopyTo(scores, english, chinese);
            for (var i = 0; i < scores.Length; i++)
            {
                var shape = BeadShape.All[i];
                if (isKnown && known!._band.Contains(english + shape.English, chinese + shape.Chinese))
                    scores[i] = band.Contains(english + shape.English, chinese + shape.Chinese) ? scores[i] : float.NegativeInfinity;
                else if (IsPossible(english, chinese, i, band, text, scorer))
                    scores[i] = scorer.Score(english, chinese, i) + LogOdds(english, chinese, shape, evidence);
            }

            if (chinese == band.Last(english))
                known?._scores.ReleaseBefore(english);
        });
    }

    /// <param name="band">Where beads are looked for: a part of that of the scores.</param>
    /// <param name="scores">Of a larger text.</param>
    /// <param name="constraint">What beads there cannot be; null where all can be.</param>
    public BeadLattice(Band band, BeadScores scores, IBeadConstraint? constraint)
    {
        _band = band;
        _scores = new PackedScores(band, (english, chinese, all) =>
        {
            for (var i = 0; i < all.Length; i++)
            {
                var shape = BeadShape.All[i];
                if (band.Contains(english + shape.English, chinese + shape.Chinese)
                    && constraint?.Allows(english, shape.English, chinese, shape.Chinese) != false)
                {
                    all[i] = scores.Of(english, chinese, i);
                }
            }
        });
    }

    public Band Band => _band;

    /// <summary>Of the text, which count beside the scores.</summary>
    public TextHabits Habits { get; set; } = TextHabits.None;

    /// <summary>The score of a bead, and once <see cref="ToProbabilities"/> is done its probability.</summary>
    public float this[int english, int chinese, int shape] => _scores[english, chinese, shape];

    /// <summary>Copies those of all shapes of beads that begin at a point.</summary>
    public void CopyTo(Span<float> all, int english, int chinese) => _scores.CopyTo(all, english, chinese);

    /// <summary>Whether the bead lies within the band and has a chance.</summary>
    public static bool IsPossible(int english, int chinese, int shapeIndex, Band band, BilingualText text, BeadScorer scorer)
    {
        var shape = BeadShape.All[shapeIndex];
        if (!band.Contains(english + shape.English, chinese + shape.Chinese))
            return false;
        // 1-1 stays possible whatever the lengths, so that null beads are chosen for their words alone.
        return shape.IsNull || shape == BeadShape.OneToOne
            || !scorer.IsHopeless(shapeIndex, text.English.Length(english, shape.English), text.Chinese.Length(chinese, shape.Chinese));
    }

    /// <summary>
    /// For each point of the band (<see cref="Band.Cell"/>), the log of the sum over all ways that lead there, and over all that lead on to
    /// the end.
    /// </summary>
    public (double[] Before, double[] After) Sums()
    {
        var before = new double[_band.CellCount];
        GoForward((english, chinese, _, _, sums) => before[_band.Cell(english, chinese)] = LogSum.Of(sums.Pairs, sums.Holes), null);
        return (before, new BackwardSums(_band, _scores, Habits, int.MaxValue).ToArray());
    }

    /// <summary>
    /// How many holes are to be expected, how many sentences go on in them, and the English sentences at which the path may want to leave
    /// the band, or passes for sure.
    /// </summary>
    public HoleSurvey Survey()
    {
        var after = new BackwardSums(_band, _scores, Habits);
        var (all, price, expected) = (after.All, Habits.Holes, new double[BeadShape.All.Length]);
        var (openings, goings, largest, largestAt) = (0.0, 0.0, 0.0, 0);
        var (unsure, sure) = (new List<int>(), new List<Anchor>());
        var (atFirst, atLast) = (0.0, 0.0);
        GoForward(
            (english, chinese, scores, shapes, sums) =>
            {
                after.MoveTo(english);
                for (var nulls = shapes & NullShapes; nulls != 0; nulls &= nulls - 1)
                {
                    var shape = BeadShape.All[BitOperations.TrailingZeroCount(nulls)];
                    var rest = scores[BitOperations.PopCount(shapes & NullShapes) - BitOperations.PopCount(nulls)]
                        + after.InHole(End(english, chinese, shape)) - all;
                    openings += Math.Exp(sums.Pairs + price.Opening + rest);
                    goings += Math.Exp(sums.Holes + price.Going + rest);
                }

                var cell = _band.Cell(english, chinese);
                var here = Math.Exp(sums.Pairs + after.Pairs(cell) - all) + Math.Exp(sums.Holes + after.InHole(cell) - all);
                if (here > LeastCounted)
                    AddExpected(english, chinese, scores, shapes, LogSum.Of(sums.Pairs, sums.Holes) - all, after, expected);
                if (here > largest)
                    (largest, largestAt) = (here, chinese);
                if (chinese == _band.First(english))
                    atFirst = chinese == _band.ChineseStart ? 0 : here;
                if (chinese == _band.Last(english))
                    atLast = chinese == _band.ChineseEnd ? 0 : here;
            },
            english =>
            {
                if (atFirst + atLast > MostAtEdge)
                    unsure.Add(english);
                if (largest > 1 - MostUnsure)
                    sure.Add(new Anchor(english, largestAt));
                largest = 0;
            });
        return new HoleSurvey(HolePrice.LengthOf(openings, goings), openings + goings, ShapeGains.Of(expected), unsure, sure);
    }

    /// <summary>Adds the probabilities of the pairs that begin at a point to those of their shapes.</summary>
    private void AddExpected(int english, int chinese, ReadOnlySpan<float> scores, uint shapes, double before, BackwardSums after,
        double[] expected)
    {
        foreach (var score in scores)
        {
            var index = BitOperations.TrailingZeroCount(shapes);
            shapes &= shapes - 1;
            var shape = BeadShape.All[index];
            if (!shape.IsNull)
                expected[index] += Math.Exp(before + score + Habits.Shapes[index] + after.Pairs(End(english, chinese, shape)));
        }
    }

    /// <summary>Adds what was not known when the beads were scored.</summary>
    public void Add(IBeadEvidence evidence)
    {
        for (var english = _band.EnglishStart; english <= _band.EnglishEnd; english++)
        {
            for (var chinese = _band.First(english); chinese <= _band.Last(english); chinese++)
            {
                foreach (ref var score in _scores.At(english, chinese, out var shapes))
                {
                    score += LogOdds(english, chinese, BeadShape.All[BitOperations.TrailingZeroCount(shapes)], evidence);
                    shapes &= shapes - 1;
                }
            }
        }
    }

    /// <summary>Replaces the scores by probabilities.</summary>
    public void ToProbabilities()
    {
        var after = new BackwardSums(_band, _scores, Habits);
        var (all, price, gains) = (after.All, Habits.Holes, Habits.Shapes);
        GoForward(
            (english, chinese, scores, shapes, sums) =>
            {
                after.MoveTo(english);
                var (before, hole) = (sums.Pairs - all, sums.Holes - all);
                var (beforeNull, beforeAny) = (LogSum.Of(before + price.Opening, hole + price.Going), LogSum.Of(before, hole));
                foreach (ref var score in scores)
                {
                    var index = BitOperations.TrailingZeroCount(shapes);
                    var shape = BeadShape.All[index];
                    shapes &= shapes - 1;
                    var end = End(english, chinese, shape);
                    score = (float)Math.Exp(shape.IsNull
                        ? beforeNull + score + after.InHole(end) : beforeAny + score + gains[index] + after.Pairs(end));
                }
            },
            null);
        _scores.OfNone = 0;
    }

    private delegate void Visit(int english, int chinese, Span<float> scores, uint shapes, (double Pairs, double Holes) sums);

    /// <summary>Goes over all points with the sums of what leads there.</summary>
    /// <param name="visit">Called when a point has been gone over: its scores are not looked at again.</param>
    /// <param name="leave">Called at the end of a row; null for nothing.</param>
    private void GoForward(Visit visit, Action<int>? leave)
    {
        var sums = new ForwardSums(_band, Habits);
        for (var english = _band.EnglishStart; english <= _band.EnglishEnd; english++)
        {
            for (var chinese = _band.First(english); chinese <= _band.Last(english); chinese++)
            {
                var scores = _scores.At(english, chinese, out var shapes);
                sums.Push(english, chinese, scores, shapes);
                visit(english, chinese, scores, shapes, sums.At(english, chinese));
            }

            sums.Leave(english);
            leave?.Invoke(english);
        }
    }

    private static float LogOdds(int english, int chinese, BeadShape shape, IBeadEvidence? evidence) =>
        evidence is null ? 0 : evidence.LogOdds(english, shape.English, chinese, shape.Chinese);

    private int End(int english, int chinese, BeadShape shape) => _band.Cell(english + shape.English, chinese + shape.Chinese);
}
