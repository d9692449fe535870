namespace Aligner.Training;

/// <summary>Minimises a smooth function of a few dozen numbers by BFGS with a backtracking line search.</summary>
internal static class QuasiNewton
{
    private const int MostSteps = 200;
    private const double SmallestGain = 1e-3;
    private const double Sufficient = 1e-4;

    public delegate double Function(double[] point, double[] gradient);

    public static double[] Minimize(Function function, double[] start)
    {
        var count = start.Length;
        var (point, gradient) = (start, new double[count]);
        var value = function(point, gradient);
        var inverse = Identity(count, 1e-3);
        for (var step = 0; step < MostSteps; step++)
        {
            var direction = Multiply(inverse, gradient);
            var (next, nextGradient) = (new double[count], new double[count]);
            var nextValue = Search(function, point, value, gradient, direction, next, nextGradient);
            if (value - nextValue < SmallestGain)
                break;
            Update(inverse, Subtract(next, point), Subtract(nextGradient, gradient));
            (point, gradient, value) = (next, nextGradient, nextValue);
        }

        return point;
    }

    private static double Search(Function function, double[] point, double value, double[] gradient, double[] direction, double[] next,
        double[] nextGradient)
    {
        var slope = Dot(gradient, direction);
        for (var length = 1.0; length > 1e-6; length *= 0.4)
        {
            for (var i = 0; i < point.Length; i++)
                next[i] = point[i] - (length * direction[i]);
            var nextValue = function(next, nextGradient);
            if (nextValue < value - (Sufficient * length * slope))
                return nextValue;
        }

        return value;
    }

    // The BFGS update of the inverse Hessian: H += (1 + y'Hy / s'y) ss' / s'y - (Hys' + sy'H) / s'y.
    private static void Update(double[][] inverse, double[] step, double[] change)
    {
        var curvature = Dot(step, change);
        if (curvature <= 1e-10)
            return;
        var product = Multiply(inverse, change);
        var factor = (1 + (Dot(change, product) / curvature)) / curvature;
        for (var i = 0; i < step.Length; i++)
        {
            for (var j = 0; j < step.Length; j++)
                inverse[i][j] += (factor * step[i] * step[j]) - (((product[i] * step[j]) + (step[i] * product[j])) / curvature);
        }
    }

    private static double[][] Identity(int count, double scale) =>
        [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, count).Select(j => i == j ? scale : 0).ToArray())];

    private static double[] Multiply(double[][] matrix, double[] vector) => [.. matrix.Select(row => Dot(row, vector))];

    private static double[] Subtract(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
