using Aligner.Alignment;
using Aligner.Alignment.Scoring;
using Xunit;

namespace Aligner.Tests.Alignment;

/// <summary>A text gains for the shapes that it has more often than others, the more the longer it is.</summary>
public sealed class ShapeGainsTests
{
    private static readonly int OneToOne = BeadShape.All.IndexOf(BeadShape.OneToOne);
    private static readonly int TwoToOne = BeadShape.All.IndexOf(new BeadShape(2, 1));

    [Fact]
    public void What_is_all_one_to_one_has_other_shapes_seldom()
    {
        var (shorter, longer) = (Of(100), Of(10_000));
        Assert.InRange(shorter[OneToOne], 0, longer[OneToOne]);
        Assert.InRange(shorter[TwoToOne], longer[TwoToOne], 0);
        Assert.Equal(0, longer[0]);
    }

    [Fact]
    public void Nothing_expected_is_no_gain() =>
        Assert.All(Enumerable.Range(0, BeadShape.All.Length), shape => Assert.Equal(0, Of(0)[shape]));

    private static ShapeGains Of(double count)
    {
        var expected = new double[BeadShape.All.Length];
        expected[OneToOne] = count;
        return ShapeGains.Of(expected);
    }
}
