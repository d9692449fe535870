using System.Globalization;
using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Lexicon;
using Aligner.Text;

namespace Aligner.Training;

/// <summary>
/// Fits the weights of the scorer on whole and torn texts, and tells how they do, also on the texts left out. The bands and the lengths of
/// holes are those that the weights in the program find: with new weights there, the command is run again, until they stay.
/// </summary>
internal static class FitCommand
{
    // A text known by beads is twice torn. Texts known by units alone are ten times as long, and say less of each sentence.
    private const double TornShare = 0.5;
    private const double UnitsShare = 0.1;

    // Of a shape that no text has.
    private const double ShareOfAny = 0.02;
    private static readonly int[] SeedsFittedOn = [101, 102];
    private static readonly int[] SeedsJudged = [1, 2, 3];

    /// <param name="folder">With the folders literary and groups.</param>
    public static void Run(string folder)
    {
        List<List<GoldText>> sets = [[.. GoldText.LoadAll(Path.Combine(folder, "literary"))],
            [.. GoldText.LoadAll(Path.Combine(folder, "groups"))]];
        var tables = sets.SelectMany(set => set).SelectMany(TablesOf).ToList();
        var now = Likelihood.ToParameters(FittedWeights.Default);
        var fitted = Fit(tables, now);
        File.WriteAllText(ModelPath("Alignment/Model/sentences"), TextOf(Likelihood.ToWeights(fitted), Usual(sets[0])));
        var leftOut = sets.SelectMany(set => set)
            .ToDictionary(gold => gold.Name, gold => Fit([.. tables.Where(table => !IsOf(table, gold))], fitted));
        Report("now", sets, tables, _ => now);
        Report("fitted on all", sets, tables, _ => fitted);
        Report("each text by weights fitted on the others", sets, tables, gold => leftOut[gold.Name]);
        TranslationFit.Run(sets[0]);
    }

    private static IEnumerable<BeadTable> TablesOf(GoldText gold)
    {
        yield return new BeadTable(gold, gold.IsOfBeads ? 1 : UnitsShare);
        foreach (var seed in gold.IsOfBeads ? SeedsFittedOn : SeedsFittedOn[..1])
            yield return new BeadTable(gold.Torn(seed), gold.IsOfBeads ? TornShare : UnitsShare);
    }

    private static bool IsOf(BeadTable table, GoldText gold) => table.Gold.Name.Split('~')[0] == gold.Name;

    private static double[] Fit(IReadOnlyCollection<BeadTable> tables, double[] start) =>
        QuasiNewton.Minimize((point, gradient) => Likelihood.Loss(tables, point, gradient), [.. start]);

    private static void Report(string name, List<List<GoldText>> sets, List<BeadTable> tables, Func<GoldText, double[]> parametersOf)
    {
        Print($"{name}:");
        foreach (var set in sets)
        {
            var loss = set.Sum(gold => tables.Where(table => IsOf(table, gold))
                .Sum(table => table.Weight * Likelihood.Loss(table, parametersOf(gold))));
            PrintFigures("whole", [.. set.Select(gold => Judge(gold, parametersOf(gold)))]);
            PrintFigures("torn",
                [.. set.Select(gold => SeedsJudged.Select(seed => Judge(gold.Torn(seed), parametersOf(gold)))
                    .Aggregate((one, other) => one.With(other)))]);
            Print($"  log-likelihood {-loss:F1}");
        }
    }

    private static Judged Judge(GoldText gold, double[] parameters)
    {
        var aligner = new SentenceAligner(BilingualLexicon.Default, Likelihood.ToWeights(parameters), ScoringOptions.Default);
        return new Judged(gold.PairCount, [.. gold.Judge(aligner.Align(gold.English, gold.Chinese))]);
    }

    private static void PrintFigures(string kind, List<Judged> texts)
    {
        var all = texts.Aggregate((one, other) => one.With(other));
        Print($"  {kind}: strict F1 {all.F1:F4} ({string.Join(' ', texts.Select(text => text.F1.ToString("F3", CultureInfo.InvariantCulture)))}), calibration error {all.CalibrationError:F4}, over .99 right {all.RightOfSure:F4}, the worst tenth holds {all.ErrorsInWorstTenth:P0} of the errors");
    }

    /// <summary>Where a model's file is, from the project's root.</summary>
    public static string ModelPath(string name) => Path.Combine("src", "Aligner", name + ".json");

    /// <summary>How usual each shape of a pair is, so that none is thought impossible.</summary>
    private static IEnumerable<(string, double)> Usual(IEnumerable<GoldText> texts)
    {
        var counts = texts.SelectMany(text => text.Beads).CountBy(bead => new BeadShape(bead.EnglishCount, bead.ChineseCount))
            .ToDictionary();
        List<BeadShape> shapes = [.. BeadShape.All.Where(shape => !shape.IsNull)];
        var all = (double)shapes.Sum(shape => counts.GetValueOrDefault(shape));
        return shapes.Select(shape =>
            (shape.Name, ((counts.GetValueOrDefault(shape) / all) + ShareOfAny) / (1 + (shapes.Count * ShareOfAny))));
    }

    private static string TextOf(ScoreWeights weights, IEnumerable<(string, double)> usual) => ModelFile.Format(
        "dotnet run -c Release --project src/Aligner.Training -- fit ../shared/gold",
        "The literary set, whole and twice torn, and three books known by verses or paragraphs (a tenth as weighty); maximum likelihood "
            + "with a Gaussian prior.",
        ("features", 3, Enum.GetNames<Feature>().Zip(weights.Features, (name, value) => (name, (double)value))),
        ("shapes", 2, BeadShape.All.Zip(weights.Shapes, (shape, value) => (shape.Name, (double)value))),
        ("usual", 3, usual),
        ("holes", 2, HoleWeights.Names.Zip(
            [weights.Holes.Opening, weights.Holes.OpeningPerLength, weights.Holes.Going, weights.Holes.GoingPerLength])));

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>The beads with two sides that were found, and how many there are.</summary>
    private sealed record Judged(int Wanted, List<(double Score, bool IsRight)> Found)
    {
        private const int Bins = 10;

        public double F1 => 2.0 * Found.Count(bead => bead.IsRight) / (Found.Count + Wanted);

        public double CalibrationError => Found
            .GroupBy(bead => Math.Min(Bins - 1, (int)(bead.Score * Bins)))
            .Sum(bin => Math.Abs(bin.Sum(bead => bead.Score - (bead.IsRight ? 1 : 0)))) / Found.Count;

        public double RightOfSure => Found.Where(bead => bead.Score > 0.99).Average(bead => bead.IsRight ? 1.0 : 0);

        public double ErrorsInWorstTenth =>
            Found.OrderBy(bead => bead.Score).Take(Found.Count / 10)
            .Count(bead => !bead.IsRight) / (double)Found.Count(bead => !bead.IsRight);

        public Judged With(Judged other) => new(Wanted + other.Wanted, [.. Found, .. other.Found]);
    }
}
