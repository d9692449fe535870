using Aligner.Quality;
using Xunit;

namespace Aligner.Tests.Quality;

public sealed class NumbersCheckTests
{
    /// <summary>The same numbers, however they are written.</summary>
    [Theory]
    [InlineData("It rose to 400,000.", "增长至40万家。")]
    [InlineData("It reached 454,000.", "达到45.4万家。")]
    [InlineData("It reached 4.8 trillion yuan.", "成交额4.8万亿元。")]
    [InlineData("It is more than three-quarters.", "已超过3/4。")]
    [InlineData("Two-thirds of it, and a third.", "三分之二，三分之一。")]
    [InlineData("It rose to 11th place.", "上升至第11位。")]
    [InlineData("On May 23, 2023, it was released.", "2023年5月23日发布。")]
    [InlineData("On October 1, 1949.", "一九四九年十月一日。")]
    [InlineData("There are over 300 of them.", "有300多项。")]
    [InlineData("Over 80% came.", "来了八成以上。")]
    [InlineData("30 percent and 3.5%", "3成和3.5%")]
    [InlineData("First, lead.", "一是领导。")]
    [InlineData("Second, build.", "第二，建设。")]
    [InlineData("At the 20th Party Congress.", "在党的二十大上。")]
    [InlineData("Two exhibitions.", "两展。")]
    [InlineData("A dozen or so came.", "来了十几个人。")]
    [InlineData("Some 15 came.", "来了十几个人。")]
    [InlineData("It lasted half a day.", "持续了半天。")]
    [InlineData("In 2024.", "２０２４年。")]
    [InlineData("It begins in five areas.", "从五方面入手。")]
    [InlineData("A thousand sails race.", "千帆竞发。")]
    [InlineData("A series of plans for the Belt and Road, just in case.", "一系列规划，一带一路，以防万一。")]
    [InlineData("In the 1980s.", "八十年代。")]
    [InlineData("In the eighties.", "20世纪80年代。")]
    [InlineData("Since the 1940s.", "从20世纪40年代起。")]
    [InlineData("Twenty taels of silver.", "二十两银子。")]
    [InlineData("A youth of seventeen or eighteen.", "一个十七八岁的少年。")]
    [InlineData("Three and a half years.", "三年半。")]
    [InlineData("Half a million people.", "五十万人。")]
    [InlineData("Four decades.", "四十年。")]
    [InlineData("Two hundred and six bones.", "二百零六块骨头。")]
    [InlineData("32,000 and 120 million.", "3万2千，1亿2000万。")]
    [InlineData("In the 14th Five-Year Plan.", "“十四五”规划。")]
    [InlineData("80 to 90 percent.", "80%至90%。")]
    [InlineData("At 3:00 p.m.", "15:00。")]
    [InlineData("It costs NT$70.", "一份70元。")]
    [InlineData("The 5G network and COVID-19.", "5G网络和新冠。")]
    [InlineData("The Top 500 list.", "500强。")]
    [InlineData("Twenty-eight dishes.", "二十八面天线。")]
    [InlineData("He said one thing once.", "他说过一件事。")]
    [InlineData("It grew by 3 percentage points.", "提高3个百分点。")]
    [InlineData("She weighed 130 pounds.", "体重六十公斤。")]
    [InlineData("A six-meter antenna.", "二十英尺的天线。")]
    [InlineData("He walked 25 miles.", "他走了八十里。")]
    [InlineData("He had learned a thing or two from him.", "他跟茅十八在一起学了些功夫。")]
    public void Equal_numbers_are_equal(string english, string chinese) => Assert.Empty(Found.By("numbers", Found.Pair(english, chinese)));

    [Theory]
    [InlineData("It rose to 500,000.", "增长至40万家。",
        "500,000 of the English is not in the Chinese; 40万 (400,000) of the Chinese is not in the English [en:500,000 zh:40万]")]
    [InlineData("It reached 4.8 billion.", "4.8万亿元。",
        "4.8 billion (4,800,000,000) of the English is not in the Chinese; 4.8万亿 (4,800,000,000,000) of the Chinese is not in the English "
            + "[en:4.8 billion zh:4.8万亿]")]
    [InlineData("It rose to 12th place.", "上升至第11位。",
        "12 of the English is not in the Chinese; 11 of the Chinese is not in the English [en:12 zh:11]")]
    [InlineData("On May 23, 2023.", "2023年6月23日。",
        "May (5) of the English is not in the Chinese; 6 of the Chinese is not in the English [en:May zh:6]")]
    [InlineData("It begins in five areas.", "从六方面入手。",
        "five (5) of the English is not in the Chinese; 六 (6) of the Chinese is not in the English [en:five zh:六]")]
    [InlineData("It is 80.", "是80%。", "80 of the English is not in the Chinese; 80% of the Chinese is not in the English [en:80 zh:80%]")]
    [InlineData("She weighed 130 pounds.", "体重八十公斤。",
        "130 of the English is not in the Chinese; 八十 (80) of the Chinese is not in the English [en:130 zh:八十]")]
    [InlineData("She weighed 130 pounds.", "身高六十米。",
        "130 of the English is not in the Chinese; 六十 (60) of the Chinese is not in the English [en:130 zh:六十]")]
    [InlineData("In 2022 it began.", "开始了。", "2022 of the English is not in the Chinese [en:2022]")]
    [InlineData("It began.", "二〇二二年开始。", "二〇二二 (2022) of the Chinese is not in the English [zh:二〇二二]")]
    [InlineData("Three-D glasses.", "4D眼镜。",
        "Three (3) of the English is not in the Chinese; 4 of the Chinese is not in the English [en:Three zh:4]")]
    [InlineData("The 5G network.", "6G网络。", "5 of the English is not in the Chinese; 6 of the Chinese is not in the English [en:5 zh:6]")]
    [InlineData("It is 5 kilometers.", "有5米。", "5 counts a kilometre, 5 a metre [en:5 zh:5]")]
    [InlineData("It took three days.", "花了三年。", "three counts a day, 三 a year [en:three zh:三]")]
    [InlineData("It cost 70 dollars.", "花了70人民币。", "70 counts a dollar, 70 a yuan [en:70 zh:70]")]
    public void Other_numbers_are_named(string english, string chinese, string message) =>
        Assert.Equal([message], Found.By("numbers", Found.Pair(english, chinese)));

    [Fact]
    public void Both_shared_lessons_have_no_wrong_number()
    {
        foreach (var lesson in new[] { "seeds/000_8b0ab65ddfac06cb.txt", "seeds/003_f0b3b6c2ec4783bb.txt" })
        {
            var segments = Lessons.Sentences(File.ReadAllText(SharedMaterial.Path(lesson)));
            Assert.NotEmpty(segments);
            Assert.Empty(Found.Run("numbers", CheckOptions.Default, segments));
        }
    }
}
