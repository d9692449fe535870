using System.Globalization;
using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Alignment.Translation;
using Aligner.Lexicon;
using Aligner.Text;

namespace Aligner.Training;

/// <summary>
/// Fits the numbers of TranslationClassifier: gold beads against the same English beside the Chinese of a bead further on.
/// </summary>
internal static class TranslationFit
{
    // What keeps the weights from growing on a few rare features.
    private const double Ridge = 0.1;

    private static readonly int[] Distances = [7, 19, 53];

    public static void Run(IEnumerable<GoldText> texts)
    {
        var examples = texts.SelectMany(Examples).ToList();
        var fitted = QuasiNewton.Minimize((point, gradient) => Loss(examples, point, gradient),
            new double[TranslationClassifier.FeatureCount + 1]);
        File.WriteAllText(FitCommand.ModelPath("Alignment/Model/translation"), ModelFile.Format(
            "dotnet run -c Release --project src/Aligner.Training -- fit ../shared/gold",
            "Gold beads of the literary set against the same English beside the Chinese of a bead 7, 19 or 53 further on; logistic "
                + "regression.",
            ("intercept", 3, [("Intercept", fitted[^1])]),
            ("features", 3, Enum.GetNames<Feature>().Zip(fitted).Take(TranslationClassifier.FeatureCount))));
        Print("gold beads", examples.Where(example => example.IsTranslation));
        Print("mismatched", examples.Where(example => !example.IsTranslation));
    }

    private static void Print(string name, IEnumerable<Example> examples)
    {
        var probabilities = examples.Select(example => TranslationClassifier.Probability(example.Features)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: mean {probabilities.Average():F3}, below 0.8 {probabilities.Count(value => value < 0.8) / (double)probabilities.Count:P1}"));
    }

    private static IEnumerable<Example> Examples(GoldText gold)
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
                    yield return new Example(Measure(pair, scorer), distance == 0);
            }
        }
    }

    private static float[] Measure(Bead bead, BeadScorer scorer)
    {
        scorer.MoveTo(Band.Full(new Region(bead.EnglishStart, bead.EnglishEnd, bead.ChineseStart, bead.ChineseEnd)));
        return scorer.Measure(bead).ToArray();
    }

    /// <summary>The logistic loss, both kinds weighing the same, with a ridge.</summary>
    private static double Loss(List<Example> examples, double[] point, double[] gradient)
    {
        var translations = examples.Count(example => example.IsTranslation);
        var loss = Ridge / 2 * point.Sum(value => value * value);
        for (var i = 0; i < point.Length; i++)
            gradient[i] = Ridge * point[i];
        foreach (var example in examples)
        {
            var weight = 1000.0 / (example.IsTranslation ? translations : examples.Count - translations);
            var sign = example.IsTranslation ? 1 : -1;
            var margin = sign * (point[^1] + Enumerable.Range(0, point.Length - 1).Sum(i => point[i] * example.Features[i]));
            loss += weight * Math.Log(1 + Math.Exp(-margin));
            var slope = -weight * sign / (1 + Math.Exp(margin));
            for (var i = 0; i < point.Length - 1; i++)
                gradient[i] += slope * example.Features[i];
            gradient[^1] += slope;
        }

        return loss;
    }

    private sealed record Example(float[] Features, bool IsTranslation);
}
