using Aligner.Segments.Joining;
using Xunit;

namespace Aligner.Tests.Segments.Joining;

public class ConnectivesTests
{
    [Theory]
    [InlineData("因此", true)]
    [InlineData("我们求和 因此", true)]
    [InlineData("我们求和 比如说 ", true)]
    [InlineData("我们求和因此", false)]
    [InlineData("因此 我们求和", false)]
    [InlineData("对吧", false)]
    [InlineData("", false)]
    public void A_connective_alone_behind_a_space_ends_no_sentence(string text, bool ends) => Assert.Equal(ends, Connectives.End(text));
}
