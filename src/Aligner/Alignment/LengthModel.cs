using Aligner.Language;

namespace Aligner.Alignment;

/// <summary>
/// What the lengths of two texts, as <see cref="TextLength"/> has them, say for the one being a translation of the other: the log density of the
/// logarithm of their ratio (Gale &amp; Church 1993, Moore 2002) around that of the whole text, by Student's t distribution.
/// </summary>
internal sealed class LengthModel
{
    // To the usual ratio that of a text of a few sentences is drawn.
    private const double PriorChineseLength = 300;

    // Longer texts are seldom scored.
    private const int TabulatedLengths = 2048;

    private static readonly double[] Logs = [.. Enumerable.Range(0, TabulatedLengths).Select(Compute)];

    private readonly ScoringOptions _options;
    private readonly double _logRatio;

    public LengthModel(BilingualText text, ScoringOptions options)
    {
        _options = options;
        _logRatio = Math.Log((text.EnglishLength + (PriorChineseLength * TextLength.UsualRatio)) / (text.ChineseLength + PriorChineseLength));
    }

    /// <summary>0 for what is usual in the text, and the lower the more unusual; shorter texts tell less.</summary>
    public float Score(int englishLength, int chineseLength)
    {
        var deviation = (Log(englishLength) - Log(chineseLength) - _logRatio) / _options.LengthDeviation;
        var trust = chineseLength / (chineseLength + _options.HalfTrustedLength);
        return (float)(-0.5 * _options.LengthFreedom * Math.Log(1 + (deviation * deviation / _options.LengthFreedom)) * trust);
    }

    private static double Log(int length) => length < Logs.Length ? Logs[length] : Compute(length);

    private static double Compute(int length) => Math.Log(Math.Max(1, length));
}
