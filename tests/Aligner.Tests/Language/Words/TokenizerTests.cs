using Aligner.Language.Words;
using Aligner.Lexicon;
using Aligner.Lexicon.Building;
using Aligner.Lexicon.Words;
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
    [InlineData("本轮机构改革", "本 轮 机构 改革")]
    [InlineData("企业主导", "企业 主导")]
    [InlineData("在世界", "在 世界")]
    [InlineData("更高要求", "更 高 要求")]
    [InlineData("研究生命", "研究 生命")]
    [InlineData("研究生来了", "研究生 来 了")]
    [InlineData("我要不来", "我 要 不 来")]
    [InlineData("結婚的和尚未結婚的", "結婚 的 和 尚未 結婚 的")]
    [InlineData("从马上下来", "从 马 上 下来")]
    [InlineData("马上下来", "马上 下来")]
    [InlineData("把手举起来", "把 手 举 起来")]
    [InlineData("三个人才能抬", "三 个 人 才 能 抬")]
    [InlineData("唯一一条路", "唯一 一 条 路")]
    [InlineData("有的付钱，所有的都有", "有的 付钱 所有 的 都 有")]
    [InlineData("二十分钟", "二十 分钟")]
    [InlineData("T恤和IPA标准", "T恤 和 IPA 标准")]
    [InlineData("2011年有1,200人", "2011 年 有 1,200 人")]
    public void Chinese_is_cut_into_the_likeliest_words(string text, string expected) =>
        Assert.Equal(expected, Join(text, new ChineseTokenizer(BilingualLexicon.Default).Tokenize));

    [Fact]
    public void Terms_of_a_glossary_are_words_whatever_else_could_be_read()
    {
        var lexicon = BilingualLexicon.Default.WithTerms([new LexiconTerm("wheel-machine", "轮机构"), new LexiconTerm("Xiaoyu", "肖雨桐")]);

        Assert.Equal("本 轮机构 改革 由 肖雨桐 主持", Join("本轮机构改革由肖雨桐主持", new ChineseTokenizer(lexicon).Tokenize));
    }

    [Fact]
    public void Where_no_words_were_counted_the_fewest_are_taken_the_longer_first()
    {
        var built = new MemoryStream();
        LexiconBuilder.Build(new StringReader("研究生 研究生 [x1] /a/\n研究 研究 [x1] /b/\n生命 生命 [x1] /c/\n命 命 [x1] /d/\n起源 起源 [x1] /e/"), "test",
            built);
        built.Position = 0;

        Assert.Equal("研究生 命 起源 研究", Join("研究生命起源研究", new ChineseTokenizer(BilingualLexicon.Load(built)).Tokenize));
    }

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
