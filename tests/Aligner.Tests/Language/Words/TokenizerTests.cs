using Aligner.Language.Words;
using Aligner.Lexicon;
using Xunit;

namespace Aligner.Tests.Language.Words;

public class TokenizerTests
{
    [Theory]
    [InlineData("It's Bao-yu's, isn't it?", "It Bao yu isn it ?")]
    [InlineData("“Go!” he said—4,700 times.", "“ Go ! ” he said — 4,700 times")]
    [InlineData("'Who?' we asked.", "' Who ? ' we asked")]
    public void English_is_cut_into_words_numbers_and_marks(string text, string expected) =>
        Assert.Equal(expected, Join(text, EnglishTokenizer.Tokenize));

    [Theory]
    [InlineData("数字中国建设，4.8万亿元。", "数字 中国 建设 4.8万亿 元")]
    [InlineData("他问：“谁？”", "他 问 ： “ 谁 ？ ”")]
    [InlineData("卫星COBE二十八面", "卫星 COBE 二十八 面")]
    [InlineData("十分好", "十分 好")]
    public void Chinese_is_cut_into_the_longest_known_words(string text, string expected) =>
        Assert.Equal(expected, Join(text, new ChineseTokenizer(BilingualLexicon.Default).Tokenize));

    [Fact]
    public void A_name_can_be_read_as_a_row_of_syllables() =>
        Assert.Contains(PinyinSyllables.Parse("qingyang", 3), syllables => syllables is ["qing", "yang"]);

    [Fact]
    public void A_word_that_is_no_pinyin_has_no_reading() => Assert.Empty(PinyinSyllables.Parse("trinket", 3));

    private delegate void Tokenize(ReadOnlySpan<char> text, List<WordToken> tokens);

    private static string Join(string text, Tokenize tokenize)
    {
        var tokens = new List<WordToken>();
        tokenize(text, tokens);
        return string.Join(' ', tokens.Select(token => text.Substring(token.Start, token.Length)));
    }
}
