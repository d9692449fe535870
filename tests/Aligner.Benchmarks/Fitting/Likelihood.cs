using Aligner.Alignment;

namespace Aligner.Benchmarks.Fitting;

/// <summary>The log-likelihood of the gold beads under the chain of <see cref="BeadLattice"/>, and its gradient.</summary>
internal static class Likelihood
{
    // Precisions of the Gaussian prior. Shapes that the gold hardly shows stay near the geometric guess.
    private const double FeaturePrecision = 0.02;
    private const double ShapePrecision = 0.5;

    public static int ParameterCount => BeadTable.FeatureCount + BeadShape.All.Length;

    /// <summary>Where the search begins and what the prior holds to: evidence counts a third, and each further sentence makes a bead rarer by e^1.2.</summary>
    public static double[] Prior()
    {
        double[] features = [0.3, -0.1, 0.1, -0.1, 0.3, -0.1, 0.1, -0.1, 0.3, -0.1, 1, 0];
        var shapes = BeadShape.All.Select(shape =>
            shape.IsNull ? -6 : (-1.2 * (shape.English + shape.Chinese - 2)) - (shape.English > 1 && shape.Chinese > 1 ? 1.5 : 0));
        return [.. features, .. shapes];
    }

    /// <summary>The negative log posterior of the parameters; its gradient is written.</summary>
    public static double Loss(IEnumerable<BeadTable> tables, double[] parameters, double[] gradient)
    {
        Array.Clear(gradient);
        var loss = 0.0;
        foreach (var table in tables)
            loss += Loss(table, parameters, gradient);
        var prior = Prior();
        for (var i = 0; i < parameters.Length; i++)
        {
            var precision = i < BeadTable.FeatureCount ? FeaturePrecision : ShapePrecision;
            var distance = parameters[i] - prior[i];
            loss += 0.5 * precision * distance * distance;
            gradient[i] += precision * distance;
        }

        return loss;
    }

    /// <summary>The negative log-likelihood of one text; its gradient is added.</summary>
    public static double Loss(BeadTable table, double[] parameters, double[] gradient)
    {
        var scores = table.Rows.Select(row => Score(table, row, parameters)).ToArray();
        var (before, after) = Sum(table, scores);
        var all = after[0];
        var loss = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            var row = table.Rows[i];
            var probability = Math.Exp(before[row.Start] + scores[i] + after[row.End] - all);
            AddGradient(table, row, probability - (row.IsGold ? 1 : 0), gradient);
            loss -= row.IsGold ? scores[i] : 0;
        }

        return loss + all;
    }

    private static (double[] Before, double[] After) Sum(BeadTable table, double[] scores)
    {
        var before = new double[table.Band.CellCount];
        var after = new double[table.Band.CellCount];
        Array.Fill(before, double.NegativeInfinity);
        Array.Fill(after, double.NegativeInfinity);
        before[0] = 0;
        after[^1] = 0;
        for (var i = 0; i < scores.Length; i++)
            before[table.Rows[i].End] = LogSum.Of(before[table.Rows[i].End], before[table.Rows[i].Start] + scores[i]);
        for (var i = scores.Length - 1; i >= 0; i--)
            after[table.Rows[i].Start] = LogSum.Of(after[table.Rows[i].Start], after[table.Rows[i].End] + scores[i]);
        return (before, after);
    }

    private static double Score(BeadTable table, BeadTable.Row row, double[] parameters)
    {
        var features = table.Features(row);
        var score = parameters[features.Length + row.Shape];
        for (var i = 0; i < features.Length; i++)
            score += parameters[i] * features[i];
        return score;
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
}
