using Aligner.Language;

namespace Aligner.Quality;

/// <summary>
/// How the lengths of two sides are to each other in the text at hand, English to Chinese, each drawn to what texts
/// mostly have where there is little text.
/// </summary>
internal sealed class UsualLengths
{
    private const double PriorChinese = 1000;
    private const double PriorCount = 20;
    private const double PriorSpread = 0.2;

    // Shorter pairs vary too much to tell a spread.
    private const int LeastChinese = 15;

    public UsualLengths(IReadOnlyCollection<PairLengths> pairs)
    {
        LogRatio = Math.Log((pairs.Sum(pair => pair.English) + (PriorChinese * TextLength.UsualRatio)) / (pairs.Sum(pair => pair.Chinese) + PriorChinese));
        var deviations = pairs.Where(pair => pair.Chinese > LeastChinese).Select(pair => Math.Abs(pair.LogRatio - LogRatio)).ToList();
        Spread = (deviations.Sum() + (PriorCount * PriorSpread)) / (deviations.Count + PriorCount);
    }

    public double LogRatio { get; }

    /// <summary>The mean distance of a pair's logarithm of the ratio of characters from the usual one.</summary>
    public double Spread { get; }
}
