using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Aligner.Alignment.Search;

/// <summary>
/// Blocks of sentences as vectors in which translations point the same way: the pooled embeddings of Thompson &amp; Koehn 2019,
/// with hashed words and a lexicon in the place of a neural model.
/// </summary>
internal sealed class BlockVectors(int count)
{
    public const int Dimensions = 256;

    private readonly float[] _values = new float[count * Dimensions];

    public int Count => count;

    public Span<float> Vector(int block) => _values.AsSpan(block * Dimensions, Dimensions);

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
        for (var block = 0; block < Count && Count > 1; block++)
            Add(mean, Vector(block), 1f / Count);
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

    private static void Add(Span<float> target, ReadOnlySpan<float> source, float scale = 1)
    {
        for (var i = 0; i < Dimensions; i++)
            target[i] += source[i] * scale;
    }

    private static void Normalize(Span<float> vector, ReadOnlySpan<float> mean)
    {
        for (var i = 0; i < Dimensions; i++)
            vector[i] -= mean[i];
        var length = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; i < Dimensions && length > 0; i++)
            vector[i] /= length;
    }
}
