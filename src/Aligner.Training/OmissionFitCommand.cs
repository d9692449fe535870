using System.Globalization;
using Aligner.Quality.Omission;
using Aligner.Training.Checking;
using Aligner.Text;

namespace Aligner.Training;

/// <summary>
/// Fits the weights of the omission check, tells which share of the dropped sentences it finds in texts left out, by how many right
/// pairs it may name, and writes the weights to <c>omission.json</c>.
/// </summary>
internal static class OmissionFitCommand
{
    private static readonly int[] Alarms = [5, 10, 15, 20, 25, 30, 40];

    public static void Run(string seeds, string gold)
    {
        var corpus = CheckedCorpus.Load(seeds, gold);
        // What another check names already costs nothing more, and is not spoilt.
        var named = new Detection(corpus, rounds: 1, "omission").FalseAlarms;
        var examples = OmissionExamples.Make(corpus);
        var judged = examples.Where(example => !named.Contains(example.Id)).ToLookup(KindOf);
        Print($"{judged[Kind.Clean].Count()} clean pairs, {judged[Kind.Spoilt].Count()} ways to drop a sentence, {judged[Kind.Known].Count()} omissions of translators; {named.Length} clean pairs are named by other checks");
        Print($"one side is long enough to be looked at in {LookedAt(judged[Kind.Clean]):P0} of the clean pairs, {LookedAt(judged[Kind.Spoilt]):P0} of the spoilt ones and {LookedAt(judged[Kind.Known]):P0} of the others");
        var weights = examples.Select(example => example.Fold).Distinct()
            .ToDictionary(fold => fold, fold => OmissionFit.Fit([.. examples.Where(example => example.Fold != fold)]));
        Print($"log-likelihood of the texts left out {-examples.Sum(example => OmissionFit.Loss(example, weights[example.Fold])):F1}");
        PrintRecall("each text by weights fitted on the others", judged, fold => weights[fold]);
        var all = OmissionFit.Fit(examples);
        PrintRecall("all texts by the weights fitted on them", judged, _ => all);
        File.WriteAllText(FitCommand.ModelPath("Quality/Omission/omission"), ModelFile.Format(
            "dotnet run -c Release --project src/Aligner.Training -- fit-omissions seeds ../shared/gold",
            "Pairs of the seeds and of the gold sets, of which sentences were dropped, and what translators left out; the likelihood that "
                + "any piece is left out.",
            ("features", 3, Enum.GetNames<OmissionFeature>().Zip(all))));
    }

    private static double LookedAt(IEnumerable<OmissionExample> examples) =>
        examples.Where(example => example.Pieces.Count > 0).Sum(example => example.Weight) / examples.Sum(example => example.Weight);

    private static void PrintRecall(string name, ILookup<Kind, OmissionExample> examples, Func<string, double[]> weights)
    {
        var clean = Odds(examples[Kind.Clean], weights).Select(row => row.Odds).OrderDescending().ToList();
        Print($"{name}:");
        foreach (var count in Alarms)
            Print($"  {count,3} clean pairs named: log-odds above {clean[count]:F2}, recall {Recall(Odds(examples[Kind.Spoilt], weights), clean[count]):F3}, of what translators left out {Recall(Odds(examples[Kind.Known], weights), clean[count]):F3}");
    }

    private static List<(double Weight, double Odds)> Odds(IEnumerable<OmissionExample> examples, Func<string, double[]> weights) =>
        [.. examples.Select(example => (example.Weight, OmissionModel.LogOdds(example.Pieces, weights(example.Fold))))];

    private static double Recall(List<(double Weight, double Odds)> examples, double above) =>
        examples.Where(row => row.Odds > above).Sum(row => row.Weight) / examples.Sum(row => row.Weight);

    private static Kind KindOf(OmissionExample example) => example.IsMade ? Kind.Spoilt : example.HasOmission ? Kind.Known : Kind.Clean;

    private enum Kind
    {
        Clean,
        Spoilt,
        Known,
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
