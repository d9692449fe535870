using System.Numerics;
using Aligner.Alignment.Scoring;

namespace Aligner.Alignment.Search;

/// <summary>
/// The backward recurrence: the log of the sum over all ways that lead on from a point to the end, after a pair and inside a hole. Of a
/// long text those of a block of rows are held at a time: each block is gone over once more when it is come to.
/// </summary>
internal sealed class BackwardSums
{
    private const int RowsOfBlock = 8192;

    // A bead that begins in a block may end so many rows behind it.
    private const int Reach = BeadShape.MostOfOneSide;

    private readonly Band _band;
    private readonly PackedScores _scores;
    private readonly HolePrice _price;
    private readonly ShapeGains _gains;
    private readonly int _rowsOfBlock;

    // Of each block the sums of its first rows.
    private readonly (double[] Pairs, double[] Holes)[] _heads;
    private int _block;
    private int _firstCell;
    private double[] _pairs = [];
    private double[] _holes = [];

    /// <param name="band">Where beads are looked for.</param>
    /// <param name="scores">Of the beads, which stay as they are until they are gone over for the last time.</param>
    /// <param name="habits">Of the text.</param>
    /// <param name="rowsOfBlock">How many counts of English sentences are held at a time.</param>
    public BackwardSums(Band band, PackedScores scores, TextHabits habits, int rowsOfBlock = RowsOfBlock)
    {
        (_band, _scores, _rowsOfBlock) = (band, scores, rowsOfBlock);
        (_price, _gains) = (habits.Holes, habits.Shapes);
        _heads = new (double[], double[])[((band.EnglishEnd - band.EnglishStart) / rowsOfBlock) + 1];
        for (var block = _heads.Length - 1; block >= 0; block--)
        {
            Fill(block);
            _heads[block] = HeadOf(block);
        }
    }

    /// <summary>Of all ways from the beginning to the end.</summary>
    public double All => _heads[0].Pairs[0];

    /// <summary>After a pair, by <see cref="Band.Cell"/>: of the rows that are held, or that a bead from them ends in.</summary>
    public double Pairs(int cell) => _pairs[cell - _firstCell];

    /// <summary>Inside a hole.</summary>
    public double InHole(int cell) => _holes[cell - _firstCell];

    /// <summary>After a pair, of all points where all rows are held.</summary>
    public double[] ToArray() => _pairs;

    /// <summary>Goes on to a row; rows come by rising English sentence.</summary>
    public void MoveTo(int english)
    {
        if (BlockOf(english) != _block)
            Fill(BlockOf(english));
    }

    private int BlockOf(int english) => (english - _band.EnglishStart) / _rowsOfBlock;

    private int FirstRow(int block) => _band.EnglishStart + (block * _rowsOfBlock);

    private int LastRow(int block) => (int)Math.Min((long)FirstRow(block) + _rowsOfBlock - 1, _band.EnglishEnd);

    private int EndOfRow(int english) => _band.Cell(english, _band.Last(english)) + 1;

    private void Fill(int block)
    {
        var (first, last) = (FirstRow(block), LastRow(block));
        (_block, _firstCell) = (block, _band.Cell(first, _band.First(first)));
        var count = EndOfRow(Math.Min(last + Reach, _band.EnglishEnd)) - _firstCell;
        if (_pairs.Length < count)
            (_pairs, _holes) = (new double[count], new double[count]);
        if (block + 1 < _heads.Length)
        {
            _heads[block + 1].Pairs.CopyTo(_pairs, EndOfRow(last) - _firstCell);
            _heads[block + 1].Holes.CopyTo(_holes, EndOfRow(last) - _firstCell);
        }

        for (var english = last; english >= first; english--)
        {
            for (var chinese = _band.Last(english); chinese >= _band.First(english); chinese--)
            {
                var cell = _band.Cell(english, chinese) - _firstCell;
                (_pairs[cell], _holes[cell]) = SumsFrom(english, chinese);
            }
        }
    }

    private (double[] Pairs, double[] Holes) HeadOf(int block)
    {
        var count = EndOfRow(Math.Min(FirstRow(block) + Reach - 1, LastRow(block))) - _firstCell;
        return (_pairs[..count], _holes[..count]);
    }

    private (double Pairs, double InHole) SumsFrom(int english, int chinese)
    {
        var isEnd = english == _band.EnglishEnd && chinese == _band.ChineseEnd;
        var (pairs, nulls) = (isEnd ? 0 : double.NegativeInfinity, double.NegativeInfinity);
        foreach (var score in _scores.At(english, chinese, out var shapes))
        {
            var index = BitOperations.TrailingZeroCount(shapes);
            var shape = BeadShape.All[index];
            shapes &= shapes - 1;
            var end = _band.Cell(english + shape.English, chinese + shape.Chinese) - _firstCell;
            if (shape.IsNull)
                nulls = LogSum.Of(nulls, score + _holes[end]);
            else
                pairs = LogSum.Of(pairs, score + _gains[index] + _pairs[end]);
        }

        return (LogSum.Of(pairs, nulls + _price.Opening), LogSum.Of(pairs, nulls + _price.Going));
    }
}
