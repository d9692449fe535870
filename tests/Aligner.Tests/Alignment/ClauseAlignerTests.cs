using Aligner.Alignment;
using Aligner.Alignment.Clauses;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Alignment;

public class ClauseAlignerTests
{
    private static readonly ClauseAligner Aligner = new(BilingualLexicon.Default);

    [Fact]
    public void One_Chinese_sentence_is_cut_where_its_clauses_match_the_English_sentences()
    {
        string[] english = ["My grandmother sold fish at the market.", "Every morning at four o'clock she got up to boil water."];
        string[] chinese = ["我奶奶在市场上卖鱼，每天早上四点钟就起床烧水。"];

        var pairs = Aligner.Align(english, chinese, [new Bead(0, 2, 0, 1, 0.9)]);

        Assert.Equal(["我奶奶在市场上卖鱼，", "每天早上四点钟就起床烧水。"], pairs.Select(pair => string.Concat(pair.Chinese.Select(slice => slice.Of(chinese)))));
        Assert.All(pairs, pair => Assert.InRange(pair.Score, 0, 0.9));
    }

    [Fact]
    public void Without_evidence_a_bead_stays_whole_and_keeps_its_score()
    {
        string[] english = ["Blah blah.", "Blah blah."];
        string[] chinese = ["啦啦，啦啦，啦啦。"];

        var pair = Assert.Single(Aligner.Align(english, chinese, [new Bead(0, 2, 0, 1, 0.7)]));

        Assert.Equal((2, 3, 0.7), (pair.English.Length, pair.Chinese.Length, pair.Score));
    }

    [Fact]
    public void Clauses_end_where_those_of_the_omission_check_do()
    {
        string[] english = ["There is one reason.", "The river freezes in the winter, so that no boat can sail to the harbour."];
        string[] chinese = ["原因只有一个：河在冬天结冰，没有船能开到港口。"];

        var pairs = Aligner.Align(english, chinese, [new Bead(0, 2, 0, 1, 1)]);

        Assert.Equal(["原因只有一个：", "河在冬天结冰，没有船能开到港口。"],
            pairs.Select(pair => string.Concat(pair.Chinese.Select(slice => slice.Of(chinese)))));
    }
}
