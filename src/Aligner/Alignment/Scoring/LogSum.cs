namespace Aligner.Alignment.Scoring;

internal static class LogSum
{
    // Past this distance the smaller of two terms is lost in the rounding of the larger.
    private const double Negligible = 36;

    /// <summary>ln(e^a + e^b).</summary>
    public static double Of(double a, double b)
    {
        var (larger, smaller) = a > b ? (a, b) : (b, a);
        return larger - smaller < Negligible ? larger + Math.Log(1 + Math.Exp(smaller - larger)) : larger;
    }
}
