using Aligner.Alignment;
using Aligner.Alignment.Clauses;
using Aligner.Alignment.Explanation;
using Aligner.Lexicon;
using CsCheck;
using Xunit;

namespace Aligner.Tests.Alignment;

public class SentenceAlignerProperties
{
    private static readonly SentenceAligner Aligner = new(BilingualLexicon.Default);

    private static readonly string[] Samples =
        ["", " ", "。", "?", "他说：“好，就这样。”", "He said 'yes', and left.", "二十八 28 twenty-eight", "Wang Qiyao", "王琦瑶", "了了了了了了", "\ud842"];

    // Any UTF-16 units, lone surrogates among them, and strings that look like text.
    private static readonly Gen<string> Sentence = Gen.OneOf(
        Gen.String[0, 30],
        Gen.Int[0, Samples.Length - 1].Select(i => Samples[i]));

    [Fact]
    public void Any_two_lists_align_and_every_sentence_is_in_one_bead() =>
        Gen.Select(Sentence.List[0, 70], Sentence.List[0, 70]).Sample(
            (english, chinese) => AssertCovers(Aligner.Align(english, chinese), english.Count, chinese.Count), iter: 300);

    [Fact]
    public void Scores_are_probabilities() =>
        Gen.Select(Sentence.List[0, 12], Sentence.List[0, 12]).Sample(
            (english, chinese) => Assert.All(Aligner.Align(english, chinese), bead => Assert.InRange(bead.Score, 0, 1)), iter: 300);

    [Fact]
    public void Clauses_joined_give_the_text_back() =>
        Gen.Select(Sentence.List[0, 12], Sentence.List[0, 12]).Sample(
            (english, chinese) =>
            {
                var pairs = new ClauseAligner(BilingualLexicon.Default).Align(english, chinese, Aligner.Align(english, chinese));
                Assert.Equal(string.Concat(english),
                    string.Concat(pairs.SelectMany(pair => pair.English).Select(slice => slice.Of(english))));
                Assert.Equal(string.Concat(chinese),
                    string.Concat(pairs.SelectMany(pair => pair.Chinese).Select(slice => slice.Of(chinese))));
            },
            iter: 300);

    [Fact]
    public void Every_bead_can_be_explained() =>
        Gen.Select(Sentence.List[0, 8], Sentence.List[0, 8]).Sample(
            (english, chinese) =>
            {
                var explainer = new BeadExplainer(english, chinese, BilingualLexicon.Default);
                Assert.All(Aligner.Align(english, chinese), bead => Assert.True(double.IsFinite(explainer.Explain(bead).Total)));
            },
            iter: 100);

    [Theory]
    [InlineData(int.MaxValue, 3)]
    [InlineData(3, int.MaxValue)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Lopsided_and_monotonous_texts_take_no_longer_than_they_are_long(int mostEnglish, int mostChinese) => Growth.AssertLinear(
        sentences =>
        {
            var (english, chinese) = (Math.Min(sentences, mostEnglish), Math.Min(sentences, mostChinese));
            AssertCovers(Aligner.Align([.. Enumerable.Repeat("Yes.", english)], [.. Enumerable.Repeat("是的。", chinese)]), english, chinese);
        },
        3000);

    private static void AssertCovers(IReadOnlyList<Bead> beads, int englishCount, int chineseCount)
    {
        var (english, chinese) = (0, 0);
        foreach (var bead in beads)
        {
            Assert.Equal((english, chinese), (bead.EnglishStart, bead.ChineseStart));
            Assert.True(bead.EnglishCount + bead.ChineseCount > 0);
            (english, chinese) = (bead.EnglishEnd, bead.ChineseEnd);
        }

        Assert.Equal((englishCount, chineseCount), (english, chinese));
    }
}
