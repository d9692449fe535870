namespace Aligner.Pairing.Cutting;

/// <summary>
/// Shares the words of one side out among the units of the other: the borders that are best together, by how far each is
/// from where its time would have it, by the words' translations, and by what a cut would part (dynamic programming in windows
/// around the times).
/// </summary>
internal sealed class BorderSearch(IReadOnlyList<CutUnit> units, SpokenText spoken, UnitEvidence evidence)
{
    // No border is further off than this.
    private const double Reach = 4;

    // How far borders are from their times as a rule, where words have times and where these are shared out within a cue.
    private const double Spread = 0.25;
    private const double EstimatedSpread = 0.7;

    // The odds of a border whose time says nothing.
    private const double Astray = 0.002;

    // Words are not independent witnesses.
    private const double EvidenceWeight = 0.6;

    // A pause of a second is as good as this.
    private const double PauseWeight = 1.2;
    private const double LongestPause = 1;
    private const double SecondsPerLetter = 0.06;

    private const double Empty = -3;

    /// <summary>For each unit the first of its words, and at last the number of words.</summary>
    public int[] Find()
    {
        var windows = units.Select(unit => (From: spoken.FirstFrom(unit.Start - Reach), To: spoken.FirstFrom(unit.Start + Reach)))
            .ToArray();
        var steps = new int[units.Count][];
        var scores = new double[] { 0 };
        windows[0] = (0, 0);
        for (var unit = 0; unit < units.Count; unit++)
        {
            var next = unit + 1 < units.Count ? windows[unit + 1] : (From: spoken.Words.Count, To: spoken.Words.Count);
            (scores, steps[unit]) = Step(unit, windows[unit], scores, next);
        }

        return Trace(windows, steps);
    }

    private (double[] Scores, int[] Steps) Step(int unit, (int From, int To) window, double[] scores, (int From, int To) next)
    {
        var sums = evidence.SumsOf(units[unit], window.From, next.To);
        var result = new double[next.To - next.From + 1];
        var from = new int[result.Length];
        for (var end = next.From; end <= next.To; end++)
        {
            var best = double.NegativeInfinity;
            for (var start = window.From; start <= Math.Min(end, window.To); start++)
            {
                var score = scores[start - window.From] + (EvidenceWeight * (sums[end - window.From] - sums[start - window.From]))
                    + (start == end && !units[unit].IsGap ? Empty : 0);
                if (score > best)
                    (best, from[end - next.From]) = (score, start);
            }

            result[end - next.From] = best + (unit + 1 < units.Count ? BorderScore(end, units[unit + 1].Start) : 0);
        }

        return (result, from);
    }

    private double BorderScore(int word, double time)
    {
        if (word == 0 || word == spoken.Words.Count)
            return Math.Log(Astray);
        var (before, after) = (spoken.Words[word - 1], spoken.Words[word]);
        var spread = after.IsEstimated ? EstimatedSpread : Spread;
        var pause = after.Start - before.Start - ((before.Length + 1) * SecondsPerLetter);
        return Math.Log(Astray + Math.Exp(-Math.Abs(after.Start - time) / spread))
            + (PauseWeight * Math.Clamp(pause, 0, LongestPause))
            - CutCosts.Of(spoken.Written(word - 1), spoken.Written(word), spoken.Side);
    }

    private int[] Trace((int From, int To)[] windows, int[][] steps)
    {
        var borders = new int[units.Count + 1];
        borders[^1] = spoken.Words.Count;
        for (var unit = units.Count - 1; unit >= 0; unit--)
        {
            var from = unit + 1 < units.Count ? windows[unit + 1].From : spoken.Words.Count;
            borders[unit] = steps[unit][borders[unit + 1] - from];
        }

        return borders;
    }
}
