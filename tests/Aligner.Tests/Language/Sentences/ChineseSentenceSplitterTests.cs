using Aligner.Language.Sentences;
using Xunit;

namespace Aligner.Tests.Language.Sentences;

public sealed class ChineseSentenceSplitterTests
{
    [Theory]
    [ClassData(typeof(ChineseSentenceCases))]
    public void Splits_as_the_reason_says(string pieces, string reason)
    {
        var text = Pieces.TextOf(pieces);
        var found = Pieces.Show(text, ChineseSentenceSplitter.Split(text));
        Assert.True(pieces == found, $"{reason}:\nexpected {pieces}\nfound    {found}");
    }

    [Theory]
    [InlineData("他来了；¦她走了;¦好。¦坏。")]
    [InlineData("“他来了；”¦她走了。")]
    [InlineData("（他来了；她走了）。¦好。")]
    public void Semicolons_end_sentences_where_asked(string pieces)
    {
        var text = Pieces.TextOf(pieces);
        var slices = ChineseSentenceSplitter.Split(text, ChineseSplitOptions.Default with { SemicolonEnds = true });
        Assert.Equal(pieces, Pieces.Show(text, slices));
    }
}
