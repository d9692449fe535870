using System.Collections.Immutable;

namespace Aligner.Evaluation;

/// <summary>
/// What a bead covers of one side: sorted, disjoint ranges of sentence indices, or of characters of the text compared.
/// Both are whole numbers on an axis that gold and output share, so one definition of equal and of overlapping serves both.
/// </summary>
internal readonly record struct Coverage(ImmutableArray<(int Start, int End)> Ranges)
{
    public static readonly Coverage Empty = new([]);

    public bool IsEmpty => Ranges.IsEmpty;

    public int Start => Ranges[0].Start;

    public static Coverage OfRange(int start, int end) => new([(start, end)]);

    public static Coverage OfIndices(ImmutableArray<int> indices)
    {
        var ranges = ImmutableArray.CreateBuilder<(int Start, int End)>();
        foreach (var index in indices.Sort())
        {
            if (ranges.Count > 0 && ranges[^1].End >= index)
                ranges[^1] = (ranges[^1].Start, index + 1);
            else
                ranges.Add((index, index + 1));
        }

        return new Coverage(ranges.DrainToImmutable());
    }

    public bool Overlaps(Coverage other)
    {
        for (int i = 0, j = 0; i < Ranges.Length && j < other.Ranges.Length;)
        {
            if (Ranges[i].Start < other.Ranges[j].End && other.Ranges[j].Start < Ranges[i].End)
                return true;
            if (Ranges[i].End <= other.Ranges[j].End)
                i++;
            else
                j++;
        }

        return false;
    }

    public bool Equals(Coverage other) => Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    public override int GetHashCode() => Ranges.Aggregate(Ranges.Length, HashCode.Combine);
}
