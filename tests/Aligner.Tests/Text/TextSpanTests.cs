using Aligner.Text;
using Xunit;

namespace Aligner.Tests.Text;

public sealed class TextSpanTests
{
    [Theory]
    [InlineData(0, 6, 2, 2)]
    [InlineData(4, 2, 6, 0)]
    [InlineData(2, 2, 2, 2)]
    public void Trimming_leaves_the_visible_text(int start, int length, int trimmedStart, int trimmedLength) =>
        Assert.Equal(new TextSpan(trimmedStart, trimmedLength), new TextSpan(start, length).Trim("  ab  "));
}
