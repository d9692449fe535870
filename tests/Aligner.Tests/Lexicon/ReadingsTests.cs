using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Pronunciation;
using Xunit;

namespace Aligner.Tests.Lexicon;

public sealed class ReadingsTests
{
    [Theory]
    [InlineData("Zhong1", "Zhōng")]
    [InlineData("guo2", "guó")]
    [InlineData("lu:4", "lǜ")]
    [InlineData("nu:e4", "nüè")]
    [InlineData("hou4", "hòu")]
    [InlineData("shui3", "shuǐ")]
    [InlineData("liu2", "liú")]
    [InlineData("E2", "É")]
    [InlineData("ma5", "ma")]
    [InlineData("r5", "r")]
    [InlineData("xx5", "")]
    [InlineData(",", "")]
    public void A_syllable_gets_its_mark_where_people_write_it(string syllable, string marked) =>
        Assert.Equal(marked, Pinyin.WithToneMark(syllable));

    [Theory]
    [InlineData("银行", "yín háng")]
    [InlineData("行走", "xíng zǒu")]
    [InlineData("長大", "zhǎng dà")]
    [InlineData("长", "cháng")]
    [InlineData("了", "le")]
    [InlineData("的", "de")]
    [InlineData("东西", "dōng xi")]
    [InlineData("地方", "dì fang")]
    [InlineData("王", "wáng")]
    [InlineData("三十五", "sān shí wǔ")]
    [InlineData("2.5万", "   wàn")]
    [InlineData("𠮷", "")]
    public void A_word_has_the_reading_that_it_has_in_running_text(string word, string syllables) =>
        Assert.Equal(syllables, string.Join(' ', new Readings(BilingualLexicon.Default).Syllables(word)));

    [Fact]
    public void The_likeliest_reading_comes_first_and_the_others_follow() =>
        Assert.Equal(["le5", "liao3"], new Readings(BilingualLexicon.Default).Of("了").Select(entry => entry.Reading).Distinct().Take(2));
}
