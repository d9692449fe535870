using System.Collections.Immutable;
using Aligner.Alignment.Scoring;

namespace Aligner.Alignment.Translation;

/// <summary>
/// The probability that the two sides of a bead translate each other at all. The lattice takes for granted that they do and asks
/// only which belongs to which: a pair that stands alone between two anchors would always be sure, whatever it says.
/// A logistic regression on the features of the bead, gold beads of the literary set against the same English beside the
/// Chinese of another bead; made by the fit command with the weights.
/// </summary>
internal static class TranslationClassifier
{
    // A source puts what is no translation side by side about once in a hundred times.
    private const double PriorLogOdds = 4.6;

    private const double Intercept = 1.058;

    private static readonly ImmutableArray<double> Weights =
    [
        0.594, // EnglishRareExplained
        -0.402, // EnglishRareUnexplained
        0.457, // EnglishCommonExplained
        -0.153, // EnglishCommonUnexplained
        0.164, // ChineseRareExplained
        -0.151, // ChineseRareUnexplained
        -0.300, // ChineseCommonExplained
        -0.007, // ChineseCommonUnexplained
        0.235, // MarksExplained
        -0.105, // MarksUnexplained
        2.204, // Length
    ];

    /// <summary>How many features have a weight: those of beads with two sides.</summary>
    public static int FeatureCount => Weights.Length;

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
