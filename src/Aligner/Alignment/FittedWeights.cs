namespace Aligner.Alignment;

/// <summary>
/// The weights that make the gold beads of the literary set likeliest (maximum likelihood with a Gaussian prior).
/// Made by <c>dotnet run -c Release --project tests/Aligner.Benchmarks -- fit ../shared/gold/literary</c>.
/// </summary>
internal static class FittedWeights
{
    // Clauses stand in another order more often than sentences, and are not cut alike; chosen by the likelihood of texts left out
    // (the fit-omissions command).
    private const float OfLinked = 1.5f;
    private const float OfUnlinked = 0.25f;
    private const float OfLength = 2;

    public static ScoreWeights Default { get; } = new(
        [
            0.154f, // EnglishRareExplained
            -0.898f, // EnglishRareUnexplained
            0.235f, // EnglishCommonExplained
            -0.160f, // EnglishCommonUnexplained
            0.417f, // ChineseRareExplained
            0.336f, // ChineseRareUnexplained
            -0.090f, // ChineseCommonExplained
            -0.090f, // ChineseCommonUnexplained
            0.553f, // MarksExplained
            -0.403f, // MarksUnexplained
            3.886f, // Length
            0.067f, // NullWords
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
        ]);

    /// <summary>For the clauses of a pair: words with links and lengths say more, words without and marks less or nothing.</summary>
    public static ScoreWeights Clauses { get; } = Default with { Features = [.. Default.Features.Select((weight, feature) => weight * ShareOfClauses((Feature)feature))] };

    private static float ShareOfClauses(Feature feature) => feature switch
    {
        Feature.EnglishRareExplained or Feature.EnglishCommonExplained or Feature.ChineseRareExplained or Feature.ChineseCommonExplained => OfLinked,
        Feature.MarksExplained or Feature.MarksUnexplained => 0,
        Feature.Length => OfLength,
        _ => OfUnlinked,
    };
}
