using Aligner.Formats;
using Aligner.Formats.Anki;
using Aligner.Lexicon;
using Aligner.Lexicon.Words;
using Xunit;

namespace Aligner.Tests.Lexicon;

public sealed class DocumentNamesTests
{
    [Theory]
    [InlineData("罗望舒来了。|我认识罗望舒。", "罗望舒")]
    [InlineData("羅望舒來了。|我認識羅望舒。", "羅望舒")]
    [InlineData("罗望舒来了。", "")]
    [InlineData("梁岫走了。|梁岫回来了。", "")]
    [InlineData("梁岫走了。|梁岫说不行。|她问梁岫。", "梁岫")]
    [InlineData("罗望舒和罗望野。|罗望舒说罗望野不来。", "罗望舒 罗望野")]
    [InlineData("一张糙纸。|这张糙纸。|那张糙纸。", "")]
    [InlineData("王说了。|王说了。|王说了。", "")]
    public void A_surname_with_what_stands_after_it_is_a_name_where_it_comes_again(string texts, string names) =>
        Assert.Equal(names, string.Join(' ', DocumentNames.Find(texts.Split('|'), BilingualLexicon.Default)));

    [Fact]
    public void A_name_is_one_word_of_pinyin_and_a_term_is_the_words_it_is_made_of()
    {
        var line = new PinyinLine(
            new Lazy<BilingualLexicon>(() => BilingualLexicon.Default.WithTerms([new LexiconTerm("congress of banks", "银行行长大会")])));
        line.Begin(new DocumentFacts { Name = "lesson", ChineseTexts = ["罗望舒来了。", "他叫罗望舒。"] });
        Assert.Equal("luówàngshū zài yínháng hángzhǎng dàhuì shàng。", line.Of("罗望舒在银行行长大会上。"));
    }
}
