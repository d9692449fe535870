using Aligner.Alignment;
using Aligner.Alignment.Explanation;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Alignment;

public class BeadExplainerTests
{
    private static readonly string[] English = ["Wang Qiyao saw 28 boats on the river."];
    private static readonly string[] Chinese = ["王琦瑶看见河上有二十八条船。"];

    [Fact]
    public void Words_names_and_numbers_are_named_with_their_weights()
    {
        var explanation = new BeadExplainer(English, Chinese, BilingualLexicon.Default).Explain(new Bead(0, 1, 0, 1, 1));

        var links = explanation.Links.Where(reason => reason.Weight > 0).Select(reason => reason.What).ToList();
        Assert.Contains("船 – boats", links);
        Assert.Contains("琦瑶 – Qiyao", links);
        Assert.Contains("二十八 – 28", links);
        Assert.Contains(explanation.Others, reason => reason.What == "length 30 : 13");
        Assert.Contains(explanation.Others, reason => reason.What == "shape 1-1");
    }

    [Fact]
    public void The_reasons_add_up_to_the_score()
    {
        var text = BilingualText.Prepare(English, Chinese, BilingualLexicon.Default);
        var scorer = new BeadScorer(text, FittedWeights.Default, ScoringOptions.Default);
        scorer.MoveTo(Band.Full(new Region(0, 1, 0, 1)));
        var score = scorer.Score(0, 0, BeadShape.All.IndexOf(BeadShape.OneToOne));

        var explanation = new BeadExplainer(English, Chinese, BilingualLexicon.Default).Explain(new Bead(0, 1, 0, 1, 1));

        Assert.Equal(score, explanation.Total, 0.001);
    }

    [Fact]
    public void Links_of_hardly_any_weight_are_summed_up()
    {
        var explanation = new BeadExplanation(new Bead(0, 1, 0, 1, 1), [new("船 – boat", 2), new("的 – of", 0.03), new("在 – on", 0.02)],
            [new("shape 1-1", 0.3)]);

        Assert.Equal("船 – boat +2.00; 2 weak links +0.05; shape 1-1 +0.30", explanation.ToString());
    }

    [Fact]
    public void A_bead_too_large_to_exist_is_refused() =>
        Assert.Throws<ArgumentException>(
            () => new BeadExplainer(English, Chinese, BilingualLexicon.Default).Explain(new Bead(0, 9, 0, 1, 1)));
}
