namespace Aligner.Alignment;

/// <summary>
/// The weights that make the gold beads of the literary set likeliest (maximum likelihood with a Gaussian prior).
/// Made by <c>dotnet run -c Release --project tests/Aligner.Benchmarks -- fit ../shared/gold/literary</c>.
/// </summary>
internal static class FittedWeights
{
    public static ScoreWeights Default { get; } = new(
        [
            0.197f, // EnglishRareExplained
            -0.837f, // EnglishRareUnexplained
            0.361f, // EnglishCommonExplained
            -0.108f, // EnglishCommonUnexplained
            0.357f, // ChineseRareExplained
            0.114f, // ChineseRareUnexplained
            -0.134f, // ChineseCommonExplained
            -0.180f, // ChineseCommonUnexplained
            0.525f, // MarksExplained
            -0.292f, // MarksUnexplained
            0.685f, // Length
            0.122f, // NullWords
        ],
        [
            -4.23f, // 1-0
            -4.25f, // 0-1
            1.23f, // 1-1
            -1.42f, // 1-2
            -2.80f, // 1-3
            -3.60f, // 1-4
            -4.80f, // 1-5
            -6.00f, // 1-6
            -0.38f, // 2-1
            -3.43f, // 2-2
            -4.71f, // 2-3
            -6.34f, // 2-4
            -7.50f, // 2-5
            -1.94f, // 3-1
            -4.78f, // 3-2
            -6.61f, // 3-3
            -8.17f, // 3-4
            -3.48f, // 4-1
            -6.34f, // 4-2
            -8.42f, // 4-3
            -5.62f, // 5-1
            -8.66f, // 5-2
            -5.76f, // 6-1
        ]);
}
