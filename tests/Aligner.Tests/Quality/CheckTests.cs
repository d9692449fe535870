using Aligner.Quality;
using Aligner.Quality.Findings;
using Aligner.Segments;
using Aligner.Transcripts;
using Xunit;

namespace Aligner.Tests.Quality;

/// <summary>What each check finds, and what it lets pass.</summary>
public sealed class CheckTests
{
    private static readonly CheckOptions Glossary = CheckOptions.Default with
    {
        Terms = [new("self-reliance", "自立"), new("mechanism", "机制"), new("organizational mechanism", "体制机制"), new("summit", "峰会"),
            new("top meeting", "峰会")],
    };

    [Theory]
    [InlineData("missing", "", "你好。", "the English side is empty [zh:你好。]")]
    [InlineData("missing", "Hello.", " ", "the Chinese side is empty [en:Hello.]")]
    [InlineData("missing", "", "", "both sides are empty")]
    [InlineData("untranslated", "Left as it was.", "Left as it was.", "both sides are the same [en:Left as it was. zh:Left as it was.]")]
    [InlineData("untranslated", "这句话没有翻译。", "这句话没有翻译过来。", "the English side is in Chinese [en:这句话没有翻译。]")]
    [InlineData("untranslated", "It was left.", "It was left alone here.", "the Chinese side is in English [zh:It was left alone here.]")]
    [InlineData("language", "Hello there.", "こんにちは、みなさん。", "the Chinese side is mostly in Japanese [zh:こんにちは、みなさん。]")]
    [InlineData("language", "Привет всем.", "大家好。", "the English side is mostly in Cyrillic [en:Привет всем.]")]
    [InlineData("language", "We open the door.", "我們開門見山說話。",
        "the characters are traditional in a document of simplified ones [zh:我們開門見山說話。]")]
    [InlineData("script", "The word 体制 is here.", "这个词在这里。", "'体制' is Chinese in English text [en:体制]")]
    [InlineData("script", "A tеst.", "测试。", "'tе' mixes Latin with Cyrillic letters inside a word [en:tе]")]
    [InlineData("script", "The door.", "这扇门對我们说。", "'對' is traditional among simplified characters [zh:對]")]
    [InlineData("terms", "By our own strength.", "靠自立。", "自立 is 'self-reliance' in the glossary, which the English lacks [zh:自立]")]
    [InlineData("terms", "Self reliances matter.", "靠自己。",
        "'self-reliance' is 自立 in the glossary, which the Chinese lacks [en:Self reliances]")]
    [InlineData("terms", "The conference began.", "峰会开始了。",
        "峰会 is 'summit' or 'top meeting' in the glossary, which the English lacks [zh:峰会]")]
    [InlineData("quotes", "He said “yes.", "他说：“好。”", "“ is never closed [en:“]")]
    [InlineData("quotes", "He said yes.", "他说：好。”", "” closes nothing [zh:”]")]
    [InlineData("quotes", "It is (so.", "是（这样）。", "( is never closed [en:(]")]
    [InlineData("quotes", "It is ((so.", "是（（这样））。", "( is never closed, and 1 more [en:( en:(]")]
    [InlineData("quotes", "It is so}}}.", "是这样。", "} closes nothing, and 2 more [en:} en:} en:}]")]
    [InlineData("spacing", "It is so \t\t", "是这样。", "several spaces in a row [en: \t\t]")]
    [InlineData("quotes", "One (a), two (b).", "一（甲）、二。", "the English has brackets 2 times, the Chinese once")]
    [InlineData("punctuation", "Yes，no.", "是，不。", "'，' is Chinese punctuation in English text [en:，]")]
    [InlineData("punctuation", "Yes, no.", "是，，不。", "'，，' is doubled punctuation [zh:，，]")]
    [InlineData("question", "Is it so?", "是这样。", "the English asks, the Chinese states [en:?]")]
    [InlineData("question", "It is so.", "是这样吗？", "the Chinese asks, the English states [zh:？]")]
    [InlineData("names", "The company is new.", "DeepSeek公司很新。", "the Chinese has 'DeepSeek', the English has not [zh:DeepSeek]")]
    [InlineData("names", "Wang Meiling came.", "她来了。", "nothing in the Chinese reads 'Wang Meiling' [en:Wang Meiling]")]
    [InlineData("invisible", "A\u200Bword.", "词。", "U+200B is invisible [en:\u200B]")]
    [InlineData("invisible", "A word.", "词\uFFFD。", "U+FFFD stands for a character that was lost [zh:\uFFFD]")]
    [InlineData("invisible", "A word\u0007.", "词。", "U+0007 is a control character [en:\u0007]")]
    [InlineData("invisible", "Itâ€™s so.", "是。", "'â€' looks like text read in the wrong encoding [en:â€]")]
    [InlineData("spacing", "Two  spaces.", "两个。", "several spaces in a row [en:  ]")]
    [InlineData("spacing", "A mark , here.", "这里。", "a space that does not belong into ' ,' [en: ,]")]
    [InlineData("spacing", "The end.Begin again.", "完。再来。", "no space in '.Begin' [en:.Begin]")]
    [InlineData("spacing", "Here.", "这 里。", "a space that does not belong into '这 里' [zh:这 里]")]
    [InlineData("spacing", "Here. ", "这里。", "a space at the end of the text [en: ]")]
    [InlineData("repeated", "It is the the end.", "完。", "'the the' has a word twice [en:the the]")]
    [InlineData("repeated", "My book.", "我的的书。", "'的的' has a character twice [zh:的的]")]
    [InlineData("negation", "It is not so.", "是这样。", "the English has 'not', the Chinese no negation [en:not]")]
    [InlineData("negation", "They agreed to come.", "他们不来。", "the Chinese has 不, the English no negation [zh:不]")]
    public void It_finds(string check, string english, string chinese, string message) =>
        Assert.Equal([message], Found.By(check, Glossary, Found.Pair(english, chinese)));

    [Theory]
    [InlineData("missing", "Hello.", "你好。")]
    [InlineData("untranslated", "HTTP", "HTTP")]
    [InlineData("untranslated", "Beijing (北京) is big.", "北京很大。")]
    [InlineData("language", "The α of it.", "它的α。")]
    [InlineData("script", "Global planning (整体谋划) here.", "整体谋划。")]
    [InlineData("script", "The word 体制 is here.", "“体制”这个词在这里。")]
    [InlineData("terms", "Self-reliance, self reliance.", "自立。")]
    [InlineData("terms", "Organizational mechanisms matter.", "体制机制很重要。")]
    [InlineData("terms", "The summits began.", "峰会开始了。")]
    [InlineData("terms", "A top meeting began.", "峰会开始了。")]
    [InlineData("quotes", "China’s ‘bull’s nose’ and the regions’ “plans.”", "“牛鼻子”和（计划）。")]
    [InlineData("quotes", "1) One :)", "1）一")]
    [InlineData("punctuation", "Wait... what?!", "等等……什么？！")]
    [InlineData("question", "Is it so?", "不是吗")]
    [InlineData("names", "Xi Jinping said so. Artificial intelligence.", "习近平说过。AI。")]
    [InlineData("invisible", "A 👨\u200D👩\u200D👧 family.", "一家。")]
    [InlineData("spacing", "An e.g. here, on 3.5 and A.B. Smith.", "在 iPhone 上，用 3 个。")]
    [InlineData("repeated", "He had had enough. Tock tock tock.", "他受够了。")]
    [InlineData("negation", "We kept going.", "我们不断前进。")]
    [InlineData("negation", "He failed to come.", "他没有来。")]
    public void It_lets_pass(string check, string english, string chinese) =>
        Assert.Empty(Found.By(check, Glossary, Found.Pair(english, chinese)));

    [Fact]
    public void The_last_word_of_a_term_is_enough_once_its_document_has_had_the_whole()
    {
        var glossary = CheckOptions.Default with { Terms = [new("tea porter", "背夫")] };
        Segment[] segments =
        [
            Found.Pair("A porter came.", "来了一名背夫。", 1),
            Found.Pair("Two tea porters came.", "来了两名背夫。", 2),
            Found.Pair("Every porter had a staff.", "每个背夫都有拐。", 3),
            Found.Pair("A porter came.", "来了一名背夫。", 4, "another"),
        ];
        Assert.Equal(["lesson#1", "another#4"], Found.Run("terms", glossary, segments).Select(finding => finding.Observation.Segment.Id));
    }

    [Fact]
    public void A_number_in_the_glossary_is_left_to_the_numbers() => Assert.Empty(
        Found.By("terms", CheckOptions.Default with { Terms = [new("sixteen", "十六")] },
            Found.Pair("On her sixteenth birthday.", "十六岁生日时。")));

    [Fact]
    public void What_a_speaker_stammers_has_no_length() => Assert.Empty(
        Found.By("length", [.. Enumerable.Range(1, 40).Select(i => Found.Pair(new string('a', 120), new string('字', 40), i)),
            Found.Pair("'I... I... can't remember.'", "他道：“这个……这个……什么书……我……我……我……我……我……我记不起了。”", 41)]));

    [Fact]
    public void A_quotation_may_go_on_over_segments() => Assert.Empty(Found.By(
        "quotes", Found.Pair("He said, “It is long.", "他说：“很长。", 1), Found.Pair("Then it ends.”", "然后结束。”", 2)));

    [Fact]
    public void The_same_text_with_another_translation_is_named_with_the_first()
    {
        var first = Found.Pair("The plan must be carried out.", "必须落实这一规划，不能拖延。", 1);
        Assert.Equal(
            ["the same Chinese has another English in lesson#1 [en:Put the plan into practice.]"],
            Found.By("consistency", first, Found.Pair("Put the plan into practice.", "必须落实这一规划,不能拖延", 2)));
        Assert.Equal(
            ["the same English has another Chinese in lesson#1 [zh:规划要执行。]"],
            Found.By("consistency", first, Found.Pair("The plan must be carried out!", "规划要执行。", 2)));
        Assert.Empty(Found.By("consistency", first, first with { Id = "lesson#2" }));
    }

    [Fact]
    public void A_pair_that_comes_again_is_named() => Assert.Equal(
        ["the same pair as lesson#1"],
        Found.By("repeated", Found.Pair("It comes again.", "它又来了一次。", 1), Found.Pair("It comes again.", "它又来了一次。", 2)));

    [Fact]
    public void One_term_in_two_ways_is_found_without_a_glossary()
    {
        Segment[] segments =
        [
            Found.Pair("A self-empowering system.", "自立自强的体系。", 1),
            Found.Pair("Our self-strengthening strength.", "科技自立自强。", 2),
            Found.Pair("More self-empowering work.", "坚持自立自强。", 3),
            Found.Pair("Stay self-strengthening.", "走自立自强之路。", 4),
            Found.Pair("A self-empowering age.", "自立自强的时代。", 5),
        ];
        Assert.Equal(
            ["自立自强 is 'self-strengthening' 2 times (lesson#2, lesson#4) and 'self-empowering' 3 times (lesson#1, lesson#3, lesson#5) "
                + "[en:self-strengthening]"],
            Found.By("variants", segments));
    }

    [Fact]
    public void Half_width_punctuation_throughout_is_said_once_with_a_count() => Assert.Equal(
        ["the Chinese of this document has half-width punctuation 3 times, full-width 1 times; first here [zh:,]"],
        Found.By("punctuation", Found.Pair("A, b.", "甲,乙。", 1), Found.Pair("C, d, e.", "丙,丁,戊。", 2), Found.Pair("F, g.", "己，庚。", 3)));

    [Fact]
    public void Half_width_punctuation_here_and_there_is_named_where_it_is() => Assert.Equal(
        ["',' is half-width punctuation in Chinese text [zh:,]"],
        Found.By("punctuation", Found.Pair("A, b.", "甲,乙。", 1), Found.Pair("C, d, e.", "丙，丁，戊。", 2)));

    [Fact]
    public void Times_that_cannot_be_right_are_named()
    {
        var first = At(10, 12);
        Assert.Equal(["begins at 00:09, before the segment before it at 00:10"], Found.By("times", first, At(9, 10)));
        Assert.Equal(["begins at 00:11, before the segment before it ends at 00:12"], Found.By("times", first, At(11, 14)));
        Assert.Equal(["ends at 00:07, before it begins at 00:08"], Found.By("times", At(8, 7)));
        Assert.Equal(["40 English characters a second, more than 25 to be read"],
            Found.By("times", At(8, 9) with { English = new string('a', 40) }));
        Assert.Empty(Found.By("times", first, At(12, 14)));

        static Segment At(int start, int end) =>
            Found.Pair("Yes.", "是。", start)
            with
            { Times = TimesKind.Exact, Range = new TimeRange(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end)) };
    }

    [Fact]
    public void A_low_score_is_told_with_what_is_against_the_pair()
    {
        var message = Assert.Single(Found.By("score", Found.Pair("The bridge fell in 1953.", "他们都来了。") with { Score = 0.2 }));
        Assert.StartsWith("the score is 0.20, below 0.50; against it: ", message, StringComparison.Ordinal);
        Assert.Empty(Found.By("score", Found.Pair("The bridge fell.", "桥塌了。") with { Score = 0.9 }));
    }

    [Fact]
    public void Every_check_has_a_code_and_a_name_of_its_own()
    {
        Assert.Equal(CheckKinds.All.Count, CheckKinds.All.Select(kind => kind.Code).Distinct().Count());
        Assert.Equal(CheckKinds.All.Count, CheckKinds.All.Select(kind => kind.Name).Distinct().Count());
        Assert.All(CheckKinds.All, kind => Assert.Matches("^AL10[0-9]{2}$", kind.Code));
    }

    [Fact]
    public void What_is_switched_off_is_not_looked_for() => Assert.Empty(Checker.Check(
        [Found.Pair("In 2020.", "2021年。")],
        CheckOptions.Default with { Severities = CheckOptions.Default.Severities.Add("numbers", FindingSeverity.Off) }));
}
