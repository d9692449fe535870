namespace Aligner.Alignment;

/// <summary>
/// Every bead within a band with its score, seen as a Markov chain over the points between sentences:
/// the forward-backward recurrences turn the scores into the probability of each bead given both whole texts.
/// </summary>
internal sealed class BeadLattice
{
    private static readonly int ShapeCount = BeadShape.All.Length;

    private readonly Band _band;
    private readonly float[] _scores;

    public BeadLattice(Band band, BilingualText text, BeadScorer scorer, IBeadEvidence? evidence, CancellationToken cancellation)
    {
        _band = band;
        _scores = new float[checked(band.CellCount * ShapeCount)];
        Array.Fill(_scores, float.NegativeInfinity);
        scorer.MoveTo(band);
        for (var english = band.EnglishStart; english <= band.EnglishEnd; english++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var chinese = band.First(english); chinese <= band.Last(english); chinese++)
                ScoreBeads(english, chinese, text, scorer, evidence);
        }
    }

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

    /// <summary>For each point of the band (<see cref="Band.Cell"/>), the log of the sum over all ways that lead there, and over all that lead on to the end.</summary>
    public (double[] Before, double[] After) Sums() => (SumBefore(), SumAfter());

    /// <summary>Replaces the scores by probabilities.</summary>
    public void ToProbabilities()
    {
        var (before, after) = Sums();
        var all = after[_band.Cell(_band.EnglishStart, _band.ChineseStart)];
        for (var english = _band.EnglishStart; english <= _band.EnglishEnd; english++)
        {
            for (var chinese = _band.First(english); chinese <= _band.Last(english); chinese++)
                ToProbabilitiesAt(english, chinese, before[_band.Cell(english, chinese)] - all, after);
        }
    }

    private void ToProbabilitiesAt(int english, int chinese, double before, double[] after)
    {
        var scores = _scores.AsSpan(Index(english, chinese), ShapeCount);
        for (var shape = 0; shape < scores.Length; shape++)
        {
            if (!float.IsNegativeInfinity(scores[shape]))
                scores[shape] = (float)Math.Exp(before + scores[shape] + after[End(english, chinese, shape)]);
            else
                scores[shape] = 0;
        }
    }

    private double[] SumBefore()
    {
        var sums = new double[_band.CellCount];
        Array.Fill(sums, double.NegativeInfinity);
        sums[0] = 0;
        for (var english = _band.EnglishStart; english <= _band.EnglishEnd; english++)
        {
            for (var chinese = _band.First(english); chinese <= _band.Last(english); chinese++)
                PushForward(english, chinese, sums);
        }

        return sums;
    }

    private void PushForward(int english, int chinese, double[] sums)
    {
        var sum = sums[_band.Cell(english, chinese)];
        var scores = _scores.AsSpan(Index(english, chinese), ShapeCount);
        for (var shape = 0; shape < scores.Length; shape++)
        {
            if (float.IsNegativeInfinity(scores[shape]))
                continue;
            ref var target = ref sums[End(english, chinese, shape)];
            target = LogSum.Of(target, sum + scores[shape]);
        }
    }

    private double[] SumAfter()
    {
        var sums = new double[_band.CellCount];
        for (var english = _band.EnglishEnd; english >= _band.EnglishStart; english--)
        {
            for (var chinese = _band.Last(english); chinese >= _band.First(english); chinese--)
                sums[_band.Cell(english, chinese)] = SumAfter(english, chinese, sums);
        }

        return sums;
    }

    private double SumAfter(int english, int chinese, double[] sums)
    {
        var isEnd = english == _band.EnglishEnd && chinese == _band.ChineseEnd;
        var sum = isEnd ? 0 : double.NegativeInfinity;
        var scores = _scores.AsSpan(Index(english, chinese), ShapeCount);
        for (var shape = 0; shape < scores.Length; shape++)
        {
            if (!float.IsNegativeInfinity(scores[shape]))
                sum = LogSum.Of(sum, scores[shape] + sums[End(english, chinese, shape)]);
        }

        return sum;
    }

    private void ScoreBeads(int english, int chinese, BilingualText text, BeadScorer scorer, IBeadEvidence? evidence)
    {
        var scores = _scores.AsSpan(Index(english, chinese), ShapeCount);
        for (var i = 0; i < scores.Length; i++)
        {
            if (IsPossible(english, chinese, i, _band, text, scorer))
                scores[i] = scorer.Score(english, chinese, i) + LogOdds(english, chinese, BeadShape.All[i], evidence);
        }
    }

    private static float LogOdds(int english, int chinese, BeadShape shape, IBeadEvidence? evidence) =>
        evidence is null ? 0 : evidence.LogOdds(english, shape.English, chinese, shape.Chinese);

    private int Index(int english, int chinese) => _band.Cell(english, chinese) * ShapeCount;

    private int End(int english, int chinese, int shape) =>
        _band.Cell(english + BeadShape.All[shape].English, chinese + BeadShape.All[shape].Chinese);
}
