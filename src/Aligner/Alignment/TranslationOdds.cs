namespace Aligner.Alignment;

/// <summary>
/// The probability that the two sides of a bead translate each other at all. The lattice takes for granted that they do and asks
/// only which belongs to which: a pair that stands alone between two anchors would always be sure, whatever it says.
/// A logistic regression on what the words and the length say for the bead, gold beads of the literary set against the same
/// English beside the Chinese of another bead; made by the fit command with the weights.
/// </summary>
internal static class TranslationOdds
{
    // A source puts what is no translation side by side about once in a hundred times.
    private const double PriorLogOdds = 4.6;

    private const double Intercept = 1.38;
    private const double Slope = 0.60;

    /// <param name="evidence">The score of the bead without its shape, in nats.</param>
    public static double Probability(double evidence) => 1 / (1 + Math.Exp(-(PriorLogOdds + Intercept + (Slope * evidence))));
}
