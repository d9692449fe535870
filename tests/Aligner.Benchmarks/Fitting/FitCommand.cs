using System.Globalization;
using Aligner.Alignment;
using Aligner.Lexicon;

namespace Aligner.Benchmarks.Fitting;

/// <summary>Fits the weights of the scorer, tells how they do on the texts left out, and prints them as they stand in FittedWeights.cs.</summary>
internal static class FitCommand
{
    public static void Run(string folder)
    {
        var tables = GoldText.LoadAll(folder).Select(gold => new BeadTable(gold, BilingualLexicon.Default)).ToList();
        foreach (var table in tables)
            Print($"{table.Gold.Name}: {table.GoldReached} of {table.Gold.Beads.Count} gold beads within the band");
        var all = Fit(tables, Likelihood.Prior());
        var leftOut = tables.Select(table => Judge(table, Fit(tables.Where(other => other != table), all))).ToList();
        Report.Print(leftOut);
        Print($"log-likelihood of the texts left out {-leftOut.Sum(result => result.Loss):F1}");
        PrintWeights(all);
        TranslationFit.Run(tables.Select(table => table.Gold));
    }

    private static double[] Fit(IEnumerable<BeadTable> tables, double[] start) =>
        QuasiNewton.Minimize((point, gradient) => Likelihood.Loss(tables, point, gradient), start);

    private static LeftOutResult Judge(BeadTable table, double[] parameters)
    {
        var aligner = new SentenceAligner(BilingualLexicon.Default, ToWeights(parameters), ScoringOptions.Default);
        var beads = aligner.Align(table.Gold.English, table.Gold.Chinese);
        return new LeftOutResult(table.Gold, beads, Likelihood.Loss(table, parameters, new double[parameters.Length]));
    }

    private static ScoreWeights ToWeights(double[] parameters) => new(
        [.. parameters.Take(BeadTable.FeatureCount).Select(value => (float)value)],
        [.. parameters.Skip(BeadTable.FeatureCount).Select(value => (float)value)]);

    private static void PrintWeights(double[] parameters)
    {
        for (var i = 0; i < BeadTable.FeatureCount; i++)
            Print($"{parameters[i]:F3}f, // {(Feature)i}");
        for (var i = 0; i < BeadShape.All.Length; i++)
            Print($"{parameters[BeadTable.FeatureCount + i]:F2}f, // {BeadShape.All[i].English}-{BeadShape.All[i].Chinese}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
