using Aligner.Alignment;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Alignment;

public class SentenceAlignerTests
{
    private static readonly SentenceAligner Aligner = new(BilingualLexicon.Default);

    [Fact]
    public void Sentences_that_translate_each_other_are_paired()
    {
        string[] english = ["The boat crossed the river.", "It was raining.", "Nobody spoke until we reached the village."];
        string[] chinese = ["船过了河。", "天正下雨。", "直到我们到了村子，谁也没有说话。"];

        Assert.Equal(["1-1", "1-1", "1-1"], Shapes(Aligner.Align(english, chinese)));
    }

    [Fact]
    public void Two_English_sentences_may_stand_against_one_Chinese()
    {
        string[] english = ["My grandmother sold fish at the market.", "She got up at four every morning.", "Rain did not stop her.",
            "Today the market is gone."];
        string[] chinese = ["我奶奶在市场上卖鱼，每天早上四点就起床。", "下雨也挡不住她。", "今天市场已经没有了。"];

        Assert.Equal(["2-1", "1-1", "1-1"], Shapes(Aligner.Align(english, chinese)));
    }

    [Fact]
    public void No_bead_crosses_an_anchor()
    {
        string[] english = ["The boat crossed the river.", "It was raining."];
        string[] chinese = ["船过了河。", "天正下雨。"];

        var beads = Aligner.Align(english, chinese, new AlignmentOptions { Anchors = [new Anchor(2, 1)] });

        Assert.Equal(["2-1", "0-1"], Shapes(beads));
    }

    [Fact]
    public void Anchors_out_of_order_are_refused() =>
        Assert.Throws<ArgumentException>(
            () => Aligner.Align(["a", "b"], ["一", "二"], new AlignmentOptions { Anchors = [new Anchor(2, 1), new Anchor(1, 2)] }));

    [Fact]
    public void A_side_may_be_empty()
    {
        Assert.Empty(Aligner.Align([], []));
        Assert.Equal(["1-0", "1-0"], Shapes(Aligner.Align(["One.", "Two."], [])));
        Assert.Equal(["0-1"], Shapes(Aligner.Align([], ["一。"])));
    }

    [Fact]
    public void Cancelling_stops_the_work() =>
        Assert.Throws<OperationCanceledException>(() => Aligner.Align(["a"], ["一"], cancellation: new CancellationToken(canceled: true)));

    [Fact]
    public void Terms_make_the_beads_they_speak_for_surer()
    {
        string[] english = ["Zorbing is fun.", "Quoits are dull.", "Nothing else."];
        string[] chinese = ["悠波球有意思。", "套圈没劲。", "没别的。"];
        var terms = BilingualLexicon.Default.WithTerms([new LexiconTerm("Zorbing", "悠波球"), new LexiconTerm("Quoits", "套圈")]);

        Assert.True(new SentenceAligner(terms).Align(english, chinese)[0].Score > Aligner.Align(english, chinese)[0].Score);
    }

    private static IEnumerable<string> Shapes(IEnumerable<Bead> beads) => beads.Select(bead => $"{bead.EnglishCount}-{bead.ChineseCount}");
}
