using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Quality;

public sealed class PairingCheckTests
{
    private static readonly Segment[] Right =
    [
        Found.Pair("The bridge over the river was rebuilt in 1953.", "河上的桥在1953年重建。", 1),
        Found.Pair("Every winter the fishermen mend their nets.", "每年冬天渔民都要补网。", 2),
        Found.Pair("The ferry still carries passengers across the lake.", "渡船仍然载着乘客过湖。", 3),
        Found.Pair("Her grandmother sold tea at the market.", "她的祖母在市场上卖茶。", 4),
    ];

    [Fact]
    public void Right_pairs_are_left_alone() => Assert.Empty(Found.By("pairing", Right));

    [Fact]
    public void Two_segments_with_their_sides_swapped_name_each_other()
    {
        Segment[] swapped = [Right[0], Right[1] with { English = Right[3].English }, Right[2],
            Right[3] with { English = Right[1].English }];
        Assert.Equal(
            ["the sides of this segment and of lesson#4 fit crosswise: swapped?",
                "the sides of this segment and of lesson#2 fit crosswise: swapped?"],
            Found.By("pairing", swapped));
    }

    [Fact]
    public void Segments_far_from_each_other_were_not_swapped()
    {
        var between = Enumerable.Range(10, 8)
            .Select(i => Right[i % 2 == 0 ? 0 : 2] with { Id = FormattableString.Invariant($"lesson#{i}") });
        Segment[] far = [Right[1] with { English = Right[3].English }, .. between, Right[3] with { English = Right[1].English }];
        Assert.DoesNotContain(Found.By("pairing", far), message => message.Contains("crosswise", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_short_lines_were_not_swapped() =>
        Assert.Empty(Found.By("pairing", Found.Pair("Hurry!", "等等！", 1), Found.Pair("Wait!", "快点！", 2)));

    [Fact]
    public void A_pair_of_two_texts_that_are_strangers_is_named()
    {
        var message = Assert.Single(
            Found.By("pairing", Right[0],
                Found.Pair("Photosynthesis converts sunlight into chemical energy within green leaves.", "昨天下午他骑着自行车去邮局寄了三封很长的信。", 2)));
        Assert.StartsWith("the sides hardly translate each other: log-odds -", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_without_a_translation_is_named() => Assert.Equal(
        ["a sentence of the Chinese seems to have no translation in the English [zh:每年冬天渔民都要在码头上修补破旧的渔网，女人们坐在门口晒鱼干。]"],
        Found.By("omission", Right[0] with { Chinese = "河上的桥在1953年重建。每年冬天渔民都要在码头上修补破旧的渔网，女人们坐在门口晒鱼干。" }, Right[2], Right[3]));

    [Fact]
    public void A_length_far_from_those_of_the_corpus_is_named()
    {
        var segments = Enumerable.Range(1, 40).Select(i => Found.Pair(new string('a', 120), new string('字', 40), i))
            .Append(Found.Pair("Short.", new string('字', 60), 41));
        Assert.Equal(["6 English to 60 Chinese characters without spaces and Chinese marks, 0.1 to 1; the corpus has 2.9 to 1"],
            Found.By("length", [.. segments]));
    }
}
