using System.Collections.Frozen;

namespace Aligner.Alignment.Tokens;

/// <summary>
/// How likely a word is to stand anywhere on its side: counted in the text at hand, smoothed so that a text of two sentences has
/// frequencies too.
/// </summary>
internal sealed class WordFrequencies
{
    // The prior counts as much as a text of so many words.
    private const double PriorTokens = 1000;
    private const double FunctionWordPrior = 1e-2;
    private const double ContentWordPrior = 1e-4;

    private static readonly FrozenSet<string> FunctionWords = (
        "the a an and or but of to in on at for from by with as be have do will can could would should not i you he she it we they this "
        + "that "
        + "what who when where how there if so than then up out about into over all one no some any ? ! \" — … : ; ( "
        + "的 了 是 在 不 我 你 他 她 它 们 我们 你们 他们 这 那 有 个 一 上 也 就 都 和 说 道 人 着 得 地 把 被 来 去 到 又 要 会 还 很 之 与 而 为 里 下 大 小 子")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly double[] _byType;

    public WordFrequencies(WordTypes types) => _byType = [.. Enumerable.Range(0, types.Count).Select(type => Frequency(type, types))];

    public double Of(int type) => _byType[type];

    private static double Frequency(int type, WordTypes types)
    {
        var prior = FunctionWords.Contains(types.Key(type)) ? FunctionWordPrior : ContentWordPrior;
        return (types.CountOf(type) + (prior * PriorTokens)) / (types.TotalCount + PriorTokens);
    }
}
