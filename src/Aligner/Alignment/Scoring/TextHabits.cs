using Aligner.Text;

namespace Aligner.Alignment.Scoring;

/// <summary>What a first look at a text tells of it: what its holes cost, and which shapes of beads it has more often than others.</summary>
internal sealed record TextHabits(HolePrice Holes, ShapeGains Shapes)
{
    public static readonly TextHabits None = new(default(HolePrice), ShapeGains.None);

    /// <summary>With which a text is looked at first.</summary>
    public static readonly TextHabits First = new(HolePrice.First, ShapeGains.None);

    /// <summary>Of short stretches, which tell nothing.</summary>
    public static readonly TextHabits Short = new(HolePrice.Short, ShapeGains.None);
}

/// <summary>
/// What is added to the score of each shape of a pair: where one is translated sentence by sentence, other shapes are rarer than in a novel.
/// </summary>
internal sealed class ShapeGains
{
    public static readonly ShapeGains None = new(new float[BeadShape.All.Length]);

    // Those with one side come before.
    private const int FirstPair = 2;

    // The weights know already how usual shapes are in general, and the words tell besides: the log ratio counts so much.
    private const double Trust = 0.5;

    // What is usual counts as much as so many beads.
    private const double UsualBeads = 100;

    private static readonly double[] Usual =
        ModelFile.Load("sentences").Values("usual", BeadShape.All.Skip(FirstPair).Select(shape => shape.Name));

    private readonly float[] _gains;

    private ShapeGains(float[] gains) => _gains = gains;

    public float this[int shape] => _gains[shape];

    /// <param name="expected">How many beads of each shape are to be expected in the text.</param>
    public static ShapeGains Of(double[] expected)
    {
        var (count, gains) = (expected.Skip(FirstPair).Sum(), new float[expected.Length]);
        for (var i = FirstPair; i < gains.Length; i++)
            gains[i] = (float)(Trust * Math.Log(((expected[i] / Usual[i - FirstPair]) + UsualBeads) / (count + UsualBeads)));
        return new ShapeGains(gains);
    }
}
