namespace Aligner.Alignment;

/// <summary>A run of sentences, or of smaller blocks, cut into so many equal shares.</summary>
/// <param name="Count">How many blocks.</param>
/// <param name="Length">How many sentences are cut; fewer than there are blocks leave some of them empty.</param>
internal readonly record struct Blocks(int Count, int Length)
{
    public static Blocks OfOne(int length) => new(length, length);

    /// <summary>Where a block begins; of one past the last block, the length.</summary>
    public int Start(int block) => (int)((long)block * Length / Count);
}
