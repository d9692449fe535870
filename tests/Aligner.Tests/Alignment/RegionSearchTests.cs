using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Alignment;

public sealed class RegionSearchTests
{
    private const int Count = 12_000;

    private static readonly (string English, string Chinese)[] Words =
    [
        ("boat", "船"), ("river", "河流"), ("mountain", "山"), ("teacher", "老师"), ("school", "学校"), ("horse", "马"), ("rain", "雨"),
        ("market", "市场"), ("fish", "鱼"), ("moon", "月亮"), ("letter", "信"), ("doctor", "医生"), ("bridge", "桥"), ("winter", "冬天"),
        ("village", "村子"), ("window", "窗户"),
    ];

    [Fact]
    public void A_long_text_aligned_in_parts_has_the_beads_of_the_whole()
    {
        // Here and there a sentence lacks its Chinese.
        var numbers = Enumerable.Range(0, Count).ToList();
        var text = BilingualText.Prepare(
            [.. numbers.Select(i => $"{string.Join(" and the ", WordsOf(i).Select(word => word.English))}.")],
            [.. numbers.Where(i => i % 701 != 5).Select(i => $"{string.Join('和', WordsOf(i).Select(word => word.Chinese))}。")],
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

    private static IEnumerable<(string English, string Chinese)> WordsOf(int sentence) =>
        Enumerable.Range(1, 5).Select(place => Words[(int)(((uint)sentence + 1) * 2654435761u * (uint)place >> 20) % Words.Length]);
}
