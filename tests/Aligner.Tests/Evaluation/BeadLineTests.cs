using Aligner.Evaluation;
using Xunit;

namespace Aligner.Tests.Evaluation;

public sealed class BeadLineTests
{
    [Theory]
    [InlineData("0\t0", "1-1")]
    [InlineData("1,2\t1", "1-2")]
    [InlineData("3\t2,3,10", "3-1")]
    [InlineData("4\t", "0-1")]
    [InlineData("\t5", "1-0")]
    [InlineData("\t", "0-0")]
    public void A_bead_is_written_as_it_was_read(string line, string type)
    {
        var bead = BeadLine.Parse(line, "001.gold", 1, out var problem);
        Assert.Null(problem);
        Assert.Equal(type, bead!.Type.ToString());
        Assert.Equal(line, BeadLine.Format(bead));
    }

    [Fact]
    public void Columns_behind_the_second_are_passed_over() =>
        Assert.Equal("0\t1", BeadLine.Format(BeadLine.Parse("0\t1\t0.97", "001.gold", 1, out _)!));

    [Theory]
    [InlineData("0 0", "001.gold:7:1: error AL0401: '0 0' is not a bead; expected Chinese sentence indices, a tab and English ones")]
    [InlineData("0,x\t1", "001.gold:7:3: error AL0402: 'x' is not a sentence index; expected a whole number from 0")]
    [InlineData("0,1\t1,-2", "001.gold:7:7: error AL0402: '-2' is not a sentence index; expected a whole number from 0")]
    [InlineData("0,\t1", "001.gold:7:3: error AL0402: '' is not a sentence index; expected a whole number from 0")]
    [InlineData("2147483647\t0", "001.gold:7:1: error AL0402: '2147483647' is not a sentence index; expected a whole number from 0")]
    [InlineData("0\t99999999999", "001.gold:7:3: error AL0402: '99999999999' is not a sentence index; expected a whole number from 0")]
    public void What_is_no_bead_is_a_problem(string line, string message)
    {
        Assert.Null(BeadLine.Parse(line, "001.gold", 7, out var problem));
        Assert.Equal(message, problem!.ToString());
    }
}
