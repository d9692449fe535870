using System.Globalization;
using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Alignment;

public sealed class RegionSearchTests
{
    private const int Count = 9_000;

    [Fact]
    public void A_long_text_aligned_in_parts_has_the_beads_of_the_whole()
    {
        // Here and there a sentence lacks its Chinese.
        var numbers = Enumerable.Range(0, Count).ToList();
        var text = BilingualText.Prepare(
            [.. numbers.Select(i => string.Create(CultureInfo.InvariantCulture, $"On day {i} he sold {(i * 7919) % 1000} red apples."))],
            [.. numbers.Where(i => i % 701 != 5)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"第{i}天他卖了{(i * 7919) % 1000}个红苹果。"))],
            BilingualLexicon.Default);
        var scorer = new BeadScorer(text, FittedWeights.Default, ScoringOptions.Default);
        var stretch = new Region(0, Count, 0, text.Chinese.Sentences.Count);
        RegionSearch Search() => RegionSearch.Of(stretch, text, scorer, null, CancellationToken.None);

        var parts = 0;
        var inParts = Search().Parts(text, scorer, null, CancellationToken.None).SelectMany(part =>
        {
            parts++;
            return SentenceAligner.Decode(part, scorer);
        }).ToList();
        var whole = SentenceAligner.Decode(Search().Whole(text, scorer, null, CancellationToken.None), scorer).ToList();

        Assert.True(parts > 1);
        Assert.Equal(whole.Select(bead => bead with { Score = 0 }), inParts.Select(bead => bead with { Score = 0 }));
        Assert.All(whole.Zip(inParts), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 1e-6));
    }
}
