namespace Aligner.Alignment;

/// <summary>
/// The weights that make the gold beads of the literary set likeliest (maximum likelihood with a Gaussian prior).
/// Made by <c>dotnet run -c Release --project tests/Aligner.Benchmarks -- fit ../shared/gold/literary</c>.
/// </summary>
internal static class FittedWeights
{
    public static ScoreWeights Default { get; } = new(
        [
            0.187f, // EnglishRareExplained
            -0.885f, // EnglishRareUnexplained
            0.451f, // EnglishCommonExplained
            -0.074f, // EnglishCommonUnexplained
            0.344f, // ChineseRareExplained
            0.191f, // ChineseRareUnexplained
            -0.133f, // ChineseCommonExplained
            -0.182f, // ChineseCommonUnexplained
            0.555f, // MarksExplained
            -0.327f, // MarksUnexplained
            0.710f, // Length
            0.093f, // NullWords
        ],
        [
            -4.28f, // 1-0
            -4.13f, // 0-1
            1.07f, // 1-1
            -1.42f, // 1-2
            -2.83f, // 1-3
            -3.60f, // 1-4
            -4.80f, // 1-5
            -6.00f, // 1-6
            -0.64f, // 2-1
            -3.55f, // 2-2
            -4.84f, // 2-3
            -6.33f, // 2-4
            -7.50f, // 2-5
            -2.20f, // 3-1
            -4.85f, // 3-2
            -6.35f, // 3-3
            -8.11f, // 3-4
            -3.58f, // 4-1
            -6.43f, // 4-2
            -8.28f, // 4-3
            -5.76f, // 5-1
            -8.61f, // 5-2
            -5.41f, // 6-1
        ]);
}
