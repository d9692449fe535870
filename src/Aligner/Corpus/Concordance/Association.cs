namespace Aligner.Corpus.Concordance;

/// <summary>How strongly two things go together, beyond what chance would give.</summary>
public static class Association
{
    /// <summary>Dunning's G² for a word in two bodies of text (Dunning 1993, section 4); 0 where it is not more frequent in the first.</summary>
    /// <param name="first">Its count in the first body.</param>
    /// <param name="second">Its count in the second.</param>
    /// <param name="firstTotal">All words of the first.</param>
    /// <param name="secondTotal">All words of the second.</param>
    public static double LogLikelihood(long first, long second, long firstTotal, long secondTotal)
    {
        var share = (double)(first + second) / (firstTotal + secondTotal);
        if (first <= share * firstTotal)
            return 0;
        return 2 * (Term(first, share * firstTotal) + Term(second, share * secondTotal) + Term(firstTotal - first, (1 - share) * firstTotal) + Term(secondTotal - second, (1 - share) * secondTotal));
    }

    private static double Term(double count, double expected) => count == 0 ? 0 : count * Math.Log(count / expected);
}
