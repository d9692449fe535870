namespace Aligner.Alignment;

/// <summary>
/// The weights that make the gold beads of the literary set likeliest (maximum likelihood with a Gaussian prior).
/// Made by <c>dotnet run -c Release --project tests/Aligner.Benchmarks -- fit ../shared/gold/literary</c>.
/// </summary>
internal static class FittedWeights
{
    public static ScoreWeights Default { get; } = new(
        [
            0.170f, // EnglishRareExplained
            -0.912f, // EnglishRareUnexplained
            0.310f, // EnglishCommonExplained
            -0.154f, // EnglishCommonUnexplained
            0.404f, // ChineseRareExplained
            0.199f, // ChineseRareUnexplained
            -0.113f, // ChineseCommonExplained
            -0.134f, // ChineseCommonUnexplained
            0.539f, // MarksExplained
            -0.279f, // MarksUnexplained
            0.713f, // Length
            0.117f, // NullWords
        ],
        [
            -4.25f, // 1-0
            -4.28f, // 0-1
            1.26f, // 1-1
            -1.36f, // 1-2
            -2.78f, // 1-3
            -3.60f, // 1-4
            -4.80f, // 1-5
            -6.00f, // 1-6
            -0.36f, // 2-1
            -3.46f, // 2-2
            -4.62f, // 2-3
            -6.34f, // 2-4
            -7.50f, // 2-5
            -1.92f, // 3-1
            -4.78f, // 3-2
            -6.56f, // 3-3
            -8.36f, // 3-4
            -3.52f, // 4-1
            -6.43f, // 4-2
            -8.40f, // 4-3
            -5.60f, // 5-1
            -8.47f, // 5-2
            -5.84f, // 6-1
        ]);
}
