using System.Globalization;
using Aligner.Alignment;
using Aligner.Lexicon;

namespace Aligner.Benchmarks.Fitting;

/// <summary>Fits the two numbers of TranslationOdds: gold beads against the same English beside the Chinese of a bead further on.</summary>
internal static class TranslationFit
{
    private static readonly int[] Distances = [7, 19, 53];

    public static void Run(IEnumerable<GoldText> texts)
    {
        var examples = texts.SelectMany(Examples).ToList();
        var fitted = QuasiNewton.Minimize((point, gradient) => Loss(examples, point, gradient), [0, 0.5]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"translation odds: intercept {fitted[0]:F2}, slope {fitted[1]:F2}"));
        Print("gold beads", examples.Where(example => example.IsTranslation));
        Print("mismatched", examples.Where(example => !example.IsTranslation));
    }

    private static void Print(string name, IEnumerable<(double Evidence, bool IsTranslation)> examples)
    {
        var probabilities = examples.Select(example => TranslationOdds.Probability(example.Evidence)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: mean {probabilities.Average():F3}, below 0.8 {probabilities.Count(value => value < 0.8) / (double)probabilities.Count:P1}"));
    }

    private static IEnumerable<(double Evidence, bool IsTranslation)> Examples(GoldText gold)
    {
        var text = BilingualText.Prepare(gold.English, gold.Chinese, BilingualLexicon.Default);
        var scorer = new BeadScorer(text, FittedWeights.Default, ScoringOptions.Default);
        var beads = gold.Beads.Where(bead => !bead.IsNull).ToList();
        for (var i = 0; i < beads.Count; i++)
        {
            foreach (var distance in Distances.Prepend(0))
            {
                var other = beads[(i + distance) % beads.Count];
                var pair = new Bead(beads[i].EnglishStart, beads[i].EnglishCount, other.ChineseStart, other.ChineseCount, 1);
                if (BeadShape.All.Contains(new BeadShape(pair.EnglishCount, pair.ChineseCount)))
                    yield return (EvidenceFor(pair, scorer), distance == 0);
            }
        }
    }

    private static double EvidenceFor(Bead bead, BeadScorer scorer)
    {
        scorer.MoveTo(Band.Full(new Stretch(bead.EnglishStart, bead.EnglishEnd, bead.ChineseStart, bead.ChineseEnd)));
        return scorer.Evidence(bead);
    }

    /// <summary>The mean logistic loss, both kinds weighing the same.</summary>
    private static double Loss(List<(double Evidence, bool IsTranslation)> examples, double[] point, double[] gradient)
    {
        Array.Clear(gradient);
        var translations = examples.Count(example => example.IsTranslation);
        var loss = 0.0;
        foreach (var (evidence, isTranslation) in examples)
        {
            var weight = 1000.0 / (isTranslation ? translations : examples.Count - translations);
            var sign = isTranslation ? 1 : -1;
            var margin = sign * (point[0] + (point[1] * evidence));
            loss += weight * Math.Log(1 + Math.Exp(-margin));
            var slope = -weight * sign / (1 + Math.Exp(margin));
            gradient[0] += slope;
            gradient[1] += slope * evidence;
        }

        return loss;
    }
}
