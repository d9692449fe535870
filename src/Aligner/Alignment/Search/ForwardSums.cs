using System.Numerics;
using Aligner.Alignment.Scoring;

namespace Aligner.Alignment.Search;

/// <summary>
/// The forward recurrence: the log of the sum over all ways that lead to a point, those after a pair and those inside a hole apart. It goes
/// over the points by rising English and then Chinese sentence, and keeps the rows in reach alone.
/// </summary>
internal sealed class ForwardSums
{
    private readonly RowWindow<double> _pairs;
    private readonly RowWindow<double> _holes;
    private readonly HolePrice _price;
    private readonly ShapeGains _gains;

    public ForwardSums(Band band, TextHabits habits)
    {
        (_price, _gains) = (habits.Holes, habits.Shapes);
        (_pairs, _holes) = (new(band, double.NegativeInfinity), new(band, double.NegativeInfinity));
        _pairs[band.EnglishStart, band.ChineseStart] = 0;
    }

    /// <summary>At the point that is now gone over, or one that was in its row.</summary>
    public (double Pairs, double Holes) At(int english, int chinese) => (_pairs[english, chinese], _holes[english, chinese]);

    /// <summary>Goes over a point.</summary>
    /// <param name="english">How many English sentences stand before it.</param>
    /// <param name="chinese">How many Chinese ones.</param>
    /// <param name="scores">Of the beads that begin there.</param>
    /// <param name="shapes">Which these are (<see cref="PackedScores.At"/>).</param>
    public void Push(int english, int chinese, ReadOnlySpan<float> scores, uint shapes)
    {
        var (sum, hole) = At(english, chinese);
        var (any, ofNull) = (LogSum.Of(sum, hole), LogSum.Of(sum + _price.Opening, hole + _price.Going));
        foreach (var score in scores)
        {
            var index = BitOperations.TrailingZeroCount(shapes);
            var shape = BeadShape.All[index];
            shapes &= shapes - 1;
            ref var target = ref (shape.IsNull ? _holes : _pairs)[english + shape.English, chinese + shape.Chinese];
            target = LogSum.Of(target, (shape.IsNull ? ofNull : any) + score + _gains[index]);
        }
    }

    /// <summary>Goes on after a row.</summary>
    public void Leave(int english)
    {
        _pairs.Leave(english);
        _holes.Leave(english);
    }
}
