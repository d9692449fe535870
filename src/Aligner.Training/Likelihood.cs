using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;

namespace Aligner.Training;

/// <summary>
/// The log-likelihood of the gold under the chain of <see cref="BeadLattice"/>, over all paths that it allows, and its gradient.
/// </summary>
internal static class Likelihood
{
    // Precisions of the Gaussian prior. Shapes that the gold hardly shows stay near the geometric guess, and what few null beads show near
    // nothing.
    private const double FeaturePrecision = 0.02;
    private const double OtherPrecision = 0.5;

    // What the gold does not allow is so much less likely, not impossible: a gold bead may lie outside of the band, or have more sentences
    // than the aligner's.
    private const double Forbidden = 15;

    private static readonly HoleWeights HolePrior = new(1.5, 0.8, 2.5, 2);

    /// <summary>Features, shapes, and the four numbers of holes.</summary>
    public static int ParameterCount => FirstOfHoles + 4;

    private static int FirstOfHoles => BeadTable.FeatureCount + BeadShape.All.Length;

    public static double[] ToParameters(ScoreWeights weights) =>
        [.. weights.Features, .. weights.Shapes, weights.Holes.Opening, weights.Holes.OpeningPerLength, weights.Holes.Going,
            weights.Holes.GoingPerLength];

    public static ScoreWeights ToWeights(double[] parameters) => new(
        [.. parameters.Take(BeadTable.FeatureCount).Select(value => (float)value)],
        [.. parameters.Skip(BeadTable.FeatureCount).Take(BeadShape.All.Length).Select(value => (float)value)],
        HolesOf(parameters));

    /// <summary>The negative log posterior of the parameters; its gradient is written.</summary>
    public static double Loss(IReadOnlyCollection<BeadTable> tables, double[] parameters, double[] gradient)
    {
        var losses = tables.AsParallel().AsOrdered().Select(table => LossOf(table, parameters)).ToList();
        Array.Clear(gradient);
        var loss = 0.0;
        foreach (var (value, ofTable) in losses)
        {
            loss += value;
            for (var i = 0; i < gradient.Length; i++)
                gradient[i] += ofTable[i];
        }

        loss += AddPrior(parameters, gradient);
        // What null beads cost by their shape is held, as the first look at a text goes by it; what they cost besides is not.
        gradient[BeadTable.FeatureCount] = gradient[BeadTable.FeatureCount + 1] = 0;
        return loss;
    }

    /// <summary>The negative log-likelihood of one text.</summary>
    public static double Loss(BeadTable table, double[] parameters)
    {
        var scores = Score(table, parameters);
        var all = SumAndGradient(table, scores, parameters, 1, new double[ParameterCount]);
        Forbid(table, scores);
        return all - SumAndGradient(table, scores, parameters, -1, new double[ParameterCount]);
    }

    private static (double Loss, double[] Gradient) LossOf(BeadTable table, double[] parameters)
    {
        var gradient = new double[ParameterCount];
        var scores = Score(table, parameters);
        var all = SumAndGradient(table, scores, parameters, table.Weight, gradient);
        Forbid(table, scores);
        var gold = SumAndGradient(table, scores, parameters, -table.Weight, gradient);
        return (table.Weight * (all - gold), gradient);
    }

    private static double AddPrior(double[] parameters, double[] gradient)
    {
        var prior = Prior();
        var loss = 0.0;
        for (var i = 0; i < parameters.Length; i++)
        {
            var precision = i < (int)Feature.NullWithoutWords ? FeaturePrecision : OtherPrecision;
            var distance = parameters[i] - prior[i];
            loss += 0.5 * precision * distance * distance;
            gradient[i] += precision * distance;
        }

        return loss;
    }

    /// <summary>What the prior holds to: evidence counts a third, and each further sentence makes a bead rarer by e^1.2.</summary>
    private static double[] Prior()
    {
        double[] features = [0.3, -0.1, 0.1, -0.1, 0.3, -0.1, 0.1, -0.1, 0.3, -0.1, 1, -0.1, -0.1, -0.1, 0];
        var shapes = BeadShape.All.Select(shape =>
            shape.IsNull ? -4.1 : (-1.2 * (shape.English + shape.Chinese - 2)) - (shape.English > 1 && shape.Chinese > 1 ? 1.5 : 0));
        return [.. features, .. shapes, HolePrior.Opening, HolePrior.OpeningPerLength, HolePrior.Going, HolePrior.GoingPerLength];
    }

    private static HoleWeights HolesOf(double[] parameters) =>
        new(parameters[FirstOfHoles], parameters[FirstOfHoles + 1], parameters[FirstOfHoles + 2], parameters[FirstOfHoles + 3]);

    private static double[] Score(BeadTable table, double[] parameters)
    {
        var rows = table.Rows;
        var scores = new double[rows.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var features = table.Features(rows[i]);
            scores[i] = parameters[features.Length + rows[i].Shape];
            for (var j = 0; j < features.Length; j++)
                scores[i] += parameters[j] * features[j];
        }

        return scores;
    }

    private static void Forbid(BeadTable table, double[] scores)
    {
        for (var i = 0; i < scores.Length; i++)
            scores[i] -= table.Rows[i].IsAllowed ? 0 : Forbidden;
    }

    /// <summary>The log of the sum over all paths; its gradient, times a factor, is added.</summary>
    private static double SumAndGradient(BeadTable table, double[] scores, double[] parameters, double factor, double[] gradient)
    {
        var price = HolesOf(parameters).At(table.HoleLength);
        var (before, beforeHole) = SumBefore(table, scores, price);
        var (after, afterHole) = SumAfter(table, scores, price);
        var all = after[0];
        for (var i = 0; i < scores.Length; i++)
        {
            var row = table.Rows[i];
            var rest = scores[i] + (row.IsNull ? afterHole : after)[row.End] - all;
            var ofOpening = Math.Exp(before[row.Start] + (row.IsNull ? price.Opening : 0) + rest);
            var ofGoing = Math.Exp(beforeHole[row.Start] + (row.IsNull ? price.Going : 0) + rest);
            AddGradient(table, row, factor * (ofOpening + ofGoing), gradient);
            if (row.IsNull)
            {
                AddGradientOfHole(factor * ofOpening, price.IsMostGoing
                    ? 0 : factor * ofGoing, table.HoleLength, gradient.AsSpan(FirstOfHoles));
            }
        }

        return all;
    }

    private static (double[] Sums, double[] InHole) SumBefore(BeadTable table, double[] scores, HolePrice price)
    {
        var (sums, inHole) = (Impossible(table), Impossible(table));
        sums[0] = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var row = table.Rows[i];
            var (sum, hole) = (sums[row.Start], inHole[row.Start]);
            ref var end = ref (row.IsNull ? inHole : sums)[row.End];
            end = LogSum.Of(end, scores[i] + (row.IsNull ? LogSum.Of(sum + price.Opening, hole + price.Going) : LogSum.Of(sum, hole)));
        }

        return (sums, inHole);
    }

    private static (double[] Sums, double[] InHole) SumAfter(BeadTable table, double[] scores, HolePrice price)
    {
        var (sums, inHole) = (Impossible(table), Impossible(table));
        sums[^1] = inHole[^1] = 0;
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            var row = table.Rows[i];
            var rest = scores[i] + (row.IsNull ? inHole : sums)[row.End];
            sums[row.Start] = LogSum.Of(sums[row.Start], rest + (row.IsNull ? price.Opening : 0));
            inHole[row.Start] = LogSum.Of(inHole[row.Start], rest + (row.IsNull ? price.Going : 0));
        }

        return (sums, inHole);
    }

    private static double[] Impossible(BeadTable table)
    {
        var sums = new double[table.Band.CellCount];
        Array.Fill(sums, double.NegativeInfinity);
        return sums;
    }

    private static void AddGradient(BeadTable table, BeadTable.Row row, double factor, double[] gradient)
    {
        if (Math.Abs(factor) < 1e-12)
            return;
        var features = table.Features(row);
        for (var i = 0; i < features.Length; i++)
            gradient[i] += factor * features[i];
        gradient[features.Length + row.Shape] += factor;
    }

    private static void AddGradientOfHole(double opening, double going, double length, Span<double> gradient)
    {
        gradient[0] += opening;
        gradient[1] += opening * length;
        gradient[2] += going;
        gradient[3] += going * length;
    }
}
