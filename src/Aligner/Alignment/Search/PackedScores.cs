using System.Numerics;

namespace Aligner.Alignment.Search;

/// <summary>
/// The scores of the beads that begin at each point of a band. Those that cannot be take no room, and rows that are no longer needed can be
/// let go.
/// </summary>
internal sealed class PackedScores
{
    private const int RowsOfChunk = 128;

    private static readonly int ShapeCount = BeadShape.All.Length;

    private readonly Band _band;
    private readonly Chunk?[] _chunks;

    /// <param name="band">Where beads are looked for.</param>
    /// <param name="fill">Called for each point by rising English and then Chinese sentence, with negative infinity for each shape.</param>
    public PackedScores(Band band, PointScores fill)
    {
        _band = band;
        _chunks = new Chunk?[((band.EnglishEnd - band.EnglishStart) / RowsOfChunk) + 1];
        var values = new float[ShapeCount];
        for (var i = 0; i < _chunks.Length; i++)
            _chunks[i] = Fill(band.EnglishStart + (i * RowsOfChunk), fill, ref values);
    }

    /// <summary>Gives the scores of the beads that begin at a point.</summary>
    /// <param name="english">How many English sentences stand before it.</param>
    /// <param name="chinese">How many Chinese ones.</param>
    /// <param name="scores">For each of <see cref="BeadShape.All"/>.</param>
    public delegate void PointScores(int english, int chinese, Span<float> scores);

    /// <summary>The score of what cannot be.</summary>
    public float OfNone { get; set; } = float.NegativeInfinity;

    /// <summary>The score of one bead.</summary>
    public float this[int english, int chinese, int shape]
    {
        get
        {
            var scores = At(english, chinese, out var shapes);
            return (shapes & (1u << shape)) == 0 ? OfNone : scores[BitOperations.PopCount(shapes & ((1u << shape) - 1))];
        }
    }

    /// <summary>The scores of the beads that begin at a point.</summary>
    /// <param name="english">How many English sentences stand before it.</param>
    /// <param name="chinese">How many Chinese ones.</param>
    /// <param name="shapes">Of which shapes they are, the lowest bit first.</param>
    public Span<float> At(int english, int chinese, out uint shapes)
    {
        var chunk = _chunks[(english - _band.EnglishStart) / RowsOfChunk]!;
        var cell = _band.Cell(english, chinese) - chunk.FirstCell;
        shapes = chunk.Shapes[cell];
        return chunk.Values.AsSpan(chunk.Starts[cell], BitOperations.PopCount(shapes));
    }

    /// <summary>Copies the scores of all shapes of beads that begin at a point.</summary>
    public void CopyTo(Span<float> all, int english, int chinese)
    {
        var scores = At(english, chinese, out var shapes);
        var next = 0;
        for (var shape = 0; shape < all.Length; shape++)
            all[shape] = (shapes & (1u << shape)) == 0 ? OfNone : scores[next++];
    }

    /// <summary>Lets go of rows, which are not asked for again.</summary>
    /// <param name="english">Of fewer English sentences than that; a few of them may be kept.</param>
    public void ReleaseBefore(int english)
    {
        for (var i = Math.Min((english - _band.EnglishStart) / RowsOfChunk, _chunks.Length) - 1; i >= 0 && _chunks[i] is not null; i--)
            _chunks[i] = null;
    }

    private Chunk Fill(int firstRow, PointScores fill, ref float[] values)
    {
        var lastRow = Math.Min(_band.EnglishEnd, firstRow + RowsOfChunk - 1);
        var first = _band.Cell(firstRow, _band.First(firstRow));
        var count = _band.Cell(lastRow, _band.Last(lastRow)) - first + 1;
        var (shapes, starts, end) = (new uint[count], new int[count], 0);
        Span<float> scores = stackalloc float[ShapeCount];
        for (var english = firstRow; english <= lastRow; english++)
        {
            for (var chinese = _band.First(english); chinese <= _band.Last(english); chinese++)
            {
                scores.Fill(float.NegativeInfinity);
                fill(english, chinese, scores);
                if (values.Length < end + ShapeCount)
                    Array.Resize(ref values, (end + ShapeCount) * 2);
                var cell = _band.Cell(english, chinese) - first;
                (starts[cell], shapes[cell]) = (end, Pack(scores, values, ref end));
            }
        }

        return new Chunk(first, shapes, starts, values.AsSpan(0, end).ToArray());
    }

    private static uint Pack(ReadOnlySpan<float> scores, float[] values, ref int end)
    {
        var shapes = 0u;
        for (var shape = 0; shape < scores.Length; shape++)
        {
            if (float.IsNegativeInfinity(scores[shape]))
                continue;
            shapes |= 1u << shape;
            values[end++] = scores[shape];
        }

        return shapes;
    }

    /// <summary>Some rows.</summary>
    /// <param name="FirstCell">The first point, of all of the band.</param>
    /// <param name="Shapes">For each point the shapes that can begin there, the lowest bit first.</param>
    /// <param name="Starts">For each point where its scores begin.</param>
    /// <param name="Values">The scores.</param>
    private sealed record Chunk(int FirstCell, uint[] Shapes, int[] Starts, float[] Values);
}
