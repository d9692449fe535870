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
    private const int NullShapes = 2;

    // More of the probability at an edge of the band means that some may lie beyond it.
    private const double MostAtEdge = 0.01;

    private static readonly int ShapeCount = BeadShape.All.Length;

    private readonly Band _band;
    private readonly float[] _scores;
    private readonly BeadLattice? _known;

    /// <param name="band">Where beads are looked for.</param>
    /// <param name="text">The texts.</param>
    /// <param name="scorer">Of their beads.</param>
    /// <param name="evidence">What counts beside the words; null for nothing.</param>
    /// <param name="known">The same of a narrower band, whose scores need not be computed again; null for none.</param>
    /// <param name="cancellation">Ends the work.</param>
    public BeadLattice(Band band, BilingualText text, BeadScorer scorer, IBeadEvidence? evidence, BeadLattice? known,
        CancellationToken cancellation)
    {
        _band = band;
        _known = known;
        _scores = new float[checked(band.CellCount * ShapeCount)];
        Array.Fill(_scores, float.NegativeInfinity);
        scorer.MoveTo(band);
        for (var english = band.EnglishStart; english <= band.EnglishEnd; english++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var chinese = band.First(english); chinese <= band.Last(english); chinese++)
                ScoreBeads(english, chinese, text, scorer, evidence);
        }

        _known = null;
    }

    /// <param name="band">Where beads are looked for: a part of that of the scores.</param>
    /// <param name="scores">Of a larger text.</param>
    /// <param name="constraint">What beads there cannot be; null where all can be.</param>
    public BeadLattice(Band band, BeadScores scores, IBeadConstraint? constraint)
    {
        _band = band;
        _scores = new float[checked(band.CellCount * ShapeCount)];
        for (var english = band.EnglishStart; english <= band.EnglishEnd; english++)
        {
            for (var chinese = band.First(english); chinese <= band.Last(english); chinese++)
                TakeScores(english, chinese, scores, constraint);
        }
    }

    /// <summary>Of sentences without a partner.</summary>
    public HolePrice Price { get; set; }

    /// <summary>The score of a bead, and once <see cref="ToProbabilities"/> is done its probability.</summary>
    public float this[int english, int chinese, int shape] => _scores[Index(english, chinese) + shape];

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
        var (before, beforeHole) = SumBefore();
        var (after, _) = SumAfter();
        for (var i = 0; i < before.Length; i++)
            before[i] = LogSum.Of(before[i], beforeHole[i]);
        return (before, after);
    }

    /// <summary>
    /// How many holes are to be expected, how many sentences go on in them, and the English sentences at which the path may want to leave
    /// the band.
    /// </summary>
    public HoleSurvey Survey()
    {
        var (before, beforeHole) = SumBefore();
        var (after, afterHole) = SumAfter();
        var all = after[_band.Cell(_band.EnglishStart, _band.ChineseStart)];
        var (openings, goings) = (0.0, 0.0);
        var unsure = new List<int>();
        for (var english = _band.EnglishStart; english <= _band.EnglishEnd; english++)
        {
            for (var chinese = _band.First(english); chinese <= _band.Last(english); chinese++)
            {
                var cell = _band.Cell(english, chinese);
                var scores = _scores.AsSpan(Index(english, chinese), NullShapes);
                for (var shape = 0; shape < NullShapes; shape++)
                {
                    if (float.IsNegativeInfinity(scores[shape]))
                        continue;
                    var rest = scores[shape] + afterHole[End(english, chinese, shape)] - all;
                    openings += Math.Exp(before[cell] + Price.Opening + rest);
                    goings += Math.Exp(beforeHole[cell] + Price.Going + rest);
                }
            }
            if (AtEdge(english, _band.First(english), _band.ChineseStart)
                + AtEdge(english, _band.Last(english), _band.ChineseEnd) > MostAtEdge)
            {
                unsure.Add(english);
            }
        }
        return new HoleSurvey(HolePrice.LengthOf(openings, goings), openings + goings, unsure);

        double AtEdge(int english, int chinese, int end)
        {
            var cell = _band.Cell(english, chinese);
            return chinese == end ? 0 : Math.Exp(before[cell] + after[cell] - all) + Math.Exp(beforeHole[cell] + afterHole[cell] - all);
        }
    }

    /// <summary>Adds what was not known when the beads were scored.</summary>
    public void Add(IBeadEvidence evidence)
    {
        for (var english = _band.EnglishStart; english <= _band.EnglishEnd; english++)
        {
            for (var chinese = _band.First(english); chinese <= _band.Last(english); chinese++)
            {
                var scores = _scores.AsSpan(Index(english, chinese), ShapeCount);
                for (var shape = 0; shape < scores.Length; shape++)
                {
                    if (!float.IsNegativeInfinity(scores[shape]))
                        scores[shape] += LogOdds(english, chinese, BeadShape.All[shape], evidence);
                }
            }
        }
    }

    /// <summary>Replaces the scores by probabilities.</summary>
    public void ToProbabilities()
    {
        var (before, beforeHole) = SumBefore();
        var (after, afterHole) = SumAfter();
        var all = after[_band.Cell(_band.EnglishStart, _band.ChineseStart)];
        for (var english = _band.EnglishStart; english <= _band.EnglishEnd; english++)
        {
            for (var chinese = _band.First(english); chinese <= _band.Last(english); chinese++)
            {
                var cell = _band.Cell(english, chinese);
                ToProbabilitiesAt(english, chinese, before[cell] - all, beforeHole[cell] - all, after, afterHole);
            }
        }
    }

    private void ToProbabilitiesAt(int english, int chinese, double before, double beforeHole, double[] after, double[] afterHole)
    {
        var scores = _scores.AsSpan(Index(english, chinese), ShapeCount);
        var (beforeNull, beforeAny) = (LogSum.Of(before + Price.Opening, beforeHole + Price.Going), LogSum.Of(before, beforeHole));
        for (var shape = 0; shape < scores.Length; shape++)
        {
            if (float.IsNegativeInfinity(scores[shape]))
                scores[shape] = 0;
            else if (shape < NullShapes)
                scores[shape] = (float)Math.Exp(beforeNull + scores[shape] + afterHole[End(english, chinese, shape)]);
            else
                scores[shape] = (float)Math.Exp(beforeAny + scores[shape] + after[End(english, chinese, shape)]);
        }
    }

    private (double[] Sums, double[] InHole) SumBefore()
    {
        var (sums, inHole) = (new double[_band.CellCount], new double[_band.CellCount]);
        Array.Fill(sums, double.NegativeInfinity);
        Array.Fill(inHole, double.NegativeInfinity);
        sums[0] = 0;
        for (var english = _band.EnglishStart; english <= _band.EnglishEnd; english++)
        {
            for (var chinese = _band.First(english); chinese <= _band.Last(english); chinese++)
                PushForward(english, chinese, sums, inHole);
        }

        return (sums, inHole);
    }

    private void PushForward(int english, int chinese, double[] sums, double[] inHole)
    {
        var cell = _band.Cell(english, chinese);
        var (sum, hole) = (sums[cell], inHole[cell]);
        var (any, ofNull) = (LogSum.Of(sum, hole), LogSum.Of(sum + Price.Opening, hole + Price.Going));
        var scores = _scores.AsSpan(Index(english, chinese), ShapeCount);
        for (var shape = 0; shape < scores.Length; shape++)
        {
            if (float.IsNegativeInfinity(scores[shape]))
                continue;
            var isNull = shape < NullShapes;
            ref var target = ref (isNull ? inHole : sums)[End(english, chinese, shape)];
            target = LogSum.Of(target, (isNull ? ofNull : any) + scores[shape]);
        }
    }

    private (double[] Sums, double[] InHole) SumAfter()
    {
        var (sums, inHole) = (new double[_band.CellCount], new double[_band.CellCount]);
        for (var english = _band.EnglishEnd; english >= _band.EnglishStart; english--)
        {
            for (var chinese = _band.Last(english); chinese >= _band.First(english); chinese--)
            {
                var cell = _band.Cell(english, chinese);
                (sums[cell], inHole[cell]) = SumAfter(english, chinese, sums, inHole);
            }
        }

        return (sums, inHole);
    }

    private (double Sum, double InHole) SumAfter(int english, int chinese, double[] sums, double[] inHole)
    {
        var isEnd = english == _band.EnglishEnd && chinese == _band.ChineseEnd;
        var (pairs, nulls) = (isEnd ? 0 : double.NegativeInfinity, double.NegativeInfinity);
        var scores = _scores.AsSpan(Index(english, chinese), ShapeCount);
        for (var shape = 0; shape < scores.Length; shape++)
        {
            if (float.IsNegativeInfinity(scores[shape]))
                continue;
            if (shape < NullShapes)
                nulls = LogSum.Of(nulls, scores[shape] + inHole[End(english, chinese, shape)]);
            else
                pairs = LogSum.Of(pairs, scores[shape] + sums[End(english, chinese, shape)]);
        }

        return (LogSum.Of(pairs, nulls + Price.Opening), LogSum.Of(pairs, nulls + Price.Going));
    }

    private void ScoreBeads(int english, int chinese, BilingualText text, BeadScorer scorer, IBeadEvidence? evidence)
    {
        var scores = _scores.AsSpan(Index(english, chinese), ShapeCount);
        var isKnown = _known?._band.Contains(english, chinese) == true;
        for (var i = 0; i < scores.Length; i++)
        {
            var shape = BeadShape.All[i];
            if (isKnown && _known!._band.Contains(english + shape.English, chinese + shape.Chinese))
                scores[i] = _known[english, chinese, i];
            else if (IsPossible(english, chinese, i, _band, text, scorer))
                scores[i] = scorer.Score(english, chinese, i) + LogOdds(english, chinese, shape, evidence);
        }
    }

    private void TakeScores(int english, int chinese, BeadScores known, IBeadConstraint? constraint)
    {
        var scores = _scores.AsSpan(Index(english, chinese), ShapeCount);
        for (var i = 0; i < scores.Length; i++)
        {
            var shape = BeadShape.All[i];
            var isPossible = _band.Contains(english + shape.English, chinese + shape.Chinese)
                && constraint?.Allows(english, shape.English, chinese, shape.Chinese) != false;
            scores[i] = isPossible ? known.Of(english, chinese, i) : float.NegativeInfinity;
        }
    }

    private static float LogOdds(int english, int chinese, BeadShape shape, IBeadEvidence? evidence) =>
        evidence is null ? 0 : evidence.LogOdds(english, shape.English, chinese, shape.Chinese);

    private int Index(int english, int chinese) => _band.Cell(english, chinese) * ShapeCount;

    private int End(int english, int chinese, int shape) =>
        _band.Cell(english + BeadShape.All[shape].English, chinese + BeadShape.All[shape].Chinese);
}

/// <summary>What a first look at a text finds.</summary>
/// <param name="HoleLength">How long its holes are (<see cref="HolePrice.LengthOf"/>).</param>
/// <param name="InHoles">How many sentences without a partner are to be expected.</param>
/// <param name="Unsure">The counts of English sentences at which the path may lie outside the band.</param>
internal readonly record struct HoleSurvey(double HoleLength, double InHoles, IReadOnlyList<int> Unsure);
