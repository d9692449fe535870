namespace Aligner.Alignment;

/// <summary>
/// The weights that make the gold beads of the literary set likeliest (maximum likelihood with a Gaussian prior).
/// Made by <c>dotnet run -c Release --project tests/Aligner.Benchmarks -- fit ../shared/gold/literary</c>.
/// </summary>
internal static class FittedWeights
{
    public static ScoreWeights Default { get; } = new(
        [
            0.166f, // EnglishRareExplained
            -0.851f, // EnglishRareUnexplained
            0.388f, // EnglishCommonExplained
            -0.198f, // EnglishCommonUnexplained
            0.389f, // ChineseRareExplained
            0.278f, // ChineseRareUnexplained
            -0.041f, // ChineseCommonExplained
            -0.033f, // ChineseCommonUnexplained
            0.549f, // MarksExplained
            -0.316f, // MarksUnexplained
            0.703f, // Length
            0.088f, // NullWords
        ],
        [
            -4.29f, // 1-0
            -4.16f, // 0-1
            1.01f, // 1-1
            -1.49f, // 1-2
            -3.03f, // 1-3
            -3.60f, // 1-4
            -4.80f, // 1-5
            -6.00f, // 1-6
            -0.63f, // 2-1
            -3.51f, // 2-2
            -4.79f, // 2-3
            -6.33f, // 2-4
            -7.50f, // 2-5
            -2.16f, // 3-1
            -4.74f, // 3-2
            -6.23f, // 3-3
            -8.09f, // 3-4
            -3.57f, // 4-1
            -6.27f, // 4-2
            -8.26f, // 4-3
            -5.83f, // 5-1
            -8.82f, // 5-2
            -5.42f, // 6-1
        ]);
}
