namespace Aligner.Alignment;

/// <summary>
/// The weights that make the gold beads of the literary set likeliest (maximum likelihood with a Gaussian prior).
/// Made by <c>dotnet run -c Release --project tests/Aligner.Benchmarks -- fit ../shared/gold/literary</c>.
/// </summary>
internal static class FittedWeights
{
    public static ScoreWeights Default { get; } = new(
        [
            0.218f, // EnglishRareExplained
            -0.795f, // EnglishRareUnexplained
            0.492f, // EnglishCommonExplained
            -0.127f, // EnglishCommonUnexplained
            0.323f, // ChineseRareExplained
            0.046f, // ChineseRareUnexplained
            -0.101f, // ChineseCommonExplained
            -0.233f, // ChineseCommonUnexplained
            0.543f, // MarksExplained
            -0.357f, // MarksUnexplained
            0.679f, // Length
            0.140f, // NullWords
        ],
        [
            -4.38f, // 1-0
            -4.19f, // 0-1
            1.25f, // 1-1
            -1.28f, // 1-2
            -2.85f, // 1-3
            -3.60f, // 1-4
            -4.80f, // 1-5
            -6.00f, // 1-6
            -0.43f, // 2-1
            -3.43f, // 2-2
            -4.80f, // 2-3
            -6.33f, // 2-4
            -7.50f, // 2-5
            -2.03f, // 3-1
            -4.75f, // 3-2
            -6.50f, // 3-3
            -8.11f, // 3-4
            -3.49f, // 4-1
            -6.43f, // 4-2
            -8.39f, // 4-3
            -5.73f, // 5-1
            -8.87f, // 5-2
            -5.38f, // 6-1
        ]);
}
