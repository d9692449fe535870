using Aligner.Lexicon;
using Aligner.Quality;
using Aligner.Quality.Omission;
using Aligner.Segments;
using Aligner.Text;
using Aligner.Training.Checking;
using System.Collections.Immutable;
using System.Globalization;

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

/// <summary>Fits the weights of <see cref="OmissionModel"/> by the likelihood of the examples, the left-out piece being hidden.</summary>
internal static class OmissionFit
{
    private const int Features = (int)OmissionFeature.Count;

    // What keeps the weights from growing on a few pairs; in spreads of the features.
    private const double Ridge = 3;

    public static double[] Fit(IReadOnlyList<OmissionExample> examples)
    {
        var told = examples.Where(example => example.Pieces.Count > 0).ToList();
        var spreads = Enumerable.Range(0, Features)
            .Select(i => Spread([.. told.SelectMany(example => example.Pieces).Select(piece => piece.Features[i])])).ToArray();
        var fitted = QuasiNewton.Minimize((point, gradient) => Loss(told, spreads, point, gradient), new double[Features]);
        return [.. fitted.Zip(spreads, (weight, spread) => weight / spread)];
    }

    // The intercept has none.
    private static double Spread(double[] values)
    {
        var mean = values.Average();
        var spread = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        return spread > 0 ? spread : 1;
    }

    /// <summary>The logistic loss with a ridge; its gradient is written.</summary>
    private static double Loss(List<OmissionExample> examples, double[] spreads, double[] point, double[] gradient)
    {
        double[] weights = [.. point.Zip(spreads, (weight, spread) => weight / spread)];
        Array.Clear(gradient);
        var loss = examples.Sum(example => Loss(example, weights, gradient));
        for (var i = 0; i < Features; i++)
        {
            var ridge = i == (int)OmissionFeature.Intercept ? 0 : Ridge;
            loss += ridge / 2 * point[i] * point[i];
            gradient[i] = (gradient[i] / spreads[i]) + (ridge * point[i]);
        }

        return loss;
    }

    /// <summary>The logistic loss of one example; nothing where neither side is long enough to be looked at.</summary>
    public static double Loss(OmissionExample example, double[] weights) =>
        example.Pieces.Count == 0 ? 0 : Loss(example, weights, new double[Features]);

    private static double Loss(OmissionExample example, double[] weights, double[] gradient)
    {
        var sign = example.HasOmission ? 1 : -1;
        var odds = OmissionModel.LogOdds(example.Pieces, weights);
        var slope = -sign * example.Weight / (1 + Math.Exp(sign * odds));
        foreach (var piece in example.Pieces)
        {
            var share = slope * Math.Exp(OmissionModel.Score(piece, weights) - odds);
            for (var i = 0; i < Features; i++)
                gradient[i] += share * piece.Features[i];
        }

        return example.Weight
            * (sign * odds < 0 ? Math.Log(1 + Math.Exp(sign * odds)) - (sign * odds) : Math.Log(1 + Math.Exp(-sign * odds)));
    }
}

/// <summary>
/// Every pair as it is, and each clean one without each sentence that can be dropped, each time among pairs that are mostly right.
/// </summary>
internal static class OmissionExamples
{
    // One pair of so many is spoilt at a time.
    private const int Share = 8;

    // The lessons are too short to be left out one by one.
    private const string Lessons = "lessons";

    private static readonly Lazy<BilingualLexicon> Lexicon = new(() => BilingualLexicon.Default);

    public static List<OmissionExample> Make(CheckedCorpus corpus) =>
        [.. corpus.Segments.GroupBy(segment => segment.Document).SelectMany(document => OfDocument([.. document]))];

    private static IEnumerable<OmissionExample> OfDocument(ImmutableArray<Segment> pairs)
    {
        var changes = pairs.SelectMany(
            (pair, i) => Changes(pair).Select((change, n) => (Place: i, Round: (n, i % Share), change.Spoilt, change.Weight)));
        return OfText(pairs, pairs.Select((_, i) => (i, 1.0)), isMade: false)
            .Concat(changes.GroupBy(change => change.Round).SelectMany(round => OfText(
                round.Aggregate(pairs, (text, change) => text.SetItem(change.Place, change.Spoilt)),
                round.Select(change => (change.Place, change.Weight)), isMade: true)));
    }

    private static IEnumerable<(Segment Spoilt, double Weight)> Changes(Segment segment) =>
        from isEnglish in CheckedCorpus.IsClean(segment) ? (bool[])[true, false] : []
        let spoilt = Corruptions.DropEach(segment, isEnglish).ToList()
        from one in spoilt
        select (one, 0.5 / spoilt.Count);

    private static IEnumerable<OmissionExample> OfText(ImmutableArray<Segment> text, IEnumerable<(int Place, double Weight)> examples,
        bool isMade)
    {
        var measured = OmissionEvidence.Measure(new SegmentBlock(text, Lexicon))
            .ToDictionary(longer => longer.Pair.Id, longer => longer.Pieces);
        return examples.Select(example => (Pair: text[example.Place], example.Weight)).Select(example => new OmissionExample(
            example.Pair.Id,
            FoldOf(example.Pair.Document),
            isMade,
            isMade || KnownDefects.Omissions.Contains(example.Pair.Id),
            example.Weight,
            measured.TryGetValue(example.Pair.Id, out var pieces) ? pieces : []));
    }

    private static string FoldOf(string document) => document.Contains("lesson", StringComparison.Ordinal) ? Lessons : document;
}

/// <summary>A pair as it is, or one with a sentence dropped.</summary>
/// <param name="Id">The pair's.</param>
/// <param name="Fold">The text it is left out with.</param>
/// <param name="IsMade">Whether a sentence was dropped.</param>
/// <param name="HasOmission">Whether a sentence was dropped, or the translator left something out.</param>
/// <param name="Weight">1 for a pair as it is; a side's dropped sentences share a half, as one of them is dropped at random from either
/// side.</param>
/// <param name="Pieces">What may be left out; none where neither side is longer than usual.</param>
internal sealed record OmissionExample(string Id, string Fold, bool IsMade, bool HasOmission, double Weight,
    IReadOnlyList<OmissionPiece> Pieces);
