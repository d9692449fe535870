using Aligner.Lexicon;
using Aligner.Quality;
using Xunit;

namespace Aligner.Tests.Quality;

public sealed class ContentCheckTests
{
    [Theory]
    [InlineData("We thank you all.", "感谢大家 翻译：小舟 校对：阿木", "the Chinese seems to name who made the subtitles [zh:感谢大家 翻译：小舟 校对：阿木]")]
    [InlineData("See you next week.", "下周见，扫码关注我们", "'扫码关注' of the Chinese seems to be an advertisement [zh:扫码关注]")]
    [InlineData("Subtitles by Heron", "再见", "the English seems to name who made the subtitles [en:Subtitles by Heron]")]
    [InlineData("The flats are cheap. Visit www.cheapflats.example", "房子很便宜。",
        "'Visit www.cheapflats.example' of the English seems to be an advertisement [en:Visit www.cheapflats.example]")]
    public void Credits_and_advertisements_in_pairs_are_named(string english, string chinese, string message) =>
        Assert.Equal([message], Found.By("credits", Found.Pair(english, chinese)));

    [Theory]
    [InlineData("I joined a fansub group at school.", "我上学时加入了一个字幕组。")]
    [InlineData("Follow our account for more.", "更多内容请关注公众号。")]
    [InlineData("For the slides visit www.mill.example today.", "讲义请访问www.mill.example。")]
    public void What_both_sides_speak_of_is_no_credit(string english, string chinese) =>
        Assert.Empty(Found.By("credits", Found.Pair(english, chinese)));

    [Theory]
    [InlineData("So this is q.", "所以这是q，这样的表述更加自然。", "the Chinese seems to speak of its own translation [zh:所以这是q，这样的表述更加自然。]")]
    [InlineData("Sure! Here is the translation: Rinse it.", "冲洗它。",
        "'Here is the translation' seems to be said by a machine to its user [en:Here is the translation]")]
    [InlineData("Here is the translation: The mill is old.", "以下是翻译：磨坊很老。",
        "both sides seem to speak of their own translation [en:Here is the translation: The mill is old. zh:以下是翻译：磨坊很老。]")]
    [InlineData("The mill is old.", "（注：此处为直译）磨坊很老。", "'（注：此处为直译）' seems to be a note of the translator [zh:（注：此处为直译）]")]
    public void What_a_machine_says_is_named(string english, string chinese, string message) =>
        Assert.Equal([message], Found.By("remarks", Found.Pair(english, chinese)));

    [Fact]
    public void What_is_said_of_language_is_no_remark() =>
        Assert.Empty(Found.By("remarks", Found.Pair("This wording is more natural.", "这样的表述更自然。")));

    [Fact]
    public void A_missing_enumeration_comma_is_named() => Assert.Equal(
        ["a 、 seems to be missing between 工具 and 书信 [zh:工具书信]"],
        Found.By("enumeration", Found.Pair("It shows models, tools, letters, and maps.", "展出模型、工具书信、地图。")));

    [Fact]
    public void The_first_of_a_list_may_have_a_verb_before_it() => Assert.Equal(
        ["a 、 seems to be missing between 苹果 and 梨子 [zh:苹果梨子]"],
        Found.By("enumeration", Found.Pair("We sell apples, pears, plums and figs.", "我们卖苹果梨子、李子和无花果。")));

    [Fact]
    public void Two_words_that_the_English_joins_need_no_comma() =>
        Assert.Empty(Found.By("enumeration", Found.Pair("They study music, painting, and science and technology.", "他们学习音乐、绘画和科学技术。")));

    [Theory]
    [InlineData("我们带上地图，以及。绳子。", "'。' stands inside a sentence [zh:。]")]
    [InlineData("这座桥。的历史很长。", "'。' stands inside a sentence [zh:。]")]
    public void A_stop_inside_a_sentence_is_named(string chinese, string message) =>
        Assert.Equal([message], Found.By("stops", Found.Pair("We take a map and ropes.", chinese)));

    [Theory]
    [InlineData("When the bell rang, they left.", "铃响的时候。他们就走了。", 1)]
    [InlineData("Because it rained, we stayed.", "因为下雨。所以我们没走。", 1)]
    [InlineData("It was the time when he was happiest. Then he left.", "那是他最快乐的时候。后来他走了。", 0)]
    [InlineData("When was that? Long ago.", "那是很久以前。后来忘了。", 0)]
    public void A_stop_behind_what_the_English_makes_a_subordinate_clause_is_named(string english, string chinese, int count) =>
        Assert.Equal(Enumerable.Repeat("'。' stands inside a sentence [zh:。]", count), Found.By("stops", Found.Pair(english, chinese)));

    [Fact]
    public void A_stop_before_a_word_that_begins_with_a_particle_is_right() =>
        Assert.Empty(Found.By("stops", Found.Pair("Right. It never falls.", "对。的确不会倒。了解了。")));

    [Fact]
    public void A_word_that_only_sounds_like_the_term_of_the_glossary_is_named() => Assert.Equal(
        ["植物发明 sounds like 职务发明, 'service invention' in the glossary [zh:植物发明]"],
        Found.By("homophones", CheckOptions.Default with { Terms = [new LexiconTerm("service invention", "职务发明")] },
            Found.Pair("Rewards for service inventions are fixed by law.", "植物发明的奖励由法律规定。")));

    [Fact]
    public void A_word_whose_homophone_fits_the_English_is_named() => Assert.Equal(
        ["全力 sounds like 权利, which fits the English better [zh:全力]"],
        Found.By("homophones", Found.Pair("The tenant has the right.", "承租人有全力。")));

    /// <summary>The lexicon has fusion for 融合, but not integration.</summary>
    [Fact]
    public void A_translation_that_the_lexicon_does_not_know_is_named_where_nothing_else_is_left_for_it() => Assert.Equal(
        ["深度融合 is 'deep integration' once (lesson#3) and 'deep fusion' 2 times (lesson#1, lesson#2) [en:deep integration]"],
        Found.By("variants", Found.Pair("The deep fusion of farms and inns began here.", "农场与旅店的深度融合从这里开始。", 1),
            Found.Pair("We study deep fusion.", "我们研究深度融合。", 2), Found.Pair("Villages need deep integration.", "村庄需要深度融合。", 3)));

    [Fact]
    public void Another_thing_beside_a_term_is_no_translation_of_it() =>
        Assert.Empty(Found.By("variants", Found.Pair("Digital China grows.", "数字中国在成长。", 1),
            Found.Pair("We build Digital China.", "我们建设数字中国。", 2),
            Found.Pair("The digital ecosystem of China thrives.", "数字中国的生态很繁荣。", 3)));

    [Fact]
    public void Two_translations_of_one_term_in_a_document_are_named() => Assert.Equal(
        ["安全地带 is 'secure zone' once (lesson#3) and 'safe zone' 2 times (lesson#1, lesson#2) [en:secure zone]"],
        Found.By("variants", Found.Pair("The safe zone is known.", "我们都知道安全地带。", 1), Found.Pair("Stay in the safe zone.", "留在安全地带里。", 2),
            Found.Pair("The secure zone was measured.", "测量了安全地带。", 3)));

    [Fact]
    public void Another_form_of_a_word_of_the_term_is_a_variant()
    {
        var options = CheckOptions.Default with { Terms = [new LexiconTerm("organizational system", "组织体系")] };
        Assert.Equal(
            ["组织体系 is 'organizational system' in the glossary, which the English lacks [zh:组织体系]"],
            Found.By("terms", options, Found.Pair("An organizational system is built.", "建立组织体系。", 1),
                Found.Pair("The organization system is kept.", "保持组织体系。", 2)));
    }

    [Theory]
    [InlineData("He said \"yes\" and left.", "他说\"好\"就走了。")]
    [InlineData("Take f(x) and g(x) (both).", "取f(x)（两个）。")]
    [InlineData("a) by post; b) by hand.", "1）邮寄；2）面交。")]
    public void Marks_that_have_their_partners_are_left_alone(string english, string chinese) =>
        Assert.Empty(Found.By("quotes", Found.Pair(english, chinese)));
}
