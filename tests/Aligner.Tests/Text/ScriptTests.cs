using Aligner.Language;
using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Text;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("The word is here.", Side.English)]
    [InlineData("这个词在这里。", Side.Chinese)]
    [InlineData("The slogan is “加强统筹，协同创新，构筑体系” today.", Side.English)]
    [InlineData("The term 统筹 (加强统筹，协同创新) matters.", Side.English)]
    [InlineData("我们读了 James Clerk Maxwell 和 Heinrich Hertz。", Side.Chinese)]
    [InlineData("我们用 System.CommandLine、CsvHelper、xunit 写程序。", Side.Chinese)]
    [InlineData("“The River Remembers Every Bridge That It Has Carried”是书名。", Side.Chinese)]
    [InlineData("（小绿人）", Side.Chinese)]
    [InlineData("5G", Side.English)]
    [InlineData("2035", Side.Neither)]
    [InlineData("♪ ♪", Side.Neither)]
    [InlineData("", Side.Neither)]
    [InlineData("Каждая деревня", Side.Neither)]
    [InlineData("このかわには名がある", Side.Neither)]
    [InlineData("𠮷𠮷", Side.Chinese)]
    public void A_paragraph_is_told_by_the_words_around_its_quotations(string paragraph, Side side) =>
        Assert.Equal(side, Script.SideOf(paragraph));

    [Theory]
    [InlineData("我們來說說這個國家", true)]
    [InlineData("我们来说说这个国家", false)]
    [InlineData("老人在山上", false)]
    public void Traditional_text_is_told_by_characters_that_only_it_has(string text, bool traditional) =>
        Assert.Equal(traditional, ChineseVariant.Balance(text) > 0);

    [Theory]
    [InlineData("九", 9)]
    [InlineData("十", 10)]
    [InlineData("十三", 13)]
    [InlineData("二十", 20)]
    [InlineData("四十七", 47)]
    [InlineData("１２", 12)]
    [InlineData("7", 7)]
    public void Small_numerals_are_read(string numeral, int value)
    {
        Assert.True(ChineseNumeral.TryParse(numeral, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("百")]
    [InlineData("十x")]
    [InlineData("123")]
    public void What_is_no_small_numeral_is_not_read(string text) => Assert.False(ChineseNumeral.TryParse(text, out _));
}
