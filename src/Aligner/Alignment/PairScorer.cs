using Aligner.Lexicon;

namespace Aligner.Alignment;

/// <summary>
/// Scores pairs of texts as they stand: what the words, numbers, marks and lengths of two texts say for the one being a
/// translation of the other. The words are weighed by how common they are in all the texts given.
/// </summary>
internal sealed class PairScorer
{
    private readonly BeadScorer _scorer;
    private readonly Stretch _all;

    public PairScorer(IReadOnlyList<string> english, IReadOnlyList<string> chinese, BilingualLexicon lexicon)
    {
        _scorer = new BeadScorer(BilingualText.Prepare(english, chinese, lexicon), FittedWeights.Default, ScoringOptions.Default);
        _all = new Stretch(0, english.Count, 0, chinese.Count);
    }

    /// <summary>The log-odds of each English text being translated by the Chinese one beside it, 0 for as likely as not.</summary>
    public double[] ScoreGiven()
    {
        _scorer.MoveTo(new Band(0, [.. Enumerable.Range(0, _all.EnglishCount + 1)], [.. Enumerable.Range(1, _all.EnglishCount), _all.EnglishCount]));
        return [.. Enumerable.Range(0, _all.EnglishCount).Select(i => Score(i, i))];
    }

    /// <summary>The log-odds of some English texts, by rising number, each with each of some Chinese ones.</summary>
    public double[,] ScoreAll(IReadOnlyList<int> english, IReadOnlyList<int> chinese)
    {
        _scorer.MoveTo(Band.Full(_all));
        var odds = new double[english.Count, chinese.Count];
        for (var i = 0; i < english.Count; i++)
        {
            for (var j = 0; j < chinese.Count; j++)
                odds[i, j] = Score(english[i], chinese[j]);
        }

        return odds;
    }

    private double Score(int english, int chinese) => TranslationOdds.LogOdds(_scorer.Measure(new Bead(english, 1, chinese, 1, 0)));
}
