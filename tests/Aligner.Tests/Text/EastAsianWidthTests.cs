using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Text;

public sealed class EastAsianWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc é", 5)]
    [InlineData("e\u0301", 1)]
    [InlineData("中文，。", 8)]
    [InlineData("ＡＢ１", 6)]
    [InlineData("한글かなカナ", 12)]
    [InlineData("ｱｲ", 2)]
    [InlineData("𠀀𰻝", 4)]
    [InlineData("😀👩‍👩‍👧", 4)]
    [InlineData("☺\uFE0F", 2)]
    [InlineData("\u200b\u200f\u0001", 0)]
    [InlineData("“—…”", 4)]
    public void A_text_takes_so_many_columns(string text, int columns) => Assert.Equal(columns, EastAsianWidth.Columns(text));

    [Theory]
    [InlineData("“—…”", 8)]
    [InlineData("αβ", 4)]
    [InlineData("abc", 3)]
    public void Among_Chinese_the_ambiguous_are_wide(string text, int columns) =>
        Assert.Equal(columns, EastAsianWidth.Columns(text, isEastAsian: true));
}
