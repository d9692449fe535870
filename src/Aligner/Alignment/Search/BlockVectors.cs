using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Aligner.Alignment.Search;

/// <summary>
/// Blocks of sentences as vectors in which translations point the same way: the pooled embeddings of Thompson &amp; Koehn 2019,
/// with hashed words and a lexicon in the place of a neural model.
/// </summary>
internal sealed class BlockVectors(int count) : IBlocks
{
    public const int Dimensions = 256;

    private readonly float[] _values = new float[count * Dimensions];

    /// <summary>Adds what a block says to a vector.</summary>
    public delegate void Encoder(int block, Span<float> vector);

    public int Count => count;

    public Span<float> Vector(int block) => _values.AsSpan(block * Dimensions, Dimensions);

    public static BlockVectors Of(int count, Encoder encoder)
    {
        var vectors = new BlockVectors(count);
        for (var block = 0; block < count; block++)
            encoder(block, vectors.Vector(block));
        return vectors;
    }

    /// <summary>Blocks of twice the size.</summary>
    public BlockVectors Halve()
    {
        var halved = new BlockVectors((Count + 1) / 2);
        for (var block = 0; block < Count; block++)
            Add(halved.Vector(block / 2), Vector(block));
        return halved;
    }

    /// <summary>
    /// Tells the directions from what all blocks have in common, and makes each of length one. One block alone has nothing in common with
    /// others.
    /// </summary>
    public void Normalize()
    {
        var mean = new float[Dimensions];
        for (var block = 0; block < Count; block++)
            AddToMean(mean, Vector(block), Count);
        for (var block = 0; block < Count; block++)
            Normalize(Vector(block), mean);
    }

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        // Of one width everywhere, so that the rounding is the same on every machine.
        var left = MemoryMarshal.Cast<float, Vector128<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector128<float>>(b)[..left.Length];
        // Two sums, so that one addition need not wait for the other.
        var (even, odd) = (Vector128<float>.Zero, Vector128<float>.Zero);
        for (var i = 0; i < left.Length; i += 2)
        {
            even += left[i] * right[i];
            odd += left[i + 1] * right[i + 1];
        }

        return Vector128.Sum(even + odd);
    }

    /// <summary>Adds the share of one of so many blocks to their mean.</summary>
    public static void AddToMean(Span<float> mean, ReadOnlySpan<float> vector, int count)
    {
        if (count > 1)
            Add(mean, vector, 1f / count);
    }

    public static void Add(Span<float> target, ReadOnlySpan<float> source, float scale = 1)
    {
        for (var i = 0; i < Dimensions; i++)
            target[i] += source[i] * scale;
    }

    /// <summary>Tells a direction from the mean, and makes it of length one.</summary>
    public static void Normalize(Span<float> vector, ReadOnlySpan<float> mean)
    {
        for (var i = 0; i < Dimensions; i++)
            vector[i] -= mean[i];
        var length = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; i < Dimensions && length > 0; i++)
            vector[i] /= length;
    }
}
