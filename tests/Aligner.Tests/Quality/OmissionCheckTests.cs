using Aligner.Segments;
using Xunit;

namespace Aligner.Tests.Quality;

/// <summary>What one side leaves out is named with its place; what is only said in other words is not.</summary>
public sealed class OmissionCheckTests
{
    private static readonly Segment[] Others =
    [
        Found.Pair("The ferry still carries passengers across the lake.", "渡船仍然载着乘客过湖。", 2),
        Found.Pair("Her grandmother sold tea at the market.", "她的祖母在市场上卖茶。", 3),
        Found.Pair("Every winter the fishermen mend their nets.", "每年冬天渔民都要补网。", 4),
    ];

    [Theory]
    [InlineData(
        "The bridge over the river was rebuilt in 1953.",
        "河上的桥在1953年重建。每年冬天渔民都要在码头上修补破旧的渔网，女人们坐在门口晒鱼干。",
        "a sentence of the Chinese seems to have no translation in the English [zh:每年冬天渔民都要在码头上修补破旧的渔网，女人们坐在门口晒鱼干。]")]
    [InlineData(
        "The fishermen mend their nets on the pier.",
        "女人们坐在门口晒鱼干，孩子们在沙滩上放风筝。渔民们在码头上补渔网。",
        "a sentence of the Chinese seems to have no translation in the English [zh:女人们坐在门口晒鱼干，孩子们在沙滩上放风筝。]")]
    [InlineData(
        "The old bridge was rebuilt after the war. The children fly their kites along the beach and the women hang up washing, singing "
            + "loudly.",
        "战后重建了那座老桥。",
        "a sentence of the English seems to have no translation in the Chinese [en:The children fly their kites along the beach and the "
            + "women hang up washing, singing loudly.]")]
    [InlineData(
        "The bridge was rebuilt in 1953.",
        "那座桥，每年冬天渔民都要在上面修补破旧的渔网，于1953年重建。",
        "a clause of the Chinese seems to have no translation in the English [zh:每年冬天渔民都要在上面修补破旧的渔网，]")]
    public void What_is_left_out_is_named(string english, string chinese, string found) =>
        Assert.Equal([found], Found.By("omission", [Found.Pair(english, chinese), .. Others]));

    [Theory]
    [InlineData("The fishermen mend their nets. The women dry fish at the door.", "渔民们补着渔网，女人们在门口晒鱼干。")]
    [InlineData("'Come in!'", "老渔夫大声喊道：“进来！”")]
    [InlineData("'I... I... I forgot the book.'", "“我……我……我……我……忘了带书。”")]
    [InlineData("They grow rice, wheat, millet, soybeans, cotton, sesame, and tea.", "他们种水稻、小麦、小米、大豆、棉花、芝麻和茶叶。")]
    [InlineData("No, it was not so.", "不是这样的，不是。")]
    [InlineData("Well, you see, as far as I can tell, it rains.", "依我看，下雨。")]
    [InlineData("The fishermen have been mending their nets on this pier since the 1930s.", "从20世纪30年代起，渔民们就一直在这个码头上补渔网。")]
    public void What_is_said_in_other_words_is_not(string english, string chinese) =>
        Assert.Empty(Found.By("omission", [Found.Pair(english, chinese), .. Others]));

    /// <summary>The translator has put a clause into the sentence before.</summary>
    [Fact]
    public void What_is_said_in_the_pair_beside_is_not() => Assert.Empty(Found.By(
        "omission",
        [
            Found.Pair("The fishermen mend their nets.", "渔民们在补渔网，女人们坐在门口晒鱼干，孩子们放风筝。"),
            Found.Pair("The women sit at the door and dry fish, the children fly kites, and the ferry still carries passengers across the "
                + "lake.", "渡船仍然载着乘客过湖。", 2),
            .. Others[1..],
        ]));

    [Fact]
    public void A_very_long_side_is_looked_at_in_bounded_time()
    {
        var chinese = string.Concat(Enumerable.Repeat("渔民们补着渔网，", 2000));
        var message = Assert.Single(Found.By("omission", [Found.Pair("The fishermen mend their nets.", chinese), .. Others]));
        Assert.StartsWith("a clause of the Chinese seems to have no translation in the English [zh:渔民们补着渔网，", message,
            StringComparison.Ordinal);
    }
}
