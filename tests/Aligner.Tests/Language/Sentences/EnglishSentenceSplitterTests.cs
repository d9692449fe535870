using Aligner.Language.Sentences;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Language.Sentences;

public sealed class EnglishSentenceSplitterTests
{
    [Theory]
    [ClassData(typeof(EnglishSentenceCases))]
    public void Splits_as_the_reason_says(string pieces, string reason)
    {
        var text = Pieces.TextOf(pieces);
        var found = Pieces.Show(text, EnglishSentenceSplitter.Split(text));
        Assert.True(pieces == found, $"{reason}:\nexpected {pieces}\nfound    {found}");
    }

    [Fact]
    public void Nothing_splits_into_nothing() => Assert.Empty(EnglishSentenceSplitter.Split(""));

    [Fact]
    public void White_space_alone_is_one_slice() => Assert.Equal([new TextSpan(0, 4)], EnglishSentenceSplitter.Split(" \n\n "));
}
