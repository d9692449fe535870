using Aligner.Text;

namespace Aligner.Alignment.Scoring;

/// <summary>What a first look at a text tells: what its holes cost, and which shapes of pairs it has more often than others.</summary>
internal sealed record TextHabits(HolePrice Holes, ShapeGains Shapes)
{
    public static readonly TextHabits None = new(default(HolePrice), ShapeGains.None);

    /// <summary>With which a text is looked at first.</summary>
    public static readonly TextHabits First = new(HolePrice.First, ShapeGains.None);

    /// <summary>Of short stretches, which tell nothing.</summary>
    public static readonly TextHabits Short = new(HolePrice.Short, ShapeGains.None);
}

/// <summary>
/// What is added to the score of each shape of a pair: what is translated sentence by sentence has few other shapes than 1-1, a novel many.
/// </summary>
internal sealed class ShapeGains
{
    public static readonly ShapeGains None = new(new double[BeadShape.All.Length]);

    // Those with one side come before.
    private const int FirstPair = 2;

    // The weights know already how usual shapes are in general, and the words tell besides: the log ratio counts so much.
    private const double Trust = 0.5;

    // What is usual counts as much as so many beads.
    private const double UsualBeads = 100;

    private static readonly double[] Usual =
        ModelFile.Load("sentences").Values("usual", BeadShape.All.Skip(FirstPair).Select(shape => shape.Name));

    // Not floats: forward and backward they are added in different orders, and the sums are to be the same.
    private readonly double[] _gains;

    private ShapeGains(double[] gains) => _gains = gains;

    public double this[int shape] => _gains[shape];

    /// <param name="expected">How many beads of each shape are to be expected in the text.</param>
    public static ShapeGains Of(double[] expected)
    {
        var (count, gains) = (expected.Skip(FirstPair).Sum(), new double[expected.Length]);
        for (var i = FirstPair; i < gains.Length; i++)
            gains[i] = Trust * Math.Log(((expected[i] / Usual[i - FirstPair]) + UsualBeads) / (count + UsualBeads));
        return new ShapeGains(gains);
    }
}
