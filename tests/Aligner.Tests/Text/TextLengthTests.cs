using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Text;

public sealed class TextLengthTests
{
    [Theory]
    [InlineData("He said: “No, 28!”", 15)]
    [InlineData(" \t", 0)]
    public void English_is_measured_without_spaces(string text, int length) => Assert.Equal(length, TextLength.Of(text, Side.English));

    [Theory]
    [InlineData("他说：“不，是二十八！”", 7)]
    [InlineData("用5G，和AI。", 6)]
    [InlineData("𠮷野家……", 3)]
    [InlineData("……——", 0)]
    public void Chinese_is_measured_without_marks(string text, int length) => Assert.Equal(length, TextLength.Of(text, Side.Chinese));
}
