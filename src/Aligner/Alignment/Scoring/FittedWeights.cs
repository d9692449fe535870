namespace Aligner.Alignment.Scoring;

/// <summary>
/// The weights that make the gold likeliest, of whole texts and of torn ones (maximum likelihood with a Gaussian prior).
/// Made by <c>dotnet run -c Release --project tests/Aligner.Benchmarks -- fit ../shared/gold</c>.
/// </summary>
internal static class FittedWeights
{
    public static ScoreWeights Default { get; } = new(
        [
            0.271f, // EnglishRareExplained
            -0.229f, // EnglishRareUnexplained
            0.400f, // EnglishCommonExplained
            -0.127f, // EnglishCommonUnexplained
            0.309f, // ChineseRareExplained
            -0.113f, // ChineseRareUnexplained
            -0.066f, // ChineseCommonExplained
            -0.016f, // ChineseCommonUnexplained
            0.590f, // MarksExplained
            -0.138f, // MarksUnexplained
            3.753f, // Length
            0.006f, // NullRare
            -0.024f, // NullCommon
            0.057f, // NullMarks
            2.809f, // NullWithoutWords
        ],
        [
            -4.16f, // 1-0
            -4.09f, // 0-1
            1.23f, // 1-1
            -1.42f, // 1-2
            -3.27f, // 1-3
            -4.84f, // 1-4
            -4.87f, // 1-5
            -6.04f, // 1-6
            -0.22f, // 2-1
            -3.50f, // 2-2
            -5.04f, // 2-3
            -7.07f, // 2-4
            -8.19f, // 2-5
            -1.80f, // 3-1
            -4.09f, // 3-2
            -6.32f, // 3-3
            -7.93f, // 3-4
            -2.73f, // 4-1
            -5.81f, // 4-2
            -7.60f, // 4-3
            -4.95f, // 5-1
            -8.02f, // 5-2
            -4.66f, // 6-1
        ],
        new HoleWeights(-0.43, 1.29, 1.52, 1.38));

    /// <summary>
    /// For the clauses of a pair, which stand in another order more often than sentences, and are not cut alike: words with links and
    /// lengths say more than between sentences, words without less, marks nothing. Those of sentences fitted on whole texts alone, times
    /// 1.5, 0.25, 2 and 0, by the likelihood of texts left out; the omission check was fitted with them (the fit-omissions command).
    /// </summary>
    public static ScoreWeights Clauses { get; } = new(
        [
            0.231f, // EnglishRareExplained
            -0.224f, // EnglishRareUnexplained
            0.352f, // EnglishCommonExplained
            -0.040f, // EnglishCommonUnexplained
            0.626f, // ChineseRareExplained
            0.084f, // ChineseRareUnexplained
            -0.135f, // ChineseCommonExplained
            -0.022f, // ChineseCommonUnexplained
            0, // MarksExplained
            0, // MarksUnexplained
            7.772f, // Length
            -0.053f, // NullRare
            -0.014f, // NullCommon
            0, // NullMarks
            0, // NullWithoutWords
        ],
        [
            -4.16f, // 1-0
            -4.09f, // 0-1
            1.25f, // 1-1
            -1.21f, // 1-2
            -2.66f, // 1-3
            -3.60f, // 1-4
            -4.80f, // 1-5
            -6.00f, // 1-6
            -0.36f, // 2-1
            -3.68f, // 2-2
            -4.70f, // 2-3
            -6.32f, // 2-4
            -7.50f, // 2-5
            -1.94f, // 3-1
            -4.87f, // 3-2
            -6.73f, // 3-3
            -8.18f, // 3-4
            -3.26f, // 4-1
            -6.44f, // 4-2
            -8.36f, // 4-3
            -5.43f, // 5-1
            -8.96f, // 5-2
            -5.69f, // 6-1
        ],
        Default.Holes);
}
