using System.Globalization;
using Aligner.Benchmarks.Checking;
using Aligner.Quality;

namespace Aligner.Benchmarks.Fitting;

/// <summary>
/// Fits the weights of the omission check, tells which share of the dropped sentences it finds in texts left out, by how many right
/// pairs it may name, and prints the weights as they stand in OmissionModel.cs.
/// </summary>
internal static class OmissionFitCommand
{
    private static readonly int[] Alarms = [5, 10, 12, 14, 16, 20, 30];

    public static void Run(string seeds, string gold)
    {
        var corpus = CheckedCorpus.Load(seeds, gold);
        // What another check names already costs nothing more, and is not spoilt.
        var named = new Detection(corpus, rounds: 1, "omission").FalseAlarms;
        var examples = OmissionExamples.Make(corpus);
        var judged = examples.Where(example => !named.Contains(example.Id)).ToList();
        Print($"{judged.Count(example => !example.IsSpoilt)} right pairs, {judged.Count(example => example.IsSpoilt)} ways to drop a sentence; {named.Length} pairs are named by other checks");
        Print($"one side is long enough to be looked at in {Share(judged, isSpoilt: false):P0} of the right pairs and in {Share(judged, isSpoilt: true):P0} of the others");
        var weights = examples.Select(example => example.Fold).Distinct().ToDictionary(fold => fold, fold => OmissionFit.Fit([.. examples.Where(example => example.Fold != fold)]));
        PrintRecall("each text by weights fitted on the others", judged, fold => weights[fold]);
        var all = OmissionFit.Fit(examples);
        PrintRecall("all texts by the weights fitted on them", judged, _ => all);
        for (var i = 0; i < all.Length; i++)
            Print($"{all[i]:F3}, // {(OmissionFeature)i}");
    }

    private static double Share(List<OmissionExample> examples, bool isSpoilt)
    {
        var all = examples.Where(example => example.IsSpoilt == isSpoilt).ToList();
        return all.Where(example => example.Pieces.Count > 0).Sum(example => example.Weight) / all.Sum(example => example.Weight);
    }

    private static void PrintRecall(string name, List<OmissionExample> examples, Func<string, double[]> weights)
    {
        var odds = examples.Select(example => (Example: example, Odds: OmissionModel.LogOdds(example.Pieces, weights(example.Fold)))).ToList();
        var right = odds.Where(row => !row.Example.IsSpoilt).Select(row => row.Odds).OrderDescending().ToList();
        var spoilt = odds.Where(row => row.Example.IsSpoilt).ToList();
        Print($"{name}:");
        foreach (var count in Alarms)
            Print($"  {count,3} right pairs named: log-odds above {right[count]:F2}, recall {spoilt.Where(row => row.Odds > right[count]).Sum(row => row.Example.Weight) / spoilt.Sum(row => row.Example.Weight):F3}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
