using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Aligner.Alignment.Search;
using Aligner.Alignment.Tokens;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Alignment;

public sealed class RegionSearchTests
{
    private const int Times = 6;

    [Fact]
    public void A_long_text_aligned_in_parts_has_the_beads_of_the_whole()
    {
        var text = BilingualText.Prepare(Repeat("*.en"), Repeat("*.zh"), BilingualLexicon.Default);
        var scorer = new BeadScorer(text, FittedWeights.Default, ScoringOptions.Default);
        var stretch = new Region(0, text.English.Sentences.Count, 0, text.Chinese.Sentences.Count);
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
        Assert.All(whole.Zip(inParts), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 1e-5));
    }

    private static List<string> Repeat(string pattern)
    {
        var lines = Directory.EnumerateFiles(SharedMaterial.Path("gold/literary"), pattern).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).ToList();
        return [.. Enumerable.Repeat(lines, Times).SelectMany(text => text)];
    }
}
