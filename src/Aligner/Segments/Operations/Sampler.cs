namespace Aligner.Segments.Operations;

/// <summary>
/// A random sample that the ids and the seed alone decide: the same segments are drawn whatever the order of the corpus. (Bottom-k
/// sampling: Cohen and Kaplan 2007.)
/// </summary>
internal static class Sampler
{
    /// <summary>So many segments, in the order of the corpus; no more than these are held.</summary>
    public static IEnumerable<Segment> Take(IEnumerable<Segment> segments, int count, string seed)
    {
        var drawn = new PriorityQueue<(Segment Segment, long Index), (double Place, long Index)>(
            Comparer<(double, long)>.Create((one, other) => other.CompareTo(one)));
        long index = 0;
        foreach (var segment in segments)
        {
            drawn.Enqueue((segment, index), (PlaceOf(segment, seed), index));
            if (drawn.Count > count)
                drawn.Dequeue();
            index++;
        }

        return drawn.UnorderedItems.Select(item => item.Element).OrderBy(item => item.Index).Select(item => item.Segment);
    }

    /// <summary>About such a share of the segments, as a stream.</summary>
    public static IEnumerable<Segment> Take(IEnumerable<Segment> segments, double share, string seed) =>
        segments.Where(segment => PlaceOf(segment, seed) < share);

    private static double PlaceOf(Segment segment, string seed) => TextHash.Fraction(seed, segment.Id);
}
