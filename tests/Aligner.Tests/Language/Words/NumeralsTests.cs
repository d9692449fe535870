using Aligner.Language.Words;
using Xunit;

namespace Aligner.Tests.Language.Words;

public class NumeralsTests
{
    [Theory]
    [InlineData("二十八", "#28")]
    [InlineData("十", "#10")]
    [InlineData("一百零五", "#105")]
    [InlineData("四千七百", "#4700")]
    [InlineData("二〇〇六", "#2006")]
    [InlineData("三万五千", "#35000")]
    [InlineData("4.8万亿", "#4800000000000")]
    [InlineData("1,234", "#1234")]
    public void Chinese_numbers_are_known_by_their_value(string number, string key) => Assert.Equal(key, NumberKey.OfChinese(number));

    [Theory]
    [InlineData("twenty eight", 28)]
    [InlineData("two thousand six", 2006)]
    [InlineData("five hundred", 500)]
    [InlineData("three million two hundred thousand", 3_200_000)]
    public void English_number_words_add_up(string words, double value)
    {
        var number = default(EnglishNumerals);

        Assert.All(words.Split(' '), word => Assert.True(number.TryAdd(word)));
        Assert.Equal(value, number.Value);
    }

    [Fact]
    public void Two_numbers_in_a_row_are_not_one()
    {
        var number = default(EnglishNumerals);

        Assert.True(number.TryAdd("two"));
        Assert.False(number.TryAdd("three"));
    }
}
