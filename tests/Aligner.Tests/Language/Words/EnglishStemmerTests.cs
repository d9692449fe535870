using Aligner.Language.Words;
using Xunit;

namespace Aligner.Tests.Language.Words;

public class EnglishStemmerTests
{
    [Theory]
    [InlineData("make", "making", "makes", "made")]
    [InlineData("stop", "stopped", "stopping", "stops")]
    [InlineData("happy", "happily", "happiness")]
    [InlineData("city", "cities")]
    [InlineData("child", "children")]
    [InlineData("go", "went", "gone", "goes")]
    [InlineData("watch", "watches", "watched")]
    public void Forms_of_a_word_share_their_stem(params string[] forms) => Assert.Single(forms.Select(EnglishStemmer.Stem).Distinct());

    [Theory]
    [InlineData("thing", "the")]
    [InlineData("bed", "be")]
    [InlineData("bus", "bu")]
    public void Unlike_words_keep_apart(string one, string other) => Assert.NotEqual(EnglishStemmer.Stem(one), EnglishStemmer.Stem(other));
}
