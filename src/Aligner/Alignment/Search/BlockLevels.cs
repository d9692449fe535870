namespace Aligner.Alignment.Search;

/// <summary>
/// The blocks of one side at each level: those of level 0, and at each level above blocks of twice the size. The vectors of the lower
/// levels, of which a long text has many, are not held but made anew where they are asked for; what comes out is the same.
/// </summary>
internal sealed class BlockLevels
{
    private readonly int _count;
    private readonly BlockVectors.Encoder _encoder;

    // For each level that is not held.
    private readonly float[][] _means;
    private readonly float[][] _scratch;

    // The levels that are held from the lowest on; those gone by again are let go.
    private readonly Stack<BlockVectors> _held = new();

    /// <param name="count">Of blocks at level 0; can be halved as often as levels are asked for.</param>
    /// <param name="timesTooMany">How many times as many as can be held.</param>
    /// <param name="encoder">Of these.</param>
    public BlockLevels(int count, int timesTooMany, BlockVectors.Encoder encoder)
    {
        (_count, _encoder) = (count, encoder);
        var notHeld = 0;
        for (; timesTooMany > 0 && CountAt(notHeld) % 2 == 0; timesTooMany /= 2)
            notHeld++;
        _means = MakeVectors(notHeld);
        _scratch = MakeVectors(notHeld + 1);
        _held.Push(new BlockVectors(CountAt(notHeld)));
        for (var block = 0; block < CountAt(notHeld); block++)
            Sum(notHeld, block, _held.Peek().Vector(block), _means);
    }

    /// <summary>How many blocks a level has.</summary>
    public int CountAt(int level) => _count >> level;

    /// <summary>
    /// The directions of the blocks of a level. Levels are opened from the highest on down to 0.
    /// </summary>
    /// <param name="level">It.</param>
    /// <param name="width">How many blocks in a row are asked for again and again: of others only those after them.</param>
    public IBlocks Open(int level, int width)
    {
        if (level < _means.Length)
        {
            _held.Clear();
            return new SlidingBlocks(this, level, width);
        }

        while (_means.Length + _held.Count <= level)
            _held.Push(_held.Peek().Halve());
        var vectors = _held.Pop();
        vectors.Normalize();
        return vectors;
    }

    private static float[][] MakeVectors(int count)
    {
        var vectors = new float[count][];
        for (var i = 0; i < count; i++)
            vectors[i] = new float[BlockVectors.Dimensions];
        return vectors;
    }

    /// <summary>Sums up a block of a level from those of level 0.</summary>
    /// <param name="level">The level.</param>
    /// <param name="block">The block.</param>
    /// <param name="vector">Gets the sum; empty before.</param>
    /// <param name="means">Get the shares of all blocks of the levels below; empty for none.</param>
    private void Sum(int level, int block, Span<float> vector, float[][] means)
    {
        if (level == 0)
        {
            _encoder(block, vector);
        }
        else
        {
            AddHalf(level, 2 * block, vector, means);
            AddHalf(level, (2 * block) + 1, vector, means);
        }

        if (level < means.Length)
            BlockVectors.AddToMean(means[level], vector, CountAt(level));
    }

    private void AddHalf(int level, int block, Span<float> vector, float[][] means)
    {
        var half = _scratch[level - 1].AsSpan();
        half.Clear();
        Sum(level - 1, block, half, means);
        BlockVectors.Add(vector, half);
    }

    /// <summary>Vectors that are made when they are first asked for, and forgotten when a row later one is.</summary>
    private sealed class SlidingBlocks(BlockLevels levels, int level, int width) : IBlocks
    {
        private readonly BlockVectors _ring = new(width);
        private int _next;

        public Span<float> Vector(int block)
        {
            for (_next = Math.Max(_next, block - width + 1); _next <= block; _next++)
            {
                var vector = _ring.Vector(_next % width);
                vector.Clear();
                levels.Sum(level, _next, vector, []);
                BlockVectors.Normalize(vector, levels._means[level]);
            }

            return _ring.Vector(block % width);
        }
    }
}

/// <summary>The directions of blocks.</summary>
internal interface IBlocks
{
    Span<float> Vector(int block);
}
