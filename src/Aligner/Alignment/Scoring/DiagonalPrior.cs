namespace Aligner.Alignment.Scoring;

/// <summary>exp(-decay |x - y|) for relative places x and y in 0…1, and one over its mean over all y, both tabulated.</summary>
internal sealed class DiagonalPrior
{
    public const int Steps = 512;

    private readonly float[] _byDistance = new float[Steps + 1];
    private readonly float[] _perMeanByPlace = new float[Steps + 1];

    public DiagonalPrior(float decay)
    {
        for (var i = 0; i <= Steps; i++)
        {
            var x = i / (float)Steps;
            _byDistance[i] = MathF.Exp(-decay * x);
            _perMeanByPlace[i] = decay / (2 - MathF.Exp(-decay * x) - MathF.Exp(-decay * (1 - x)));
        }
    }

    /// <summary>exp(-decay |x - y|).</summary>
    /// <param name="x">A relative place times <see cref="Steps"/>.</param>
    /// <param name="y">Another.</param>
    public float Of(float x, float y) => _byDistance[Step(MathF.Abs(x - y))];

    /// <summary>One over the mean.</summary>
    /// <param name="x">A relative place times <see cref="Steps"/>.</param>
    public float PerMeanAt(float x) => _perMeanByPlace[Step(x)];

    // Places are never negative, infinite or no number, so the conversion need not guard against it.
    private static int Step(float place) => float.ConvertToIntegerNative<int>(place);
}
