using Aligner.Language;

namespace Aligner.Quality;

/// <summary>
/// Finds pairs of which one side says more than the other: longer than the pairs around it are, in characters and in clauses,
/// and less likely a translation. Then looks for the sentence or clause without which the rest is a likelier one.
/// </summary>
internal sealed class OmissionCheck : QualityCheck
{
    // A logistic regression: pairs of the literary set as they are against the same with a sentence of the other side dropped.
    private const double Intercept = -9.86;
    private const double PerSpread = 0.988;
    private const double PerClauses = 1.785;
    private const double PerClausesSquared = -0.404;
    private const double PerLogOdds = -0.104;
    private const double PerLogLength = 1.867;
    private const double OfEnglish = -1.960;

    // With this all checks together name 1.95 % of the right pairs of the gold texts.
    private const double Least = 1.8;

    // Less is an interjection, which translators drop.
    private const int LeastChinese = 10;
    private const int LeastEnglish = 36;
    private const double EnglishPerChinese = 3;

    public override IEnumerable<Observation> Examine(SegmentBlock block)
    {
        List<PairLengths> lengths = [.. block.Pairs.Select(PairLengths.Of)];
        var usual = new UsualLengths(lengths);
        var found = Enumerable.Range(0, lengths.Count).Select(i => (Pair: block.Pairs[i], Side: LongerSide(lengths[i], usual, block.LogOdds[i])))
            .Where(row => row.Side != Side.Neither).ToList();
        return found.Count == 0 ? [] : OmissionPlace.Find(block, found).Select(Describe);
    }

    private static Side LongerSide(PairLengths pair, UsualLengths usual, double logOdds)
    {
        var (english, chinese) = (Score(pair, usual, logOdds, Side.English), Score(pair, usual, logOdds, Side.Chinese));
        return Math.Max(english, chinese) < Least ? Side.Neither : english > chinese ? Side.English : Side.Chinese;
    }

    /// <summary>The log-odds of the side saying something that the other does not.</summary>
    private static double Score(PairLengths pair, UsualLengths usual, double logOdds, Side side)
    {
        if (pair.Of(side) < (side == Side.English ? LeastEnglish : LeastChinese) || pair.ClausesOf(side) < 2)
            return double.NegativeInfinity;
        var sign = side == Side.English ? 1 : -1;
        var clauses = sign * (pair.LogClauseRatio - usual.LogClauseRatio);
        return Intercept + (PerSpread * sign * (pair.LogRatio - usual.LogRatio) / usual.Spread)
            + (PerClauses * clauses) + (PerClausesSquared * clauses * Math.Abs(clauses)) + (PerLogOdds * logOdds)
            + (PerLogLength * Math.Log((pair.English / EnglishPerChinese) + pair.Chinese)) + (side == Side.English ? OfEnglish : 0);
    }

    private static Observation Describe(OmissionPlace place)
    {
        var other = place.Side == Side.English ? Side.Chinese : Side.English;
        return place.Mark is { } mark
            ? Observe(place.Pair, $"a {(place.IsSentence ? "sentence" : "clause")} of the {Name(place.Side)} seems to have no translation in the {Name(other)}", mark)
            : Observe(place.Pair, $"the {Name(place.Side)} seems to say more than the {Name(other)}", TextMark.Whole(place.Pair, place.Side));
    }
}
