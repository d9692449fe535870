using Xunit;

namespace Aligner.Tests.Quality;

/// <summary>Number words in pairs, that come twice, and that the lexicon has as words; each kind with what looks like it.</summary>
public sealed class NumberWordTests
{
    [Theory]
    // One of two alternatives.
    [InlineData("A girl of sixteen or nine stood at the gate.", "门口站着一个十六七岁的姑娘。",
        "nine (9) of the English is not in the Chinese [en:nine]")]
    [InlineData("Wait one or five minutes.", "等一两分钟。",
        "five (5) of the English is not in the Chinese; 两 (2) of the Chinese is not in the English [en:five zh:两]")]
    [InlineData("It will take six or seven weeks.", "要八九个星期。",
        "six (6), seven (7) of the English are not in the Chinese [en:six en:seven]")]
    [InlineData("Between six and thirty boats came.", "来了二三十条船。", "six (6) of the English is not in the Chinese [en:six]")]
    [InlineData("Some fifty or thirty geese flew up.", "三二十只大雁飞了起来。", "fifty (50) of the English is not in the Chinese [en:fifty]")]
    [InlineData("Two or eight guests stayed.", "三两个客人留了下来。", "eight (8) of the English is not in the Chinese [en:eight]")]
    // A number that stands twice.
    [InlineData("The three doors have four keys.", "三扇门有三把钥匙。",
        "four (4) of the English is not in the Chinese; 三 (3) of the Chinese is not in the English [en:four zh:三]")]
    [InlineData("Five cooks, five knives.", "五个厨师，六把刀。",
        "five (5) of the English is not in the Chinese; 六 (6) of the Chinese is not in the English [en:five zh:六]")]
    // One of what is counted.
    [InlineData("Three months later he sold the boat.", "一个月后，他把船卖了。",
        "Three (3) of the English is not in the Chinese; 一 (1) of the Chinese is not in the English [en:Three zh:一]")]
    [InlineData("They waited one hour.", "他们等了五个小时。",
        "one (1) of the English is not in the Chinese; 五 (5) of the Chinese is not in the English [en:one zh:五]")]
    // Words of the lexicon that count.
    [InlineData("Seven scholars signed the letter.", "六位学者在信上签了名。",
        "Seven (7) of the English is not in the Chinese; 六 (6) of the Chinese is not in the English [en:Seven zh:六]")]
    [InlineData("He compared it with the other five.", "他把它和另外三条作了比较。",
        "five (5) of the English is not in the Chinese; 三 (3) of the Chinese is not in the English [en:five zh:三]")]
    [InlineData("She has been to Norway six times.", "她去过四次挪威。",
        "six (6) of the English is not in the Chinese; 四 (4) of the Chinese is not in the English [en:six zh:四]")]
    // Names by sound, which count nothing.
    [InlineData("Four drivers took the road to Sichuan.", "六位司机走的是去四川的路。",
        "Four (4) of the English is not in the Chinese; 六 (6) of the Chinese is not in the English [en:Four zh:六]")]
    // A share that has its equal.
    [InlineData("Only 8% knew three of the birds.", "只有8%的人认识八种鸟。",
        "three (3) of the English is not in the Chinese; 八 (8) of the Chinese is not in the English [en:three zh:八]")]
    public void Another_number_word_is_a_finding(string english, string chinese, string message) =>
        Assert.Equal([message], Found.By("numbers", Found.Pair(english, chinese)));

    [Theory]
    [InlineData("A girl of sixteen or seventeen stood at the gate.", "门口站着一个十六七岁的姑娘。")]
    [InlineData("Wait one or two minutes.", "等一两分钟。")]
    [InlineData("Wait a minute or two.", "等一两分钟。")]
    [InlineData("It will take six or seven weeks.", "要好几个星期。")]
    [InlineData("Six or seven came, in twos and threes.", "来了好几个，三三两两的。")]
    [InlineData("Between twenty and thirty boats came.", "来了二三十条船。")]
    [InlineData("Some twenty or thirty geese flew up.", "三二十只大雁飞了起来。")]
    [InlineData("Two or three guests stayed.", "三两个客人留了下来。")]
    [InlineData("Two or three of them know the 14th Five-Year Plan.", "他们有些人知道十四五规划。")]
    [InlineData("Ten or twelve people came.", "来了十来个人。")]
    [InlineData("He weighed out twenty taels.", "他称出了二十两。")]
    [InlineData("The Three Gorges are in the west.", "三峡在西部。")]
    // What one side says twice and the other once.
    [InlineData("Two men, the two of them old, sat there.", "那里坐着两个老人。")]
    [InlineData("The three doors have keys, all three of them.", "三扇门都有钥匙，也都有链子。")]
    [InlineData("We left at 2:30 with two boats.", "两点半，我们带着两条船出发。")]
    [InlineData("It came in at 4:30 a.m. with all hands.", "凌晨四点半，四条船都回来了。")]
    [InlineData("I met five of the five.", "五个人我都见到了。")]
    // One of what is counted, or just an article.
    [InlineData("Three months and a year later he sold the boat.", "一年零三个月后，他把船卖了。")]
    [InlineData("He sang three songs that night.", "那一天晚上他唱了歌。")]
    [InlineData("They waited one hour.", "他们等了一个小时。")]
    [InlineData("One day five ships came.", "有一年来了五艘船。")]
    // Words of the lexicon that do not count.
    [InlineData("A quadratic curve has five points here.", "这条二次曲线在这里有五个点。")]
    [InlineData("Scan the code at gate five.", "在五号门扫二维码。")]
    [InlineData("The two shores, six of us.", "两岸，我们六个人。")]
    // A share without its sign.
    [InlineData("Tests 60%, essays 30, attendance 10.", "考试60%，论文30%，出勤10%。")]
    [InlineData("Just in case, bring four sandwiches.", "带四个三明治，以防万一。")]
    public void The_same_number_word_is_none(string english, string chinese) =>
        Assert.Empty(Found.By("numbers", Found.Pair(english, chinese)));
}
