using Aligner.Alignment.Scoring;
using Aligner.Text;

namespace Aligner.Alignment.Translation;

/// <summary>
/// The probability that the two sides of a bead translate each other at all. The lattice takes for granted that they do and asks
/// only which belongs to which: a pair that stands alone between two anchors would always be sure, whatever it says.
/// A logistic regression on the features of the bead, gold beads of the literary set against the same English beside the
/// Chinese of another bead; its numbers are those of <c>Alignment/Model/translation.json</c>.
/// </summary>
internal static class TranslationClassifier
{
    // A source puts what is not a translation side by side about once in a hundred times.
    private const double PriorLogOdds = 4.6;

    /// <summary>How many features have a weight: those of beads with two sides.</summary>
    public const int FeatureCount = (int)Feature.Length + 1;

    private static readonly ModelFile Model = ModelFile.Load("translation");
    private static readonly double Intercept = Model.Values("intercept", [nameof(Intercept)])[0];
    private static readonly double[] Weights = Model.Values<Feature>("features", FeatureCount);

    /// <param name="features">By <see cref="Feature"/>.</param>
    public static double Probability(ReadOnlySpan<float> features) => 1 / (1 + Math.Exp(-PriorLogOdds - LogOdds(features)));

    /// <summary>The natural logarithm of the odds before any prior: 0 for as likely as not.</summary>
    public static double LogOdds(ReadOnlySpan<float> features)
    {
        var logOdds = Intercept;
        for (var i = 0; i < Weights.Length; i++)
            logOdds += Weights[i] * features[i];
        return logOdds;
    }
}
