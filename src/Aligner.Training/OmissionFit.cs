using Aligner.Quality.Omission;

namespace Aligner.Training;

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
