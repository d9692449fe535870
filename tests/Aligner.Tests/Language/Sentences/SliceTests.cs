using Aligner.Language.Sentences;
using Xunit;

namespace Aligner.Tests.Language.Sentences;

public sealed class SliceTests
{
    [Theory]
    [InlineData(0, 6, 2, 2)]
    [InlineData(4, 2, 6, 0)]
    [InlineData(2, 2, 2, 2)]
    public void Trimming_leaves_the_visible_text(int start, int length, int trimmedStart, int trimmedLength) =>
        Assert.Equal(new Slice(trimmedStart, trimmedLength), new Slice(start, length).Trim("  ab  "));
}
