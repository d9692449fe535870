using Aligner.Segments.Operations;
using Xunit;

namespace Aligner.Tests.Segments;

/// <summary>Which shard a document is in is kept for good: the jobs of an array may run on different machines and versions.</summary>
public sealed class ShardTests
{
    // Worked out with another program: SHA-256 of the name in UTF-16LE and two bytes FF, its first 16 bytes big-endian, modulo 64, plus 1.
    [Theory]
    [InlineData("lesson-01", 59)]
    [InlineData("lesson-02", 45)]
    [InlineData("课", 41)]
    public void A_document_is_always_in_the_same_shard(string document, int number) =>
        Assert.Equal([number], Enumerable.Range(1, 64).Where(candidate => new Shard(candidate, 64).Has(document)));

    [Fact]
    public void Where_one_text_ends_and_the_next_begins_is_part_of_the_hash() =>
        Assert.NotEqual(TextHash.Of("a", "bc"), TextHash.Of("ab", "c"));
}
