using Aligner.Alignment.Search;
using Xunit;

namespace Aligner.Tests.Alignment;

public sealed class BlockLevelsTests
{
    private const int Count = 48;
    private const int Width = 5;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(200, 4)]
    public void Vectors_made_anew_are_those_that_would_be_held(int timesTooMany, int notHeld)
    {
        var (held, anew) = (new BlockLevels(Count, 0, Encode), new BlockLevels(Count, timesTooMany, Encode));
        for (var level = 4; level >= 0; level--)
        {
            var (one, other) = (held.Open(level, Width), anew.Open(level, Width));
            Assert.Equal(level < notHeld, other is not BlockVectors);
            Assert.Equal(held.CountAt(level), anew.CountAt(level));
            for (var first = 0; first <= held.CountAt(level) - Width; first += 2)
                AssertSame(one, other, first);
        }
    }

    private static void AssertSame(IBlocks one, IBlocks other, int first)
    {
        for (var block = first; block < first + Width; block++)
            Assert.Equal(one.Vector(block).ToArray(), other.Vector(block).ToArray());
    }

    private static void Encode(int block, Span<float> vector)
    {
        for (var i = 0; i < 20; i++)
            vector[((block * 31) + (i * 17)) % BlockVectors.Dimensions] += 1f / (1 + (block % 7) + i);
    }
}
